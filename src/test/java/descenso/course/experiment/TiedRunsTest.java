package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.testing.ExperimentFolder;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests predictions with figures that are read from one of several tied runs. */
class TiedRunsTest {

    /**
     * An experiment with two tied runs: with η = 0.5 and 1.5 each step halves |x|, which takes 7 steps to 1e-2; η =
     * 0.25 takes 17.
     */
    private static final String HALVING = """
            id: halving
            problem: {kind: quadratic, curvature: [1], start: [1]}
            variables: {b: [0.5, 1.5, 0.25]}
            optimizers: [{rule: sgd, lr: b}]
            steps: 40
            stop: {distance: 1e-2}
            measures: [{name: end, value: x}]
            predict:
              ask: a
              why: "{best} {steps}"
            """;

    private static final String BEST = """
              figures: {steps: {take: min, measure: stepsToStop}, best: {take: min, measure: stepsToStop, report: b}}
            """;

    private static final String CHOICE = BEST + """
              kind: choice
              options: [{text: a, when: best == 0.25}, {text: b, when: best == 1.5}, {text: c, when: best == 0.5}]
            """;
    private static final String AMOUNT = BEST + """
              kind: number
              value: best
              tolerance: {percent: 1}
            """;
    private static final String TRUTH = BEST + """
              kind: truth
              holds: best > 1
            """;
    private static final String ORDER = """
              figures:
                steps: {take: min, measure: stepsToStop}
                best: {take: min, measure: stepsToStop, report: b}
                side: {take: min, measure: stepsToStop, report: end}
              kind: order
              options: [{text: a, figure: best}, {text: b, figure: side}]
            """;

    @TempDir
    private Path folder;

    private Experiment experiment(String decision) {
        return new ExperimentFolder(folder).good(HALVING + decision);
    }

    private static List<Run> runs(Experiment experiment) {
        return experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    private static List<Map<String, Double>> readings(Experiment experiment) {
        return experiment.prediction().orElseThrow().figures().readings(runs(experiment));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(CHOICE, Answer.option(2), "RIGHT [2, 1]"),
                arguments(CHOICE, Answer.option(1), "RIGHT [1, 2]"),
                arguments(CHOICE, Answer.option(0), "WRONG [2, 1]"),
                arguments(CHOICE, new Answer.Unknown(), "UNKNOWN [2, 1]"),
                arguments(AMOUNT, new Answer.Amount(0.5), "RIGHT [0.5, 1.5]"),
                arguments(AMOUNT, new Answer.Amount(1.5), "RIGHT [1.5, 0.5]"),
                arguments(AMOUNT, new Answer.Amount(1), "WRONG [0.5, 1.5]"),
                arguments(TRUTH, Answer.statement(true), "RIGHT [true, false]"),
                arguments(TRUTH, Answer.statement(false), "RIGHT [false, true]"),
                // x ends on one side of 0 or on the other, and on both below b
                arguments(ORDER, new Answer.Ranking(List.of(1, 0)), "RIGHT [1,0]"),
                arguments(ORDER, new Answer.Ranking(List.of(0, 1)), "WRONG [1,0]"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answerByAnyOfTheTiedRunsIsRight(String decision, Answer answer, String expected) {
        Experiment experiment = experiment(decision);
        Prediction.Verdict verdict =
                experiment.prediction().orElseThrow().prediction().grade(answer, readings(experiment));
        assertThat(verdict.grade() + " "
                        + verdict.right().stream().map(TiedRunsTest::format).toList())
                .isEqualTo(expected);
    }

    private static String format(Answer answer) {
        return answer.written(List.of("0", "1", "2"));
    }

    /** Tests that several figures of one run are read from the same tied run. */
    @Test
    void figuresOfOneRunStayTogether() {
        List<Map<String, Double>> readings = readings(experiment(ORDER));
        assertThat(readings).extracting(figures -> figures.get("best")).containsExactly(0.5, 1.5);
        assertThat(readings).extracting(figures -> figures.get("side")).containsExactly(0.0078125, -0.0078125);
        assertThat(readings).extracting(figures -> figures.get("steps")).containsExactly(7.0, 7.0);
    }

    @Test
    void figuresOfDifferentRunsAreReadInEveryCombination() {
        List<Map<String, Double>> readings = readings(experiment("""
                  figures:
                    steps: {take: min, measure: stepsToStop}
                    best: {take: min, measure: stepsToStop, report: b}
                    near: {take: max, measure: -stepsToStop, report: b}
                  kind: truth
                  holds: best == near
                """));
        assertThat(readings)
                .extracting(figures -> List.of(figures.get("best"), figures.get("near")))
                .containsExactly(List.of(0.5, 0.5), List.of(0.5, 1.5), List.of(1.5, 0.5), List.of(1.5, 1.5));
    }

    @Test
    void tieIsReportedWithItsRunsAndPosition() {
        Experiment experiment = experiment(CHOICE);
        List<Figures.TiedFigure> ties =
                experiment.prediction().orElseThrow().figures().ties(runs(experiment));
        assertThat(ties).extracting(Figures.TiedFigure::name).containsExactly("best");
        assertThat(ties.get(0).runs().stream().map(run -> run.trial().label().toString()))
                .containsExactly("SGD, b = 0.5", "SGD, b = 1.5");
        assertThat(ties.get(0).position().line()).isEqualTo(11);
    }

    @Test
    void tiedRunsWithTheSameFigureAreNoTie() {
        Experiment experiment = experiment(CHOICE.replace("report: b", "report: steps"));
        assertThat(experiment.prediction().orElseThrow().figures().ties(runs(experiment)))
                .isEmpty();
    }
}
