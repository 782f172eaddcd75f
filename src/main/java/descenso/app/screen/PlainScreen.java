package descenso.app.screen;

import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/** A screen in plain mode: its text and its prompt. */
public interface PlainScreen {

    /** A plain screen that consists of a text, or of a list of which items can be opened. */
    record PlainPage(
            Object contentKey,
            String prompt,
            List<String> paragraphs,
            Optional<MessageKey> wordForNumber,
            boolean isOverlay)
            implements PlainScreen {

        public PlainPage {
            paragraphs = List.copyOf(paragraphs);
        }

        @Override
        public Optional<MessageKey> wordForNumber(String line) {
            return wordForNumber;
        }
    }

    /** Returns a key of the content. While the key stays equal, only new sections are shown. */
    Object contentKey();

    /** Returns the whole text, one paragraph per element. */
    List<String> paragraphs();

    /** Returns the text in sections of paragraphs, each shown as a whole; by default each paragraph is a section. */
    default List<List<String>> sections() {
        return paragraphs().stream().map(List::of).toList();
    }

    /** Tests whether only changes are announced when the learner returns to this screen, because its text is long. */
    default boolean isLong() {
        return false;
    }

    /** Returns the word whose argument a line is that begins with a number; empty if such a line means nothing. */
    default Optional<MessageKey> wordForNumber(String line) {
        return Optional.empty();
    }

    /** Returns a text on the current position, shown when the rest is known; by default the first paragraph. */
    default String summary() {
        return String.join(" ", paragraphs().subList(0, Math.min(1, paragraphs().size())));
    }

    /** Returns the prompt, which says what the learner may do next. */
    String prompt();

    /** Tests whether an answer may be entered over several lines. */
    default boolean acceptsMultiline() {
        return false;
    }

    /** Tests whether this screen is shown in passing. Commands that it does not know go to the screen below it. */
    default boolean isOverlay() {
        return false;
    }

    /** Returns the transition that stops a running activity; empty if none runs. */
    default Optional<Transition> onInterrupt() {
        return Optional.empty();
    }

    /** Returns the progress of a running activity, as a sentence; empty if none runs. */
    default Optional<String> progress() {
        return Optional.empty();
    }

    /** Returns the formulas of the text in words, one paragraph per element. */
    default List<String> formulas() {
        return List.of();
    }
}
