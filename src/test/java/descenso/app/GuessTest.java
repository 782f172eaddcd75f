package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.Experiment;
import descenso.course.PredictionQuestion;
import descenso.course.Setting;
import descenso.progress.Attempt;
import descenso.quiz.Forecast;
import descenso.quiz.Verdict;
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

class GuessTest {

    /** The fast one takes 7 steps, the slow one all 20, after which x is 0.9²⁰; so it never stops. */
    private static final String FIGURES = """
            predict:
              figures:
                slow: {of: slow, measure: steps}
                fast: {of: fast, measure: steps}
                never: {of: slow, measure: stepsToStop}
              ask: Who?
              why: Because.
            """;

    private static final String CHOICE = FIGURES + """
              kind: choice
              options: [{text: the slow one, when: slow < fast}, {text: the fast one, when: fast < slow}]
            """;

    private static final String ORDER = FIGURES + """
              kind: order
              options: [{text: slow, figure: slow}, {text: fast, figure: fast}]
            """;

    private static final String NUMBER = FIGURES + """
              kind: number
              value: fast
              tolerance: {factor: 2}
            """;

    private static final String NEVER = FIGURES + """
              kind: number
              value: never
              tolerance: {factor: 2}
            """;

    private static final String TRUTH = FIGURES + """
              kind: truth
              holds: fast < slow
            """;

    private static final Forecast UNKNOWN = new Forecast.Unknown();

    @TempDir
    private Path folder;

    private Experiment experiment(String prediction) {
        return new OnPaper(folder).read(OnPaper.BOWL + prediction);
    }

    private static Forecast option(int index) {
        return new Forecast.Option(index);
    }

    private static Forecast ranking(Integer... options) {
        return new Forecast.Ranking(List.of(options));
    }

    private static Forecast amount(double value) {
        return new Forecast.Amount(value);
    }

    private static Forecast statement(boolean isTrue) {
        return new Forecast.Statement(isTrue);
    }

