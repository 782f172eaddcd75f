package descenso.app.screen;

import descenso.progress.Bookmark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where in the course the learner is, and has been.
 *
 * @param learner the learner's own share in what questions draw, a seed
 * @param read the ids of the screens read to their end
 * @param passed the ids of the questions that the learner passed by since the start
 * @param predicted the ids of the experiments on which a prediction was made since the start that could not be kept
 * @param opened the ids of the open questions whose good answer was seen, and whose own is not judged yet
 * @param drafts of open answers, by the id of the question
 * @param past what the learner has done so far
 */
public record CourseState(
        Bookmark bookmark,
        long learner,
        Set<String> read,
        Set<String> passed,
        Set<String> predicted,
        Set<String> opened,
        Map<String, String> drafts,
        LearnerHistory past) {

    public CourseState {
        read = Set.copyOf(read);
        passed = Set.copyOf(passed);
        predicted = Set.copyOf(predicted);
        opened = Set.copyOf(opened);
        drafts = Map.copyOf(drafts);
    }

    /**
     * As the tutor opens.
     *
     * @param learner the learner's own share in what questions draw, a seed
     * @param past what is known of it by then
     */
    public static CourseState opening(
            Bookmark bookmark, long learner, Set<String> read, Map<String, String> drafts, LearnerHistory past) {
        return new CourseState(bookmark, learner, read, Set.of(), Set.of(), Set.of(), drafts, past);
    }

    CourseState at(Bookmark place) {
        return new CourseState(place, learner, read, passed, predicted, opened, drafts, past);
    }

    CourseState withRead(String screen) {
        return new CourseState(bookmark, learner, with(screen, read), passed, predicted, opened, drafts, past);
    }

    CourseState passing(String id) {
        return new CourseState(bookmark, learner, read, with(id, passed), predicted, opened, drafts, past);
    }

    CourseState predicting(String experiment) {
        return new CourseState(bookmark, learner, read, passed, with(experiment, predicted), opened, drafts, past);
    }

    CourseState opened(String question, boolean isSeen) {
        Set<String> other = new HashSet<>(opened);
        other.remove(question);
        return new CourseState(
                bookmark, learner, read, passed, predicted, isSeen ? with(question, other) : other, drafts, past);
    }

    /** @param text nothing where there is no draft any more */
    CourseState drafting(String question, String text) {
        Map<String, String> other = new HashMap<>(drafts);
        if (text.isEmpty()) {
            other.remove(question);
        } else {
            other.put(question, text);
        }
        return new CourseState(bookmark, learner, read, passed, predicted, opened, other, past);
    }

    CourseState having(LearnerHistory other) {
        return new CourseState(bookmark, learner, read, passed, predicted, opened, drafts, other);
    }

    private static Set<String> with(String id, Set<String> ids) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }
}
