package descenso.app.screen;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The result of a message: the next screen, the shared state, and the commands to carry out. */
public record Transition(Screen screen, AppState state, List<Command> commands) {

    public static Transition to(Screen screen, AppState state, Command... commands) {
        return new Transition(screen, state, List.of(commands));
    }

    /** Returns the transition after a command that failed. The notice gives the reason. */
    public static Transition refused(LocalizedMessage why, Screen screen, AppState state) {
        return to(screen, state.withNotice(why), new Command.Refuse());
    }

    public static Transition refused(MessageKey why, Screen screen, AppState state, String... arguments) {
        return refused(LocalizedMessage.of(why, arguments), screen, state);
    }

    /** Returns a transition with paragraphs that plain mode prints at once; a failure if there are none. */
    public static Transition output(List<String> paragraphs, Screen screen, AppState state) {
        return paragraphs.isEmpty()
                ? refused(MessageKey.PLAIN_NOTHING, screen, state)
                : to(screen, state, new Command.Say(paragraphs));
    }

    /**
     * Returns the transition that opens an item by its 0-based index; a failure if no item has the typed number.
     *
     * @param said the typed number; may be empty
     * @param first the number of the first item
     */
    public static Transition ofNumber(
            String said, int first, int count, IntFunction<Transition> at, Screen screen, AppState state) {
        if (said.isEmpty()) {
            return refused(MessageKey.WORD_OPEN_HELP, screen, state);
        }
        if (count == 0) {
            return refused(MessageKey.PLAIN_NOTHING, screen, state);
        }
        int number = said.matches("\\d{1,3}") ? Integer.parseInt(said) - first : -1;
        return number >= 0 && number < count
                ? at.apply(number)
                : refused(
                        MessageKey.PLAIN_NO_PLACE,
                        screen,
                        state,
                        said,
                        Integer.toString(first),
                        Integer.toString(first + count - 1));
    }

    public boolean isRefused() {
        return commands.stream().anyMatch(Command.Refuse.class::isInstance);
    }

    public Transition withScreen(Screen other) {
        return new Transition(other, state, commands);
    }

    /** Returns this transition followed by a command of its screen, without an argument, if it has that command. */
    public Transition then(MessageKey id) {
        return then(here -> here.screen.commands(here.state).press(id).orElseGet(() -> to(here.screen, here.state)));
    }

    /** Returns this transition followed by another, with the commands of both. */
    public Transition then(UnaryOperator<Transition> further) {
        return further.apply(this).after(commands);
    }

    /** Returns this transition with further commands before its own. */
    public Transition after(List<? extends Command> before) {
        List<Command> all = new ArrayList<>(before);
        all.addAll(commands);
        return new Transition(screen, state, all);
    }
}
