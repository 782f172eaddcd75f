package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.key.QuizAction;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.phrases.MessageKey;
import descenso.view.section.ParagraphRenderer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The summary of a quiz or a review in plain mode. */
record PlainRoundSummary(RoundScreen screen, AppState state) implements PlainScreen {

    @Override
    public Object contentKey() {
        return screen.getClass();
    }

    @Override
    public List<String> paragraphs() {
        return new ParagraphRenderer(state.texts())
                .paragraphs(screen.roundView(state).sections());
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_READING);
    }

    @Override
    public Set<PlainCommand> commands() {
        Set<PlainCommand> words = EnumSet.of(PlainCommand.BACK, PlainCommand.NEXT);
        if (screen.keys(state).contains(QuizAction.UNDO)) {
            words.add(PlainCommand.UNDO);
        }
        return words;
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return CommandResult.of(
                command == PlainCommand.UNDO
                        ? screen.onAction(QuizAction.UNDO, state)
                        : screen.onAction(Action.BACK, state));
    }

    @Override
    public boolean isOverlay() {
        return true;
    }
}
