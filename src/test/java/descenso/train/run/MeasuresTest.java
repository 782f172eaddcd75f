package descenso.train.run;

import static descenso.testing.Trials.adam;
import static descenso.testing.Trials.measure;
import static descenso.testing.Trials.momentum;
import static descenso.testing.Trials.moons;
import static descenso.testing.Trials.parabola;
import static descenso.testing.Trials.run;
import static descenso.testing.Trials.sgd;
import static descenso.testing.Trials.signal;
import static descenso.testing.Trials.surface;
import static descenso.testing.Trials.valley;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.expr.Expression;
import descenso.optim.UpdateRule;
import descenso.testing.Trials;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.DataSplit;
import descenso.train.data.Preparation;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Signal;
import descenso.train.problem.TrainingMonitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    private static final Quadratic PARABOLA = parabola(0, 1);

    @Test
    void builtInMeasuresAreAsComputedByHand() {
        Map<String, Double> measures =
                run(PARABOLA, momentum(0.5, 0.5), 4, StopCriterion.never()).measures();
        // x: 1, 0.5, 0, −0.25, −0.25
        assertThat(measures)
                .containsEntry("steps", 4.0)
                .containsEntry("diverged", 0.0)
                .containsEntry("initialLoss", 0.5)
                .containsEntry("finalLoss", 0.03125)
                .containsEntry("lossRatio", 0.0625)
                .containsEntry("smallestLoss", 0.0)
                .containsEntry("largestLoss", 0.5)
                .containsEntry("firstStepOverLr", 1.0)
                .containsEntry("oscillations", 0.0)
                .doesNotContainKeys("stepsToStop", "testError", "bestValidationLoss");
        assertThat(Measures.BUILT_IN).containsAll(measures.keySet());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.015", "0, 0.0195", "45, 0.0195"})
    void oscillationsAreSignChangesAlongTheSteepestAxis(double rotation, double lr) {
        Run run = run(valley(100, rotation), sgd(lr), 10, StopCriterion.never());
        assertThat(run.measures()).containsEntry("oscillations", 9.0);
    }

    @Test
    void steepestAxisOfASurfaceIsThatOfItsInitialDerivative() {
        Run run = run(surface("x^2/2 + 15*y^2", 3, 1), sgd(0.06), 10, StopCriterion.never());
        assertThat(run.measures()).containsEntry("oscillations", 9.0);
        Run gentle = run(surface("15*x^2 + y^2/2", 0.01, 3), sgd(0.06), 10, StopCriterion.never());
        assertThat(gentle.measures()).containsEntry("oscillations", 0.0);
    }

    @Test
    void firstStepIsDividedByTheLearningRate() {
        Run run = run(valley(100, 0), sgd(0.001), 2, StopCriterion.never());
        assertThat(run.measures().get("firstStepOverLr")).isCloseTo(Math.sqrt(1 + 100 * 100), within(1e-9));
        Run huge = run(valley(1, 0), sgd(1e200), 1, StopCriterion.never());
        assertThat(huge.measures().get("firstStepOverLr")).isCloseTo(Math.sqrt(2), within(1e-9));
    }

    @ParameterizedTest(name = "{0} of {1} where {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    last  | x              |           |   | 0 | -0.25
                    min   | x              |           | t | 0 | 3
                    first | t              | x < 0     |   | 0 | 3
                    first | t              | x > 9     |   | 0 | NaN
                    last  | t              | x > 0     | t+1 | 0 | 2
                    count | 1              | x > 0     |   | 0 | 2
                    count | 1              |           |   | 0 | 5
                    count | 1              |           |   | 2 | 3
                    count | step_x         |           |   | 0 | 4
                    sum   | step_x         |           |   | 0 | -1.25
                    last  | v_x            |           |   | 0 | 0
                    first | g_x            |           |   | 0 | 1
                    last  | stepLength     |           |   | 3 | 0
                    since | t              | x < 0.5   |   | 0 | 2
                    since | t              | x < 0.5   | x | 0 | 0
                    since | t              | x > -0.1  |   | 0 | NaN
                    since | t              |           |   | 1 | 1
                    max   | beta           |           |   | 0 | 0.5
                    max   | lr             |           |   | 0 | 0.5
                    """)
    void authorsMeasureIsComputed(String take, String value, String where, String report, int from, double expected) {
        Measure measure = measure("m", named(take), PARABOLA, value, text(where), text(report), from);
        Run run = run(PARABOLA, momentum(0.5, 0.5), 4, StopCriterion.never(), measure);
        assertMeasured(run, expected);
    }

    private static void assertMeasured(Run run, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(run.measures().get("m")).isNaN();
        } else {
            assertThat(run.measures().get("m")).isCloseTo(expected, within(1e-12));
        }
    }

    /** Tests a run that comes to rest, a run that ends before that, and a run that diverges. */
    @ParameterizedTest
    @CsvSource({"0.5, 20, 10", "0.5, 9, NaN", "1e300, 3, NaN"})
    void sinceIsNanIfTheConditionDoesNotLast(double lr, int steps, double expected) {
        Measure rest = measure("m", Aggregation.SINCE, PARABOLA, "t", "abs(x) < 1e-3", "", 0);
        assertMeasured(run(PARABOLA, sgd(lr), steps, StopCriterion.never(), rest), expected);
    }

    private static Aggregation named(String take) {
        return Aggregation.named(take).orElseThrow();
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 0.125"})
    void lastGradientIsThatAtTheEndOfTheRun(int steps, double expected) {
        Measure last = measure("m", Aggregation.LAST, PARABOLA, "g_x");
        assertThat(run(PARABOLA, sgd(0.5), steps, StopCriterion.never(), last).measures())
                .containsEntry("m", expected);
    }

    /** Tests a network whose epoch has three steps. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void lossAtAnEpochIsThatOfItsStep(int epoch) {
        Network network = moons(new Batches.Shuffled(32, 5));
        Measure measure = measure("m", Aggregation.SUM, network, "loss", "epoch == " + epoch, "", 0);
        Run run = run(network, sgd(0.1), 6, StopCriterion.never(), measure);
        assertThat(run.measures()).containsEntry("m", run.history().loss(3 * epoch));
    }

    @Test
    void stateThatTheOptimizerLacksIsNotMeasured() {
        Measure measure = measure("m", Aggregation.LAST, PARABOLA, "mHat_x");
        assertThat(run(PARABOLA, sgd(0.1), 3, StopCriterion.never(), measure).measures())
                .doesNotContainKey("m");
        assertThat(run(PARABOLA, adam(0.1), 3, StopCriterion.never(), measure).measures())
                .containsKey("m");
    }

    @Test
    void smoothedValueIsAWeightedMean() {
        Measure plain = measure("m", Aggregation.LAST, PARABOLA, "x");
        Measure smooth = new Measure(
                "m",
                Aggregation.LAST,
                plain.value(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(0.5),
                0,
                Integer.MAX_VALUE);
        // x: 1, 0.5, 0.25; the mean with weights ⅛, ¼, ½
        assertThat(run(PARABOLA, sgd(0.5), 2, StopCriterion.never(), smooth)
                        .measures()
                        .get("m"))
                .isCloseTo((0.125 * 1 + 0.25 * 0.5 + 0.5 * 0.25) / 0.875, within(1e-12));
    }

    @Test
    void alternatingSignalHasAPeriodOfTwo() {
        Signal signal = signal("(-1)^t");
        Measure period = measure("period", Aggregation.PERIOD, signal, "g_x");
        assertThat(run(signal, sgd(1), 50, StopCriterion.never(), period)
                        .measures()
                        .get("period"))
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void searchFindsLimitAndMinimum() {
        UpdateRule rule = sgd(0.1);
        Trial trial = Trials.trial(
                new Quadratic(new double[] {10}, 0, new double[] {1}, 0, 1), rule, 200, StopCriterion.never());
        List<String> names = List.of("lossRatio", "finalLoss", "initialLoss", "lr");
        HyperparameterSearch limit = new HyperparameterSearch(
                "limit",
                HyperparameterSearch.Kind.BISECTION,
                "lr",
                0.15,
                0.4,
                Trials.expression("not (lossRatio <= 1)", names),
                1e-9);
        HyperparameterSearch nowhere = new HyperparameterSearch(
                "nowhere",
                HyperparameterSearch.Kind.BISECTION,
                "lr",
                0.01,
                0.1,
                Trials.expression("lossRatio > 1", names),
                1e-9);
        HyperparameterSearch best = new HyperparameterSearch(
                "best",
                HyperparameterSearch.Kind.MINIMUM,
                "lr",
                0.01,
                0.4,
                Trials.expression("(lr - 0.123)^2", names),
                1e-9);
        Map<String, Double> measures = trial.withRecording(
                        new RecordingSpec(List.of(), List.of(limit, nowhere, best), List.of()))
                .run(TrainingMonitor.NONE)
                .orElseThrow()
                .measures();
        assertThat(measures.get("limit")).isCloseTo(0.2, within(1e-8));
        assertThat(measures.get("nowhere")).isNaN();
        assertThat(measures.get("best")).isCloseTo(0.123, within(1e-7));
        assertThat(measures).as("steps of the run itself").containsEntry("steps", 200.0);
    }

    @Test
    void minimumIsNanIfEveryRunDiverges() {
        HyperparameterSearch best = new HyperparameterSearch(
                "best",
                HyperparameterSearch.Kind.MINIMUM,
                "lr",
                1e100,
                1e150,
                Trials.expression("lossRatio", List.of("lossRatio")),
                1e140);
        Trial trial = Trials.trial(PARABOLA, sgd(0.1), 50, StopCriterion.never())
                .withRecording(new RecordingSpec(List.of(), List.of(best), List.of()));
        assertThat(trial.run(TrainingMonitor.NONE).orElseThrow().measures().get("best"))
                .isNaN();
    }

    /** Tests a run of a sweep, whose variable has the same name as the hyperparameter. */
    @Test
    void searchVariesTheHyperparameterOfASweep() {
        HyperparameterSearch search = new HyperparameterSearch(
                "found",
                HyperparameterSearch.Kind.BISECTION,
                "lr",
                0.01,
                1,
                Trials.expression("lr > 0.3", List.of("lr")),
                1e-9);
        Trial trial = Trials.trial(PARABOLA, sgd(0.5), 1, StopCriterion.never());
        Trial swept = new Trial(
                trial.label(),
                Map.of("lr", 0.5),
                trial.rule(),
                trial.schedule(),
                trial.problem(),
                trial.limit(),
                new RecordingSpec(List.of(), List.of(search), List.of()));
        assertThat(swept.run(TrainingMonitor.NONE).orElseThrow().measures().get("found"))
                .isCloseTo(0.3, within(1e-8));
    }

    /** Tests a tolerance that is smaller than the distance between two doubles near 0.3. */
    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void searchEndsIfTheToleranceIsBelowTheResolution(HyperparameterSearch.Kind kind) {
        Expression aim = Trials.expression(
                kind == HyperparameterSearch.Kind.BISECTION ? "lr > 0.3" : "abs(lr - 0.3)", List.of("lr"));
        HyperparameterSearch search = new HyperparameterSearch("found", kind, "lr", 0.1, 0.4, aim, 1e-300);
        Trial trial = Trials.trial(PARABOLA, sgd(0.1), 1, StopCriterion.never())
                .withRecording(new RecordingSpec(List.of(), List.of(search), List.of()));
        assertThat(trial.run(TrainingMonitor.NONE).orElseThrow().measures().get("found"))
                .isCloseTo(0.3, within(1e-15));
        assertThat(search.runs()).isLessThan(100);
    }

    @Test
    void networkMeasuresAreThoseOfItsEpochs() {
        DataSplit data = new Preparation(
                        1, Optional.of(new Preparation.Split(50, 1)), OptionalInt.empty(), Optional.empty(), false)
                .apply(new DataOrigin.TwoMoons(70, .1, 1).rows());
        Network network = new Network(
                data, List.of(3), Activation.TANH, new Initialisation.Seeded(2), new Batches.Shuffled(10, 1));
        Run run = run(network, sgd(0.5), 20, StopCriterion.never());
        History.Epoch last = run.history().epoch(4);
        assertThat(last.validationAccuracy()).isStrictlyBetween(0.5, 1.0);
        assertThat(run.measures())
                .containsEntry("trainLoss", last.trainLoss())
                .containsEntry("validationLoss", last.validationLoss())
                .containsEntry("validationAccuracy", last.validationAccuracy())
                .containsEntry("bestValidationLoss", run.history().epoch(3).validationLoss())
                .containsEntry("bestValidationEpoch", 3.0);
    }

    @Test
    void searchCanBeInterrupted() {
        List<String> names = List.of("lossRatio");
        HyperparameterSearch limit = new HyperparameterSearch(
                "limit",
                HyperparameterSearch.Kind.BISECTION,
                "lr",
                0.15,
                0.4,
                Trials.expression("lossRatio > 1", names),
                1e-9);
        Trial trial = Trials.trial(PARABOLA, sgd(0.1), 10, StopCriterion.never())
                .withRecording(new RecordingSpec(List.of(), List.of(limit), List.of()));
        int[] left = {15};
        assertThat(trial.run(steps -> left[0]-- > 0)).isEmpty();
    }
}
