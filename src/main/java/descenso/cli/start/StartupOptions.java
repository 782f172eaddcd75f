package descenso.cli.start;

import descenso.phrases.Language;
import descenso.tui.Theme;
import java.util.Optional;

/**
 * What the arguments ask of the tutor.
 *
 * @param isPlain whether it is to go line by line
 * @param learner whose place and log it is; empty for the account's own
 */
public record StartupOptions(
        Optional<Language> language,
        Optional<Theme> theme,
        boolean ascii,
        boolean isPlain,
        StartScreen entrance,
        Optional<String> learner) {

    /** Nothing but that screen. */
    public static StartupOptions forScreen(String screen) {
        return to(Optional.of(screen));
    }

    public static StartupOptions none() {
        return to(Optional.empty());
    }

    private static StartupOptions to(Optional<String> screen) {
        return new StartupOptions(
                Optional.empty(), Optional.empty(), false, false, new StartScreen.Lesson(screen), Optional.empty());
    }

    /** The same, but to go on where the learner left. */
    StartupOptions resuming() {
        return new StartupOptions(language, theme, ascii, isPlain, new StartScreen.Lesson(Optional.empty()), learner);
    }

    /** The screen that is asked for by name. */
    Optional<String> screen() {
        return entrance instanceof StartScreen.Lesson lesson ? lesson.screen() : Optional.empty();
    }
}
