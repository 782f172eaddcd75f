package descenso.cli;

import descenso.tui.Theme;
import java.util.Optional;

/**
 * The options of the command line for the tutor.
 *
 * @param language code of the language, not checked yet; empty if not given
 * @param theme theme; empty if not given
 * @param isAscii whether to use ASCII only
 * @param isPlain whether to run in plain mode
 * @param start first screen
 * @param learner name of the learner whose place and journal are used; empty for the account's default learner
 */
record StartupOptions(
        Optional<String> language,
        Optional<Theme> theme,
        boolean isAscii,
        boolean isPlain,
        StartScreen start,
        Optional<String> learner) {

    /** Returns these options without a named screen, so that the tutor continues at the learner's place. */
    StartupOptions resuming() {
        return new StartupOptions(
                language, theme, isAscii, isPlain, new StartScreen.CoursePage(Optional.empty()), learner);
    }

    /** Returns the options that determine the first frame of a lesson as text. */
    String describe() {
        return "screen=" + screen().orElse("") + "\nlanguage="
                + language.orElse("") + "\ntheme="
                + (theme.isPresent() ? theme.get().name() : "") + "\nascii=" + isAscii;
    }

    /** Returns the id of the page that is named; empty if there is none. */
    Optional<String> screen() {
        return start instanceof StartScreen.CoursePage lesson ? lesson.pageId() : Optional.empty();
    }
}
