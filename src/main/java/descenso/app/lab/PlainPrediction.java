package descenso.app.lab;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.quiz.PredictionAnswer;
import descenso.view.question.PredictionView;
import descenso.view.section.ParagraphRenderer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The prediction in plain mode. */
record PlainPrediction(PredictionScreen screen, AppState state) implements PlainScreen {

    private record PredictionKey(String experiment) {}

    @Override
    public Object contentKey() {
        return new PredictionKey(screen.lab().session().name());
    }

    @Override
    public String prompt() {
        return state.texts().say(MessageKey.PROMPT_PREDICTION);
    }

    @Override
    public Optional<PlainCommand> commandForNumber() {
        return Optional.of(PlainCommand.ANSWER);
    }

    /** Returns the commands of the screen. Running the experiment without an answer counts as "I don't know". */
    @Override
    public Set<PlainCommand> commands() {
        return EnumSet.of(
                PlainCommand.ANSWER, PlainCommand.RUN, PlainCommand.NEXT, PlainCommand.SKIP, PlainCommand.BACK);
    }

    @Override
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new LabText(screen.lab(), state).title(MessageKey.PREDICT_TITLE));
        PredictionView view = PredictionView.before(screen.question(), state.language(), state.texts());
        ParagraphRenderer told = new ParagraphRenderer(state.texts());
        paragraphs.addAll(told.paragraphs(List.of(view.ask())));
        paragraphs.addAll(told.paragraphs(view.answers(screen.order())));
        return paragraphs;
    }

    @Override
    public CommandResult execute(PlainCommand command, String rest) {
        return switch (command) {
            case ANSWER -> answer(rest);
            case RUN ->
                new CommandResult(
                        screen.lab().submitPrediction(new PredictionAnswer.Unknown(), state),
                        List.of(state.texts().say(MessageKey.PLAIN_UNPREDICTED)),
                        false);
            case BACK -> CommandResult.of(screen.onAction(Action.BACK, state));
            case NEXT, SKIP ->
                CommandResult.of(screen.onAction(Action.BACK, state).then(Action.BACK));
            default -> CommandResult.of(Transition.to(screen, state));
        };
    }

    private CommandResult answer(String words) {
        PredictionInputParser.ParsedPrediction parsed =
                new PredictionInputParser(screen.question(), screen.order(), state.language()).parse(words);
        return parsed.answer()
                .map(answer -> CommandResult.of(screen.lab().submitPrediction(answer, state)))
                .orElseGet(() -> CommandResult.error(parsed.message().orElseThrow(), screen, state));
    }
}
