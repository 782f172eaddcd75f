package descenso.app.lab;

import descenso.app.key.Action;
import descenso.app.key.PlainCommand;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.quiz.PredictionAnswer;
import descenso.view.question.PredictionText;
import descenso.view.question.PredictionView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The prediction in plain mode. */
record PlainPrediction(PredictionScreen screen, AppState study) implements PlainScreen {

    private record Place(String experiment) {}

    @Override
    public Object contentKey() {
        return new Place(screen.lab().bench().name());
    }

    @Override
    public String prompt() {
        return study.speech().say(MessageKey.PROMPT_PREDICTION);
    }

    @Override
    public Optional<PlainCommand> commandForNumber() {
        return Optional.of(PlainCommand.ANSWER);
    }

    /** Returns the commands of the screen. Running the experiment without an answer counts as "I don't know". */
    @Override
    public Set<PlainCommand> words() {
        return EnumSet.of(
                PlainCommand.ANSWER, PlainCommand.RUN, PlainCommand.NEXT, PlainCommand.SKIP, PlainCommand.BACK);
    }

    @Override
    public List<String> paragraphs() {
        List<String> told = new ArrayList<>();
        told.add(new LabText(screen.lab(), study).title(MessageKey.PREDICT_TITLE));
        told.addAll(new PredictionText(PredictionView.before(screen.question(), study.language(), study.speech()))
                .asked(screen.order()));
        return told;
    }

    @Override
    public CommandResult execute(PlainCommand word, String rest) {
        return switch (word) {
            case ANSWER -> answered(rest);
            case RUN ->
                new CommandResult(
                        screen.lab().predicting(new PredictionAnswer.Unknown(), study),
                        List.of(study.speech().say(MessageKey.PLAIN_UNPREDICTED)),
                        false);
            case BACK -> CommandResult.of(screen.onAction(Action.BACK, study));
            case NEXT, SKIP ->
                CommandResult.of(screen.onAction(Action.BACK, study).then(Action.BACK));
            default -> CommandResult.of(Transition.to(screen, study));
        };
    }

    private CommandResult answered(String words) {
        PredictionInputParser.Read read =
                new PredictionInputParser(screen.question(), screen.order(), study.language()).read(words);
        return read.forecast()
                .map(forecast -> CommandResult.of(screen.lab().predicting(forecast, study)))
                .orElseGet(() -> CommandResult.error(read.fault().orElseThrow(), screen, study));
    }
}
