package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.view.text.ListFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Routes a typed command of plain mode to the screen, to the screens below an overlay, or to the global commands.
 *
 * @param rest the text after the command; may be empty
 */
public record PlainCommandRouter(PlainCommand command, String rest) {

    /**
     * Returns the result of this command on a screen. The commands of the screen come first, then those of the screen
     * below an overlay, then the global commands. Any other command is an error that lists the commands of the screen.
     */
    public CommandResult route(Screen screen, AppState state) {
        return known(Transition.to(screen, state))
                .orElseGet(() -> GlobalCommands.COMMANDS.contains(command)
                        ? new GlobalCommands(screen, state).execute(command, rest)
                        : unknown(screen.plainScreen(state), screen, state));
    }

    /**
     * Returns the result on the screen of a transition or, if that is an overlay, on a screen below it. Empty if none
     * of them has this command.
     */
    private Optional<CommandResult> known(Transition transition) {
        PlainScreen plain = transition.screen().plainScreen(transition.state());
        if (plain.commands().contains(command)) {
            return Optional.of(
                    plain.handles(command, rest)
                            ? plain.execute(command, rest)
                            : new GlobalCommands(transition.screen(), transition.state()).execute(command, rest));
        }
        if (!plain.isOverlay()) {
            return Optional.empty();
        }
        Transition below = transition.screen().onAction(Action.BACK, transition.state());
        return known(below).map(result -> result.after(below));
    }

    private CommandResult unknown(PlainScreen plain, Screen screen, AppState state) {
        List<String> known =
                plain.commands().stream().map(each -> name(each, state)).toList();
        String here = new ListFormatter(known, state.texts()).or();
        return CommandResult.error(MessageKey.PLAIN_NOT_HERE, screen, state, name(command, state), here);
    }

    private static String name(PlainCommand command, AppState state) {
        return state.texts()
                .characters()
                .encode(command.names(state.texts().messages()).get(0));
    }
}
