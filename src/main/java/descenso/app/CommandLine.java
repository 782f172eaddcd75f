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
 * A command of plain mode as the learner typed it.
 *
 * @param rest the text after the command; may be empty
 */
public record CommandLine(PlainCommand word, String rest) {

    /**
     * Returns the result of this command on a screen. The commands of the screen come first, then those of the screen
     * below an overlay, then the global commands. Any other command is an error that lists the commands of the screen.
     */
    public CommandResult to(Screen screen, AppState study) {
        return known(Transition.to(screen, study))
                .orElseGet(() -> GlobalCommands.WORDS.contains(word)
                        ? new GlobalCommands(screen, study).heed(word, rest)
                        : unknown(screen.plainScreen(study), screen, study));
    }

    /**
     * Returns the result on the screen of a transition or, if that is an overlay, on a screen below it. Empty if none
     * of them has this command.
     */
    private Optional<CommandResult> known(Transition turn) {
        PlainScreen telling = turn.screen().plainScreen(turn.study());
        if (telling.words().contains(word)) {
            return Optional.of(
                    telling.handles(word, rest)
                            ? telling.execute(word, rest)
                            : new GlobalCommands(turn.screen(), turn.study()).heed(word, rest));
        }
        if (!telling.isOverlay()) {
            return Optional.empty();
        }
        Transition below = turn.screen().onAction(Action.BACK, turn.study());
        return known(below).map(heard -> heard.after(below));
    }

    private CommandResult unknown(PlainScreen telling, Screen screen, AppState study) {
        List<String> known =
                telling.words().stream().map(each -> name(each, study)).toList();
        String here = new ListFormatter(known, study.speech()).or();
        return CommandResult.error(MessageKey.PLAIN_NOT_HERE, screen, study, name(word, study), here);
    }

    private static String name(PlainCommand word, AppState study) {
        return study.speech()
                .glyphs()
                .encode(word.names(study.speech().phrases()).get(0));
    }
}
