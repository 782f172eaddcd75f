package descenso.app.screen;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The result of a plain-mode command.
 *
 * @param aside paragraphs that are shown at once and change nothing
 * @param isRefused whether the command failed; the notice of the shared state then gives the reason
 */
public record CommandResult(Transition transition, List<String> aside, boolean isRefused) {

    public CommandResult {
        aside = List.copyOf(aside);
    }

    public static CommandResult of(Transition transition) {
        return new CommandResult(transition, List.of(), false);
    }

    /** Returns a result that only shows paragraphs; an error if there are none. */
    public static CommandResult output(List<String> aside, Screen screen, AppState state) {
        return aside.isEmpty()
                ? error(LocalizedMessage.of(MessageKey.PLAIN_NOTHING), screen, state)
                : new CommandResult(Transition.to(screen, state), aside, false);
    }

    public static CommandResult error(LocalizedMessage why, Screen screen, AppState state) {
        return new CommandResult(Transition.to(screen, state.withNotice(why)), List.of(), true);
    }

    public static CommandResult error(MessageKey why, Screen screen, AppState state, String... arguments) {
        return error(LocalizedMessage.of(why, arguments), screen, state);
    }

    /**
     * Returns the result of opening a numbered item; an error if no item has the typed number.
     *
     * @param said the typed number
     * @param first the number of the first item
     * @param count the number of items
     * @param at the transition that opens an item, by its 0-based index
     */
    public static CommandResult ofNumber(
            String said, int first, int count, IntFunction<Transition> at, Screen screen, AppState state) {
        if (count == 0) {
            return error(MessageKey.PLAIN_NOTHING, screen, state);
        }
        int number = said.matches("\\d{1,3}") ? Integer.parseInt(said) - first : -1;
        return number >= 0 && number < count
                ? of(at.apply(number))
                : error(
                        MessageKey.PLAIN_NO_PLACE,
                        screen,
                        state,
                        said,
                        Integer.toString(first),
                        Integer.toString(first + count - 1));
    }

    /** Returns this result after an earlier transition. */
    public CommandResult after(Transition before) {
        return new CommandResult(before.then(here -> transition), aside, isRefused);
    }
}
