package descenso.cli;

import descenso.tui.Theme;
import java.util.Optional;

/**
 * The options of the command line for the tutor.
 *
 * @param language code of the language, not checked yet; empty if not given
 * @param theme empty if not given
 * @param start first screen
 * @param name what the first screen shows; empty if not given
 * @param learner name of the learner whose place and journal are used; empty for the account's default learner
 */
record StartupOptions(
        Optional<String> language,
        Optional<Theme> theme,
        boolean isAscii,
        boolean isPlain,
        StartScreen start,
        Optional<String> name,
        Optional<String> learner) {

    /** Returns these options with the course at the learner's place as the first screen. */
    StartupOptions resuming() {
        return new StartupOptions(language, theme, isAscii, isPlain, StartScreen.COURSE, Optional.empty(), learner);
    }

    /** Returns the options that determine the first frame of a lesson as text. */
    String describe() {
        return "screen=" + name.orElse("") + "\nlanguage="
                + language.orElse("") + "\ntheme="
                + (theme.isPresent() ? theme.get().name() : "") + "\nascii=" + isAscii;
    }
}
