package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.app.lab.LabProgress.PredictionState;
import descenso.app.screen.NewAttempt;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.progress.Attempt;
import descenso.quiz.Answer;
import descenso.testing.InlineExperiments;
import descenso.train.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the attempts that are recorded for a prediction, before a race has judged it and after. */
class PredictionStateTest {

    private static final String PREDICT = """
            predict:
              ask: What will happen?
              why: This.
              figures:
                slow: {of: slow, measure: steps}
                fast: {of: fast, measure: steps}
                stop: {of: slow, measure: stepsToStop}
            """;

    /** The measured figures. The slow optimizer makes all its steps and has not stopped by then. */
    private static final Map<String, Double> MEASURED = Map.of("slow", 20.0, "fast", 7.0, "stop", Double.NaN);

    private static final String CHOICE = """
              kind: choice
              options: [{id: slower, text: a, when: slow < fast}, {text: b, when: fast < slow}]
            """;
    private static final String ORDER = """
              kind: order
              options: [{id: never, text: a, figure: stop, never: true}, {id: mid, text: b, figure: slow}, {text: c, figure: fast}]
            """;
    private static final String NUMBER = """
              kind: number
              value: slow/fast
              tolerance: {percent: 10}
            """;
    private static final String TRUTH = """
              kind: truth
              holds: fast < slow
            """;

    // predictions that the figures do not decide

    private static final String CHOICE_OF_BOTH = CHOICE.replace("slow < fast", "fast <= slow");
    private static final String ORDER_OF_ONE = ORDER.replaceAll("figure: \\w+", "figure: fast");
    private static final String NO_NUMBER = NUMBER.replace("slow/fast", "stop");
    private static final String TRUTH_OF_NOTHING = TRUTH.replace("slow", "stop");

    private static final Answer YES = Answer.statement(true);
    private static final Answer NO = Answer.statement(false);
    private static final Answer UNKNOWN = new Answer.Unknown();

    @TempDir
    private Path folder;

    private Experiment experiment(String decision, Setting... settings) {
        return new InlineExperiments(folder).read(InlineExperiments.BOWL + PREDICT + decision, settings);
    }

    private static Optional<Outcome> outcome(Experiment experiment) {
        return Optional.of(InlineExperiments.outcome(experiment));
    }

    private static NewAttempt tried(String answer, Attempt.Grade grade, Map<String, Double> figures) {
        return new NewAttempt(Attempt.Kind.PREDICTION, "bowl", "predict", List.of(), answer, grade, figures);
    }

    private static Answer option(int index) {
        return Answer.option(index);
    }

    private static Answer ranking(Integer... options) {
        return new Answer.Ranking(List.of(options));
    }

    private static Answer amount(double value) {
        return new Answer.Amount(value);
    }

    /**
     * Returns predictions with the text and the grade to record. An option without an id is recorded by its condition
     * or figure.
     */
    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(CHOICE, option(0), "slower", Attempt.Grade.WRONG),
                arguments(CHOICE, option(1), "fast < slow", Attempt.Grade.RIGHT),
                arguments(CHOICE, UNKNOWN, "", Attempt.Grade.UNKNOWN),
                arguments(ORDER, ranking(2, 1, 0), "fast,mid,never", Attempt.Grade.RIGHT),
                arguments(ORDER, ranking(0, 2, 1), "never,fast,mid", Attempt.Grade.WRONG),
                arguments(ORDER, UNKNOWN, "", Attempt.Grade.UNKNOWN),
                arguments(NUMBER, amount(2.6), "2.6", Attempt.Grade.RIGHT),
                arguments(NUMBER, amount(-3), "-3", Attempt.Grade.WRONG),
                arguments(NUMBER, UNKNOWN, "", Attempt.Grade.UNKNOWN),
                arguments(TRUTH, YES, "true", Attempt.Grade.RIGHT),
                arguments(TRUTH, NO, "false", Attempt.Grade.WRONG),
                arguments(TRUTH, UNKNOWN, "", Attempt.Grade.UNKNOWN),
                arguments(CHOICE_OF_BOTH, option(1), "fast < slow", Attempt.Grade.UNDECIDED),
                arguments(ORDER_OF_ONE, ranking(2, 0, 1), "fast,never,mid", Attempt.Grade.UNDECIDED),
                arguments(NO_NUMBER, amount(0.125), "0.125", Attempt.Grade.UNDECIDED),
                arguments(TRUTH_OF_NOTHING, NO, "false", Attempt.Grade.UNDECIDED),
                arguments(TRUTH_OF_NOTHING, UNKNOWN, "", Attempt.Grade.UNDECIDED));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void predictionIsRecordedBeforeAndAfterItsVerdict(
            String decision, Answer answer, String written, Attempt.Grade grade) {
        Experiment experiment = experiment(decision);
        PredictionState state = PredictionState.none().withAnswer(answer);
        assertThat(state.newAttempt("bowl", experiment.prediction()))
                .isEqualTo(tried(written, Attempt.Grade.PENDING, Map.of()));
        NewAttempt verdict = state.withOutcome(experiment.prediction(), outcome(experiment))
                .withPersisted()
                .newAttempt("bowl", experiment.prediction());
        assertThat(verdict).isEqualTo(tried(written, grade, MEASURED));
        assertThat(verdict.figures().keySet()).containsExactly("slow", "fast", "stop");
    }

    @Test
    void predictionWaitsForAnOutcomeOfItsQuestion() {
        Experiment experiment = experiment(TRUTH);
        PredictionState state = PredictionState.none().withAnswer(YES);
        assertThat(state.withOutcome(experiment.prediction(), Optional.empty())).isEqualTo(state);
        assertThat(state.withOutcome(Optional.empty(), outcome(experiment))).isEqualTo(state);
        assertThat(state.isPending()).isTrue();
        assertThat(state.withOutcome(experiment.prediction(), outcome(experiment))
                        .isPending())
                .isFalse();
    }

    /**
     * Tests a second race in which the slow optimizer overtakes the fast one: the first verdict and its figures stay.
     */
    @Test
    void predictionIsJudgedOnce() {
        Experiment experiment = experiment(TRUTH);
        Experiment turned = experiment(TRUTH, new Setting("optimizers.slow.lr", "0.9"));
        Optional<PredictionQuestion> question = experiment.prediction();
        assertThat(PredictionState.none()
                        .withAnswer(YES)
                        .withOutcome(question, outcome(turned))
                        .newAttempt("bowl", question))
                .isEqualTo(tried("true", Attempt.Grade.WRONG, Map.of("slow", 2.0, "fast", 7.0, "stop", 2.0)));
        PredictionState judged = PredictionState.none().withAnswer(YES).withOutcome(question, outcome(experiment));
        assertThat(judged.withOutcome(question, outcome(turned))).isEqualTo(judged);
    }

    @Test
    void missingAnswerIsNotJudged() {
        Experiment experiment = experiment(TRUTH);
        for (PredictionState prediction : List.of(PredictionState.none(), PredictionState.made())) {
            assertThat(prediction.withOutcome(experiment.prediction(), outcome(experiment)))
                    .isEqualTo(prediction);
            assertThat(prediction.isPending()).isFalse();
        }
    }
}