    /** A question, an answer, how good it is, and how it is written down. */
    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(CHOICE, option(1), Attempt.Grade.RIGHT, "1"),
                arguments(CHOICE, option(0), Attempt.Grade.WRONG, "0"),
                arguments(CHOICE, UNKNOWN, Attempt.Grade.UNKNOWN, ""),
                arguments(ORDER, ranking(1, 0), Attempt.Grade.RIGHT, "1,0"),
                arguments(ORDER, ranking(0, 1), Attempt.Grade.WRONG, "0,1"),
                arguments(NUMBER, amount(3.5), Attempt.Grade.RIGHT, "3.5"),
                arguments(NUMBER, amount(14), Attempt.Grade.RIGHT, "14"),
                arguments(NUMBER, amount(-1e-9), Attempt.Grade.WRONG, "-1e-9"),
                arguments(NEVER, amount(20), Attempt.Grade.UNDECIDED, "20"),
                arguments(NEVER, UNKNOWN, Attempt.Grade.UNKNOWN, ""),
                arguments(TRUTH, statement(true), Attempt.Grade.RIGHT, "true"),
                arguments(TRUTH, statement(false), Attempt.Grade.WRONG, "false"),
                // of another kind
                arguments(TRUTH, option(0), Attempt.Grade.WRONG, "0"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isJudgedByTheOutcomeAndWrittenInNoLanguage(
            String prediction, Forecast answer, Attempt.Grade grade, String written) {
        Experiment experiment = experiment(prediction);
        Guess judged = Guess.of(answer).judged(experiment.prediction(), Optional.of(OnPaper.outcome(experiment)));
        assertThat(judged.isOpen()).isFalse();
        assertThat(judged.answer()).contains(answer);
        assertThat(judged.figures()).isEqualTo(Map.of("slow", 20.0, "fast", 7.0, "never", Double.NaN));
        assertThat(judged.verdict().map(Verdict::grade).map(Enum::name)).contains(grade.name());
        assertThat(judged.isTold()).isFalse();
        assertThat(tried(judged))
                .isEqualTo(new Tried(
                        Attempt.Kind.PREDICTION, "bowl", "predict", List.of(), written, grade, judged.figures()));
    }

    private static Tried tried(Guess guess) {
        return guess.tried("bowl");
    }

    /** As soon as it is given: whoever leaves before the race is over has answered all the same. */
    @ParameterizedTest
    @MethodSource("answers")
    void isKeptBeforeItIsJudged(String prediction, Forecast answer, Attempt.Grade grade, String written) {
        Guess guess = Guess.of(answer);
        assertThat(guess.isPending()).isTrue();
        assertThat(guess.judged(
                                experiment(prediction).prediction(),
                                Optional.of(OnPaper.outcome(experiment(prediction))))
                        .isPending())
                .isFalse();
        assertThat(tried(guess))
                .isEqualTo(new Tried(
                        Attempt.Kind.PREDICTION,
                        "bowl",
                        "predict",
                        List.of(),
                        written,
                        Attempt.Grade.PENDING,
                        Map.of()));
    }

    @Test
    void isAskedUntilItIsAnswered() {
        assertThat(Guess.none().isOpen()).isTrue();
        assertThat(Guess.made().isOpen()).isFalse();
        assertThat(Guess.of(UNKNOWN).isOpen()).isFalse();
        assertThat(Guess.none().answer()).isEmpty();
        assertThat(Guess.made().answer()).isEmpty();
        assertThat(Guess.of(UNKNOWN).answer()).contains(UNKNOWN);
        assertThat(Guess.none().isPending()).isFalse();
        assertThat(Guess.made().isPending()).isFalse();
    }

    @Test
    void isNotJudgedWithoutAQuestionAnAnswerOrAnOutcome() {
        Experiment experiment = experiment(CHOICE);
        Optional<PredictionQuestion> question = experiment.prediction();
        Optional<Outcome> outcome = Optional.of(OnPaper.outcome(experiment));
        Guess guess = Guess.of(option(1));
        assertThat(guess.judged(Optional.empty(), outcome)).isSameAs(guess);
        assertThat(guess.judged(question, Optional.empty())).isSameAs(guess);
        assertThat(Guess.none().judged(question, outcome)).isEqualTo(Guess.none());
        assertThat(Guess.made().judged(question, outcome)).isEqualTo(Guess.made());
    }

    /** Whatever is run after it. */
    @Test
    void keepsTheVerdictThatWasGiven() {
        Experiment experiment = experiment(CHOICE);
        Guess judged = Guess.of(option(1)).judged(experiment.prediction(), Optional.of(OnPaper.outcome(experiment)));
        Experiment other = new OnPaper(folder).read(OnPaper.BOWL + CHOICE, new Setting("optimizers.slow.lr", "0.9"));
        Outcome reversed = OnPaper.outcome(other);
        assertThat(Guess.of(option(1))
                        .judged(other.prediction(), Optional.of(reversed))
                        .verdict())
                .map(Verdict::grade)
                .contains(Verdict.Grade.WRONG);
        assertThat(judged.judged(other.prediction(), Optional.of(reversed))).isSameAs(judged);
        assertThat(judged.kept().judged(other.prediction(), Optional.of(reversed)))
                .isEqualTo(judged.kept());
    }

    /** Kept before anything is told of it. */
    @Test
    void isToldOnceItIsJudgedAndKept() {
        Experiment experiment = experiment(TRUTH);
        Guess guess = Guess.of(statement(true));
        Guess judged = guess.judged(experiment.prediction(), Optional.of(OnPaper.outcome(experiment)));
        assertThat(guess.isTold()).isFalse();
        assertThat(guess.kept().isTold()).isFalse();
        assertThat(judged.isTold()).isFalse();
        assertThat(judged.kept().isTold()).isTrue();
        assertThat(judged.kept().verdict()).isEqualTo(judged.verdict());
        assertThat(judged.kept().figures()).isEqualTo(judged.figures());
        assertThat(judged.kept().answer()).isEqualTo(judged.answer());
    }
}
