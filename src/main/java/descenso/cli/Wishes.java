package descenso.cli;

import descenso.phrases.Language;
import descenso.tui.Theme;
import java.util.Optional;

/**
 * What the arguments ask of the tutor.
 *
 * @param isPlain whether it is to go line by line
 * @param learner whose place and log it is; empty for the account's own
 */
record Wishes(
        Optional<Language> language,
        Optional<Theme> theme,
        boolean ascii,
        boolean isPlain,
        Entrance entrance,
        Optional<String> learner) {

    /** Nothing but that screen. */
    static Wishes toSee(String screen) {
        return to(Optional.of(screen));
    }

    static Wishes none() {
        return to(Optional.empty());
    }

    private static Wishes to(Optional<String> screen) {
        return new Wishes(
                Optional.empty(), Optional.empty(), false, false, new Entrance.Lesson(screen), Optional.empty());
    }

    /** The same, but to go on where the learner left. */
    Wishes toGoOn() {
        return new Wishes(language, theme, ascii, isPlain, new Entrance.Lesson(Optional.empty()), learner);
    }

    /** The screen that is asked for by name. */
    Optional<String> screen() {
        return entrance instanceof Entrance.Lesson lesson ? lesson.screen() : Optional.empty();
    }
}
