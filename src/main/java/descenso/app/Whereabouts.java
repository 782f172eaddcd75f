package descenso.app;

import descenso.progress.Bookmark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where in the course the learner is, and has been.
 *
 * @param read the ids of the screens read to their end
 * @param passed the ids of questions and experiments that the learner passed by since the start
 * @param drafts of open answers, by the id of the question
 * @param past what the learner has done so far
 */
public record Whereabouts(
        Bookmark bookmark, Set<String> read, Set<String> passed, Map<String, String> drafts, Past past) {

    public Whereabouts {
        read = Set.copyOf(read);
        passed = Set.copyOf(passed);
        drafts = Map.copyOf(drafts);
    }

    /** As the tutor opens, before the journal has been read. */
    public static Whereabouts opening(Bookmark bookmark, Set<String> read, Map<String, String> drafts) {
        return new Whereabouts(bookmark, read, Set.of(), drafts, Past.unread());
    }

    Whereabouts at(Bookmark place) {
        return new Whereabouts(place, read, passed, drafts, past);
    }

    Whereabouts withRead(String screen) {
        return new Whereabouts(bookmark, with(screen, read), passed, drafts, past);
    }

    Whereabouts passing(String id) {
        return new Whereabouts(bookmark, read, with(id, passed), drafts, past);
    }

    /** @param text nothing where there is no draft any more */
    Whereabouts drafting(String question, String text) {
        Map<String, String> other = new HashMap<>(drafts);
        if (text.isEmpty()) {
            other.remove(question);
        } else {
            other.put(question, text);
        }
        return new Whereabouts(bookmark, read, passed, other, past);
    }

    Whereabouts having(Past other) {
        return new Whereabouts(bookmark, read, passed, drafts, other);
    }

    private static Set<String> with(String id, Set<String> ids) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }
}
