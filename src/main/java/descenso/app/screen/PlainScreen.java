package descenso.app.screen;

import descenso.app.key.PlainCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A screen in words, for who has none: what it tells, the words that mean something there, and what follows from them. */
public interface PlainScreen {

    /** What it is about: as long as that stays the same, only what is new of it is told. */
    Object contentKey();

    /** All that it tells, a paragraph each. */
    List<String> paragraphs();

    /** The same in passages, each of which is told as a whole or, where it is known, not at all. */
    default List<List<String>> sections() {
        return paragraphs().stream().map(List::of).toList();
    }

    /** Whether it is so long that who comes back to it is not told all of it again. */
    default boolean isLong() {
        return false;
    }

    /** What a number without a word means. */
    default Optional<PlainCommand> commandForNumber() {
        return Optional.empty();
    }

    /** Where one is, for who has heard all of it. */
    default String summary() {
        return String.join(" ", paragraphs().subList(0, Math.min(1, paragraphs().size())));
    }

    /** What the learner may do next, as a prompt says it. */
    String prompt();

    /** The words that mean something here, those that lead away from anywhere aside. */
    Set<PlainCommand> words();

    /**
     * What follows from one of these words.
     *
     * @param rest what was said after it; may be empty
     */
    CommandResult execute(PlainCommand word, String rest);

    /** What may be said after a word. */
    default List<String> completions(PlainCommand word) {
        return List.of();
    }

    /** Whether an answer may be dictated line after line. */
    default boolean acceptsMultiline() {
        return false;
    }

    /** Whether it is only looked at in passing: a word that means nothing to it is for the screen below it. */
    default boolean isOverlay() {
        return false;
    }

    /** What follows when the learner wants whatever goes on by itself to stop. */
    default Optional<Transition> onInterrupt() {
        return Optional.empty();
    }

    /** How far that has come, in a sentence; empty where nothing goes on by itself. */
    default Optional<String> progress() {
        return Optional.empty();
    }

    /** The formulas of what it tells, in words, a paragraph each. */
    default List<String> formulas() {
        return List.of();
    }
}
