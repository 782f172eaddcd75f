package descenso.app.screen;

import descenso.course.Page;
import descenso.course.source.LocalizedText;
import descenso.phrases.Messages;
import descenso.view.lesson.LessonLines;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The part of the display that the sessions of a server share: the messages of each language are kept once, and
 * a page that a whole class turns to is drawn once for equal displays.
 */
public final class SharedDisplay {

    private final Map<String, LocalizedText> titles;

    /**
     * Maximum number of cells in the pages that are kept, some ten megabytes: the pages of one lesson in several sizes.
     * The runs in their pictures, which are not counted, are those that the sessions keep too.
     */
    private static final int MOST = 600_000;

    private final DrawingCache<Content, LessonLines> drawn = new DrawingCache<>(MOST, LessonLines::lines);

    private final Map<Messages, Messages> messages = new ConcurrentHashMap<>();

    /** The page, and the state that its lines depend on. The hash is that of the page: the state is slow to hash. */
    private record Content(Page page, Object state) {

        @Override
        public int hashCode() {
            return page.hashCode();
        }
    }

    /** @param titles the titles of the courses of the server, by id */
    public SharedDisplay(Map<String, LocalizedText> titles) {
        this.titles = Map.copyOf(titles);
    }

    /** Returns the title of a course; empty if the server does not have it. */
    Optional<LocalizedText> title(String course) {
        return Optional.ofNullable(titles.get(course));
    }

    /** Returns messages that equal these, the same ones for all sessions. */
    public Messages shared(Messages equal) {
        return messages.computeIfAbsent(equal, first -> first);
    }

    /** Returns the lines of a page in a state. */
    LessonLines of(Page page, Object state, Supplier<LessonLines> draw) {
        return drawn.of(new Content(page, state), draw);
    }
}
