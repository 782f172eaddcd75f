package descenso.cli;

import descenso.phrases.Language;
import descenso.tui.Theme;
import java.util.Optional;

/**
 * What the arguments ask of the tutor.
 *
 * @param screen the id or the number of the screen to open
 * @param lab whether to begin in the lab
 * @param learner whose place it is; empty for the account's own
 */
record Wishes(
        Optional<Language> language,
        Optional<Theme> theme,
        boolean ascii,
        Optional<String> screen,
        Optional<Lab> lab,
        Optional<String> learner) {

    /** A wish to begin in the lab, with that experiment, or with the list of all. */
    record Lab(Optional<String> experiment) {}

    /** Nothing but that screen. */
    static Wishes toSee(String screen) {
        return new Wishes(
                Optional.empty(), Optional.empty(), false, Optional.of(screen), Optional.empty(), Optional.empty());
    }

    static Wishes none() {
        return new Wishes(
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
