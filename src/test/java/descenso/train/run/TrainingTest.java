package descenso.train.run;

import static descenso.testing.Trials.adam;
import static descenso.testing.Trials.atDistance;
import static descenso.testing.Trials.atLoss;
import static descenso.testing.Trials.atLossRatio;
import static descenso.testing.Trials.beyond;
import static descenso.testing.Trials.expression;
import static descenso.testing.Trials.measure;
import static descenso.testing.Trials.momentum;
import static descenso.testing.Trials.moons;
import static descenso.testing.Trials.parabola;
import static descenso.testing.Trials.run;
import static descenso.testing.Trials.sgd;
import static descenso.testing.Trials.signal;
import static descenso.testing.Trials.surface;
import static descenso.testing.Trials.trial;
import static descenso.testing.Trials.valley;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.train.data.Batches;
import descenso.train.network.Network;
import descenso.train.problem.LeastSquares;
import descenso.train.problem.Problem;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Signal;
import descenso.train.problem.Surface;
import descenso.train.problem.TrainingMonitor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest {

    private static final UpdateRule NESTEROV = OptimizerKind.NESTEROV.create(Map.of("lr", 0.01, "beta", 0.9));
    private static final UpdateRule ADAGRAD = OptimizerKind.ADAGRAD.create(Map.of("lr", 0.5));

    /** Tests step counts of the catalogue of experiments, which were computed independently. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "10, 69",
        "100, 691",
        "1000, 6908",
        "10000, 69078",
    })
    void sgdTakesTheListedStepsInTheValley(double kappa, int steps) {
        Run run = run(valley(kappa, 0), sgd(2 / (1 + kappa)), 100_000, atDistance(1e-6));
        assertThat(run.status()).isEqualTo(Status.STOPPED);
        assertThat(run.history().steps()).isEqualTo(steps);
        assertThat(run.measures()).containsEntry("stepsToStop", (double) steps);
    }

    @ParameterizedTest
    @CsvSource({"0, 1341", "0.81, 155", "0.9, 258", "0.99, 2179", "0.999, 21709"})
    void momentumTakesTheListedStepsInTheValley(double beta, int steps) {
        assertThat(run(valley(100, 0), momentum(0.01, beta), 50_000, atDistance(1e-6))
                        .history()
                        .steps())
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"0, 21, 8, 213", "45, 21, 342, 2000"})
    void optimizersTakeTheListedStepsInTheRotatedValley(double angle, int nesterov, int adagrad, int adam) {
        Quadratic valley = valley(100, angle);
        assertThat(List.of(
                        run(valley, NESTEROV, 5000, atLossRatio(1e-4)).history().steps(),
                        run(valley, ADAGRAD, 5000, atLossRatio(1e-4)).history().steps(),
                        run(valley, adam(0.01), 5000, atLossRatio(1e-4))
                                .history()
                                .steps()))
                .containsExactly(nesterov, adagrad, adam);
    }

    @ParameterizedTest
    @CsvSource({"1e-3, 73, 27, 11", "1e-6, 145, 52, 11", "1e-9, 218, 77, 13"})
    void optimizersTakeTheListedStepsFromTheSaddle(double offset, int sgd, int momentum, int adam) {
        Surface saddle = surface("(x^2 - y^2)/2", 1, offset);
        assertThat(List.of(
                        run(saddle, sgd(0.1), 1000, beyond(1, 1)).history().steps(),
                        run(saddle, momentum(0.1, 0.9), 1000, beyond(1, 1))
                                .history()
                                .steps(),
                        run(saddle, adam(0.1), 1000, beyond(1, 1)).history().steps()))
                .containsExactly(sgd, momentum, adam);
    }

    @Test
    void historyKeepsEveryPointAndItsLoss() {
        History history =
                run(parabola(0, 1), sgd(0.5), 3, StopCriterion.never()).history();
        assertThat(history.coordinates()).containsExactly("x");
        assertThat(points(history)).containsExactly(1.0, 0.5, 0.25, 0.125);
        assertThat(losses(history)).containsExactly(0.5, 0.125, 0.03125, 0.0078125);
        assertThat(history.epochs()).isZero();
        assertThat(history.lastEpoch()).isEmpty();
    }

    @Test
    void stateIsRecordedOnRequest() {
        Trial trial = trial(parabola(0, 1), momentum(0.5, 0.5), 2, StopCriterion.never())
                .withRecording(new RecordingSpec(List.of(), List.of(), List.of("v", "m")));
        History history = trial.run(TrainingMonitor.NONE).orElseThrow().history();
        assertThat(history.stateNames()).as("the state that this rule has").containsExactly("v");
        assertThat(history.state(0, 1, 0)).isEqualTo(1);
        assertThat(history.state(0, 2, 0)).isEqualTo(1);
    }

    @Test
    void scheduleChangesTheLearningRate() {
        Trial constant = trial(signal("1"), sgd(1), 3, StopCriterion.never());
        Trial halving = new Trial(
                constant.label(),
                Map.of(),
                constant.rule(),
                Schedule.exponential(0.5),
                constant.problem(),
                constant.limit(),
                RecordingSpec.none());
        assertThat(points(halving.run(TrainingMonitor.NONE).orElseThrow().history()))
                .containsExactly(0.0, -1.0, -1.5, -1.75);
    }

    @Test
    void stopCriterionThatHoldsAtTheStartPreventsAnyStep() {
        Run run = run(parabola(0, 1), sgd(0.5), 3, atLoss(0.5));
        assertThat(run.status()).isEqualTo(Status.STOPPED);
        assertThat(run.history().steps()).isZero();
        assertThat(run.measures()).containsEntry("stepsToStop", 0.0);
    }

    @Test
    void runWithALimitOfZeroStepsIsFinished() {
        Run run = run(parabola(0, 1), sgd(0.5), 0, StopCriterion.never());
        assertThat(run.status()).isEqualTo(Status.FINISHED);
        assertThat(losses(run.history())).containsExactly(0.5);
        assertThat(run.measures()).doesNotContainKey("stepsToStop").containsEntry("steps", 0.0);
    }

    @Test
    void infiniteLossEndsTheRunAsDiverged() {
        Run run = run(parabola(0, 1), sgd(1e200), 10, StopCriterion.never());
        assertThat(run.status()).isEqualTo(Status.DIVERGED);
        assertThat(run.history().steps())
                .as("x = −1e200, whose square is no longer finite")
                .isEqualTo(1);
        assertThat(run.history().loss(1)).isInfinite();
        assertThat(run.history().parameter(1, 0)).isEqualTo(-1e200);
        assertThat(run.measures()).containsEntry("diverged", 1.0);
    }

    @ParameterizedTest
    @CsvSource({"0/0, 1", "'if(t == 3, 1/0, 1)', 3"})
    void nonFiniteParameterEndsTheRun(String signal, int steps) {
        Run run = run(signal(signal), sgd(1), 10, StopCriterion.never());
        assertThat(run.status()).isEqualTo(Status.DIVERGED);
        assertThat(run.history().steps()).isEqualTo(steps);
        assertThat(run.history().loss(steps)).isZero();
    }

    @Test
    void endedRunRejectsAStep() {
        Training training =
                trial(parabola(0, 1), sgd(0.5), 1, StopCriterion.never()).start();
        assertThat(training.isRunning()).isTrue();
        training.step();
        assertThat(training.isRunning()).isFalse();
        assertThatIllegalStateException().isThrownBy(training::step);
    }

    @Test
    void monitorEndsTheRun() {
        List<Integer> seen = new ArrayList<>();
        TrainingMonitor twoSteps = steps -> {
            seen.add(steps);
            return steps < 2;
        };
        assertThat(trial(parabola(0, 1), sgd(0.5), 10, StopCriterion.never()).run(twoSteps))
                .isEmpty();
        assertThat(seen).containsExactly(1, 2);
    }

    @Test
    void noiseDependsOnlyOnTheSeed() {
        java.util.Random random = new java.util.Random(7);
        double first = -(0 + 2 * random.nextGaussian());
        Quadratic flat = new Quadratic(new double[] {1}, 0, new double[] {0}, 2, 7);
        assertThat(run(flat, sgd(1), 1, StopCriterion.never()).history().parameter(1, 0))
                .isEqualTo(first);
        assertThat(run(flat, momentum(1, 0.9), 1, StopCriterion.never())
                        .history()
                        .parameter(1, 0))
                .isEqualTo(first);
    }

    @Test
    void historyIsTheSameOnAnyThread() throws Exception {
        Network moons = moons(new Batches.Shuffled(32, 5), 8);
        List<Trial> trials = IntStream.range(0, 12)
                .mapToObj(i -> trial(
                        i % 3 == 0 ? moons : parabola(1, i),
                        i % 2 == 0 ? adam(0.1) : momentum(0.05, 0.9),
                        2000,
                        StopCriterion.never()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<double[]>> futures = trials.stream()
                    .map(trial -> threads.submit(() ->
                            losses(trial.run(TrainingMonitor.NONE).orElseThrow().history())))
                    .toList();
            for (int i = 0; i < trials.size(); i++) {
                assertThat(futures.get(i).get())
                        .isEqualTo(losses(trials.get(i)
                                .run(TrainingMonitor.NONE)
                                .orElseThrow()
                                .history()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static Stream<Problem> problems() {
        return Stream.of(
                new Quadratic(new double[] {1, 10}, 30, new double[] {1, 1}, 0.5, 3),
                new Surface(expression("x^2 + y^4", List.of("x", "y")), Map.of(), new double[] {1, 1}, List.of(), 1, 3),
                signal("sin(t)"),
                new Signal(new double[1], new Signal.Gradients(List.of(new double[] {1}, new double[] {-2}))),
                new LeastSquares(6, 4),
                moons(new Batches.Full(), 5),
                moons(new Batches.Shuffled(32, 5), 5),
                moons(new Batches.Listed(List.of(new int[] {0, 40}, new int[] {3, 50, 60}))));
    }

    /** Tests two runs that step in turn, so that shared state would show, and a third run after them. */
    @ParameterizedTest
    @MethodSource("problems")
    void runsOfOneProblemAreIndependent(Problem problem) {
        Training one = trial(problem, adam(0.1), 50, StopCriterion.never()).start();
        Training other = trial(problem, adam(0.1), 50, StopCriterion.never()).start();
        while (one.isRunning()) {
            one.step();
            other.step();
        }
        Training after = trial(problem, adam(0.1), 50, StopCriterion.never()).start();
        while (after.isRunning()) {
            after.step();
        }
        assertThat(state(other)).isDeepEqualTo(state(one));
        assertThat(state(after)).isDeepEqualTo(state(one));
    }

    private static double[][] state(Training training) {
        History history = training.history();
        double[] points = history.coordinates().isEmpty() ? new double[0] : points(history);
        return new double[][] {losses(history), points};
    }

    /** Returns all problems except the one that has batches for a single epoch only. */
    static Stream<Problem> problemsWithoutEnd() {
        return problems()
                .filter(problem ->
                        !(problem instanceof Network network) || !(network.batches() instanceof Batches.Listed));
    }

    /** Tests steps with a stop criterion, a schedule and measures, once compiled and while the history has room. */
    @ParameterizedTest
    @MethodSource("problemsWithoutEnd")
    void compiledStepAllocatesNothing(Problem problem) {
        StopCriterion stop = new StopCriterion(
                OptionalDouble.of(0),
                OptionalDouble.of(-9),
                OptionalDouble.empty(),
                OptionalInt.of(0),
                OptionalDouble.of(1e9));
        List<Measure> measures = List.of(
                measure("mean", Aggregation.MEAN, problem, "loss + stepLength"),
                measure("late", Aggregation.MAX, problem, "lr * t"));
        Trial trial = new Trial(
                new Label("SGD", Map.of()),
                Map.of(),
                sgd(0.01),
                new Schedule.Product(List.of(new Schedule.WarmUp(5), Schedule.exponential(0.999))),
                problem,
                new RunLimit(Integer.MAX_VALUE, stop),
                new RecordingSpec(measures, List.of(), List.of("step")));
        assertThat(IntStream.range(0, 400_000).anyMatch(round -> allocation(trial) == 0))
                .isTrue();
    }

    /** Returns the bytes that the first 20 steps of a new run allocate. */
    private static long allocation(Trial trial) {
        Training training = trial.start();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < 20; step++) {
            training.step();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Tests a network whose epoch has three steps. */
    @Test
    void networkStopsAtTheEndOfAnEpoch() {
        Network network = moons(new Batches.Shuffled(32, 5));
        History whole = run(network, sgd(1), 30, StopCriterion.never()).history();
        double bound = whole.epoch(4).trainLoss();
        assertThat(whole.epoch(3).trainLoss()).isGreaterThan(bound);
        Run run = run(network, sgd(1), 30, atLoss(bound));
        assertThat(run.status()).isEqualTo(Status.STOPPED);
        assertThat(run.history().steps()).isEqualTo(12);
        assertThat(run.history().epochs())
                .as("epochs, including the one before training")
                .isEqualTo(5);
        assertThat(run.history().loss(12)).as("the whole loss").isEqualTo(bound);
        assertThat(run.measures()).containsEntry("stepsToStop", 12.0).containsEntry("finalLoss", bound);
        assertThat(whole.loss(12)).as("the loss of a mini-batch").isNotEqualTo(bound);
    }

    @Test
    void networkDoesNotStopForTheLossOfABatch() {
        Network network = moons(new Batches.Shuffled(1, 5));
        History whole = run(network, sgd(0.01), 140, StopCriterion.never()).history();
        double bound = IntStream.range(0, 140).mapToDouble(whole::loss).min().orElseThrow();
        assertThat(whole.epoch(2).trainLoss()).isGreaterThan(bound);
        assertThat(run(network, sgd(0.01), 140, atLoss(bound)).status()).isEqualTo(Status.FINISHED);
    }

    @ParameterizedTest
    @CsvSource({"32, 3", "70, 1"})
    void divergedNetworkEndsAtThatStep(int batch, int stepsPerEpoch) {
        Run run = run(moons(new Batches.Shuffled(batch, 5), 4), sgd(1e200), 30, StopCriterion.never());
        int steps = run.history().steps();
        assertThat(run.status()).isEqualTo(Status.DIVERGED);
        assertThat(steps).isBetween(1, 3);
        assertThat(run.history().loss(steps)).isNotFinite();
        assertThat(losses(run.history())).hasSize(steps + 1);
        assertThat(run.history().epochs())
                .as("epochs, including the unfinished one")
                .isEqualTo(1 + (steps + stepsPerEpoch - 1) / stepsPerEpoch);
        assertThat(run.history().lastEpoch().orElseThrow().trainLoss()).isNotFinite();
        assertThat(run.measures()).containsEntry("diverged", 1.0).containsEntry("steps", (double) steps);
        assertThat(run.measures().get("trainLoss")).isNotFinite();
    }

    @Test
    void leastSquaresOutputsAreAsComputed() {
        LeastSquares examples = new LeastSquares(60, 40);
        Map<String, Double> sgd =
                run(examples, sgd(1 / 209.427), 1500, StopCriterion.never()).measures();
        assertThat(sgd.get("positiveOutput")).isCloseTo(0.991842, within(1e-6));
        assertThat(sgd.get("negativeOutput")).isCloseTo(-0.940420, within(1e-6));
        assertThat(sgd).containsEntry("testError", 0.0);
        Map<String, Double> adam =
                run(examples, adam(0.01), 600, StopCriterion.never()).measures();
        assertThat(adam.get("positiveOutput")).isCloseTo(0.75, within(1e-6));
        assertThat(adam.get("negativeOutput")).isCloseTo(0.25, within(1e-6));
        assertThat(adam).containsEntry("testError", 0.4);
        assertThat(adam.get("finalLoss")).isLessThan(1e-26);
    }

    private static double[] points(History history) {
        return IntStream.rangeClosed(0, history.steps())
                .mapToDouble(step -> history.parameter(step, 0))
                .toArray();
    }

    private static double[] losses(History history) {
        return IntStream.rangeClosed(0, history.steps())
                .mapToDouble(history::loss)
                .toArray();
    }
}
