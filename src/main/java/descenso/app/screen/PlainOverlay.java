package descenso.app.screen;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.phrases.MessageKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A text in plain mode that is shown for a moment, over a screen. Any command that it does not know leaves it.
 *
 * @param text the paragraphs, made when they are shown
 */
public record PlainOverlay(Screen screen, AppState state, Supplier<List<String>> text) implements PlainScreen {

    /** Returns the paragraphs, so that a changed text counts as other content. */
    @Override
    public Object contentKey() {
        return paragraphs();
    }

    @Override
    public List<String> paragraphs() {
        return text.get();
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_READING);
    }

    @Override
    public Set<PlainCommand> commands() {
        return EnumSet.of(PlainCommand.BACK);
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return CommandResult.of(screen.onAction(Action.BACK, state));
    }

    @Override
    public boolean isOverlay() {
        return true;
    }
}
