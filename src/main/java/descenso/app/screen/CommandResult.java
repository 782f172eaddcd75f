package descenso.app.screen;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What follows from a word.
 *
 * @param aside what is told at once, and changes nothing
 * @param isRefused whether it could not be done, which the study's notice then says
 */
public record CommandResult(Transition turn, List<String> aside, boolean isRefused) {

    public CommandResult {
        aside = List.copyOf(aside);
    }

    public static CommandResult of(Transition turn) {
        return new CommandResult(turn, List.of(), false);
    }

    /** Nothing but this is said; where there is nothing, that. */
    public static CommandResult output(List<String> aside, Screen screen, AppState study) {
        return aside.isEmpty()
                ? error(LocalizedMessage.of(MessageKey.PLAIN_NOTHING), screen, study)
                : new CommandResult(Transition.to(screen, study), aside, false);
    }

    public static CommandResult error(LocalizedMessage why, Screen screen, AppState study) {
        return new CommandResult(Transition.to(screen, study.withNotice(why)), List.of(), true);
    }

    public static CommandResult error(MessageKey why, Screen screen, AppState study, String... arguments) {
        return error(LocalizedMessage.of(why, arguments), screen, study);
    }

    /**
     * The one of that number among so many, by its number from 0; refused where it is none of theirs.
     *
     * @param first the number of the first
     */
    public static CommandResult numbered(
            String said, int first, int count, IntFunction<Transition> at, Screen screen, AppState study) {
        if (count == 0) {
            return error(MessageKey.PLAIN_NOTHING, screen, study);
        }
        int number = said.matches("\\d{1,3}") ? Integer.parseInt(said) - first : -1;
        return number >= 0 && number < count
                ? of(at.apply(number))
                : error(
                        MessageKey.PLAIN_NO_PLACE,
                        screen,
                        study,
                        said,
                        Integer.toString(first),
                        Integer.toString(first + count - 1));
    }

    /** The same after that turn. */
    public CommandResult after(Transition before) {
        return new CommandResult(before.then(here -> turn), aside, isRefused);
    }
}
