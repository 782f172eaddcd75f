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
 * A word as it was said.
 *
 * @param rest what was said after it; may be empty
 */
public record CommandLine(PlainCommand word, String rest) {

    /**
     * What follows from it: what the screen understands, else what the one below does where this one is only looked at, else what
     * leads away from anywhere.
     */
    public CommandResult to(Screen screen, AppState study) {
        return known(Transition.to(screen, study))
                .orElseGet(() -> GlobalCommands.WORDS.contains(word)
                        ? new GlobalCommands(screen, study).heed(word, rest)
                        : unknown(screen.plainScreen(study), screen, study));
    }

    /** What it means there, or below. */
    private Optional<CommandResult> known(Transition turn) {
        PlainScreen telling = turn.screen().plainScreen(turn.study());
        if (telling.words().contains(word)) {
            return Optional.of(telling.execute(word, rest));
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
