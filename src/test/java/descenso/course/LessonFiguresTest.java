package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import descenso.course.experiment.Setting;
import descenso.testing.TestCourse;
import descenso.train.problem.Objective;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recomputes numbers of the lessons that no single run ends with: means over draws, courses of curves, results of other
 * settings.
 */
@Tag("long")
class LessonFiguresTest {

    /** Settings that draw the split, the initial weights and the mini-batches ten times, with the seeds 1 to 10. */
    private static final List<Setting> TEN_DRAWS = List.of(
            new Setting("variables.s", "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]"),
            new Setting("problem.split.seed", "s"),
            new Setting("problem.init", "s"),
            new Setting("problem.batches.seed", "s"));

    private static Setting set(String path, String value) {
        return new Setting(path, value);
    }

    private static List<Run> runs(String id, Setting... settings) {
        return TestCourse.SHIPPED.experiment(id, settings).comparison().trials().parallelStream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    /** Returns the first run of an optimizer. */
    private static Run run(List<Run> runs, String optimizer) {
        return runs.stream()
                .filter(run -> run.trial().label().optimizer().equals(optimizer))
                .findFirst()
                .orElseThrow();
    }

    /** Runs an experiment in ten draws. Returns the runs by optimizer, in the order of the draws. */
    private static Map<String, List<Run>> drawn(String id, Setting... settings) {
        Setting[] all = Stream.concat(TEN_DRAWS.stream(), Stream.of(settings)).toArray(Setting[]::new);
        return byOptimizer(runs(id, all));
    }

    private static Map<String, List<Run>> byOptimizer(Collection<Run> runs) {
        Map<String, List<Run>> byOptimizer = runs.stream()
                .sorted(Comparator.comparing(run -> run.trial().variables().get("s")))
                .collect(Collectors.groupingBy(
                        run -> run.trial().label().optimizer(), TreeMap::new, Collectors.toList()));
        assertThat(byOptimizer.values()).allSatisfy(each -> assertThat(each).hasSize(10));
        return byOptimizer;
    }

    private static double mean(List<Run> runs, String measure) {
        return runs.stream()
                .mapToDouble(run -> run.measures().getOrDefault(measure, Double.NaN))
                .average()
                .orElseThrow();
    }

    /** Returns the number of correctly classified validation images, out of 360. */
    private static double correct(Run run) {
        return 360 * run.measures().getOrDefault("validationAccuracy", Double.NaN);
    }

    /** Returns the 1-based epoch with the highest validation accuracy; the first if several are equal. */
    private static int bestEpoch(Run run) {
        return IntStream.rangeClosed(1, run.history().epochs())
                .boxed()
                .max(Comparator.comparingDouble((Integer epoch) -> accuracy(run, epoch))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static double accuracy(Run run, int epoch) {
        return run.history().epoch(epoch).validationAccuracy();
    }

    /** Tests screen 1: SGD and momentum after the first epoch and after 20, in ten draws. */
    @Test
    void momentumIsAheadOfSgdInEveryDraw() {
        Map<String, List<Run>> first = drawn("same-start");
        Map<String, List<Run>> small = drawn("same-start", set("optimizers.momentum.lr", "0.01"));
        Map<String, List<Run>> last = drawn("same-start", set("epochs", "20"));
        for (int s = 0; s < 10; s++) {
            double sgd = first.getOrDefault("SGD", List.of()).get(s).measures().getOrDefault("epoch1", Double.NaN);
            assertThat(first.getOrDefault("Momentum", List.of())
                            .get(s)
                            .measures()
                            .getOrDefault("epoch1", Double.NaN))
                    .isLessThan(sgd / 3);
            assertThat(small.getOrDefault("Momentum", List.of())
                            .get(s)
                            .measures()
                            .getOrDefault("epoch1", Double.NaN))
                    .isGreaterThan(sgd);
            assertThat(correct(last.getOrDefault("Momentum", List.of()).get(s))
                            - correct(last.getOrDefault("SGD", List.of()).get(s)))
                    .isBetween(1.5, 7.5);
        }
        double ahead = mean(last.getOrDefault("Momentum", List.of()), "validationAccuracy");
        double behind = mean(last.getOrDefault("SGD", List.of()), "validationAccuracy");
        assertThat(360 * (ahead - behind)).isCloseTo(5, within(0.5));
        Map<String, List<Run>> larger = drawn("same-start", set("epochs", "20"), set("optimizers.sgd.lr", "0.5"));
        assertThat(mean(larger.getOrDefault("SGD", List.of()), "validationAccuracy"))
                .isBetween((ahead + behind) / 2, ahead);
    }

    /**
     * Tests screen 5: across the valley, momentum at its best rate and β first climbs, as powers of a double eigenvalue
     * do.
     */
    @ParameterizedTest
    @CsvSource({"100, 3.7, 18, 93, 50.5, 687", "10000, 36.8, 324, 1056, 5000, 6.8e6"})
    void lossOfTunedMomentumRisesBeforeItFalls(
            int k, double widest, int back, int steps, double loss, double largestLoss) {
        Run run = run(runs("tuned-momentum", set("variables.k", "[" + k + "]")), "Momentum");
        assertThat(run.measures().getOrDefault("widest", Double.NaN)).isCloseTo(widest, within(0.05));
        assertThat(run.measures().getOrDefault("back", Double.NaN)).isEqualTo(back);
        assertThat(run.measures().getOrDefault("stepsToStop", Double.NaN)).isEqualTo(steps);
        assertThat(run.measures().getOrDefault("initialLoss", Double.NaN)).isCloseTo(loss, within(0.51));
        assertThat(run.measures().getOrDefault("largestLoss", Double.NaN))
                .isCloseTo(largestLoss, withinPercentage(0.5));
    }

    @Test
    void climbOfTunedMomentumHasAClosedForm() {
        Run run = run(runs("tuned-momentum", set("variables.k", "[100]")), "Momentum");
        IntStream.rangeClosed(0, 93)
                .forEach(t -> assertThat(run.history().parameter(t, 1))
                        .isCloseTo(Math.pow(-9.0 / 11, t) * (1 + 20.0 / 11 * t), within(1e-9)));
        assertThat(run.history().parameter(1, 1)).isCloseTo(-2.306, within(5e-4));
    }

    /**
     * Tests screen 6: in the valley with curvatures 1 and 100, the step at which the loss first falls to 1e-4 of its
     * initial value, and the step from which it stays below.
     */
    @ParameterizedTest
    @CsvSource({"Momentum, 65, 88", "Nesterov, 21, 42"})
    void nesterovSettlesBeforeMomentum(String optimizer, int first, int last) {
        int steps = 300;
        History history = run(
                        runs("comparison", set("stop.lossRatio", "1e-40"), set("steps", Integer.toString(steps))),
                        optimizer)
                .history();
        IntPredicate isThere = t -> history.loss(t) <= 1e-4 * history.loss(0);
        assertThat(IntStream.rangeClosed(0, steps).filter(isThere).min()).hasValue(first);
        assertThat(IntStream.rangeClosed(0, steps).filter(isThere.negate()).max())
                .hasValue(last - 1);
    }

    /**
     * Tests screen 8: in the rotated valley RMSProp needs about as many steps as SGD at its best rate, also at another
     * rate of RMSProp.
     */
    @ParameterizedTest
    @CsvSource({"100, 0.01, 225, 150", "1000, 0.01, 1475, 1498", "100, 0.05, 140, 150", "1000, 0.05, 1460, 1498"})
    void rmspropIsAboutAsFastInTheRotatedValley(String k, String lr, double rmsprop, double sgd) {
        List<Run> runs = runs(
                "rotation",
                set("variables.k", "[" + k + "]"),
                set("variables.angle", "[45]"),
                set("optimizers.rmsprop.lr", lr));
        assertThat(run(runs, "RMSProp").measures().getOrDefault("stepsToStop", Double.NaN))
                .isCloseTo(rmsprop, withinPercentage(2));
        assertThat(run(runs, "SGD").measures().getOrDefault("stepsToStop", Double.NaN))
                .isEqualTo(sgd);
    }

    /**
     * Tests screen 8: SGD and RMSProp at the same rate, in ten draws. The result of RMSProp depends on the rounding of
     * sums.
     */
    @Test
    void rmspropIsWorseAtTheRateOfSgd() {
        Map<String, List<Run>> draws = drawn(
                "same-start",
                set("epochs", "20"),
                set("optimizers", "[{rule: sgd, lr: 0.1}, {rule: rmsprop, lr: 0.1, beta: 0.99}]"));
        List<Run> sgd = draws.getOrDefault("SGD", List.of());
        List<Run> rmsprop = draws.getOrDefault("RMSProp", List.of());
        assertThat(mean(rmsprop, "validationAccuracy")).isCloseTo(0.75, within(0.05));
        assertThat(rmsprop).filteredOn(run -> correct(run) < 0.35 * 360).hasSize(1);
        assertThat(sgd).allSatisfy(run -> assertThat(correct(run)).isGreaterThan(0.94 * 360));
        IntStream.range(0, 10).forEach(s -> assertThat(correct(rmsprop.get(s))).isLessThan(correct(sgd.get(s))));
    }

    /** Tests screens 8 and 14: the curvatures of the wine classifier at its start. */
    @Test
    void wineClassifierHasFourteenFlatDirections() {
        Objective objective = TestCourse.SHIPPED
                .experiment("standardised-data")
                .comparison()
                .trials()
                .get(0)
                .problem()
                .newObjective();
        double[] curvatures = curvatures(objective);
        assertThat(curvatures).hasSize(42);
        double largest = curvatures[41];
        assertThat(curvatures[13]).isCloseTo(0, within(1e-8 * largest));
        assertThat(largest / curvatures[14]).isCloseTo(42.33, withinPercentage(0.02));
    }

    /** Returns the eigenvalues of the Hessian in ascending order, computed by central differences of the gradient. */
    private static double[] curvatures(Objective objective) {
        double[][] parameters = objective.parameters();
        int size = Stream.of(parameters).mapToInt(layer -> layer.length).sum();
        DMatrixRMaj hessian = new DMatrixRMaj(size, size);
        double h = 1e-4;
        int row = 0;
        for (double[] layer : parameters) {
            for (int i = 0; i < layer.length; i++) {
                double at = layer[i];
                layer[i] = at + h;
                double[] above = gradient(objective);
                layer[i] = at - h;
                double[] below = gradient(objective);
                layer[i] = at;
                for (int column = 0; column < size; column++) {
                    hessian.set(row, column, (above[column] - below[column]) / (2 * h));
                }
                row++;
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, false, false);
        assertThat(eigen.decompose(hessian)).isTrue();
        return IntStream.range(0, size)
                .mapToDouble(i -> eigen.getEigenvalue(i).getReal())
                .sorted()
                .toArray();
    }

    private static double[] gradient(Objective objective) {
        objective.computeGradient();
        return Stream.of(objective.gradient()).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Tests screen 13: the best epoch of the first run by validation loss and by validation accuracy. */
    @Test
    void lossAndAccuracyAreBestAtDifferentEpochs() {
        Run adam = run(runs("fast-is-not-good"), "Adam");
        assertThat(adam.measures().getOrDefault("bestValidationEpoch", Double.NaN))
                .isEqualTo(14);
        assertThat(bestEpoch(adam)).isEqualTo(6);
        assertThat(accuracy(adam, 6)).isCloseTo(0.881, within(5e-4));
    }

    /** Tests screen 13: the means of the three optimizers over ten draws, and what holds in every draw. */
    @Test
    void tenDrawsMatchTheLesson() {
        Map<String, List<Run>> draws = byOptimizer(runs("ten-draws"));
        List<Run> adam = draws.getOrDefault("Adam", List.of());
        assertMeans(adam, 0.548, 0.856, 0.757);
        assertMeans(draws.getOrDefault("SGD .3", List.of()), 0.544, 0.860, 0.771);
        assertMeans(draws.getOrDefault("SGD .03", List.of()), 0.614, 0.867, 0.866);
        assertThat(wins(draws, run -> -run.measures().getOrDefault("bestValidationLoss", Double.NaN)))
                .isEqualTo(Map.of("Adam", 4L, "SGD .3", 6L));
        assertThat(wins(draws, LessonFiguresTest::correct)).isEqualTo(Map.of("SGD .03", 10L));
        assertThat(adam)
                .allSatisfy(run -> assertThat(bestEpoch(run))
                        .isLessThan((int) (double) run.measures().getOrDefault("bestValidationEpoch", Double.NaN)));
    }

    private static void assertMeans(List<Run> runs, double lowest, double atBest, double last) {
        assertThat(mean(runs, "bestValidationLoss")).isCloseTo(lowest, within(5.1e-4));
        assertThat(mean(runs, "accuracyAtBest")).isCloseTo(atBest, within(5.1e-4));
        assertThat(mean(runs, "validationAccuracy")).isCloseTo(last, within(5.1e-4));
        DoubleSummaryStatistics accuracies = runs.stream()
                .mapToDouble(run -> run.measures().getOrDefault("accuracyAtBest", Double.NaN))
                .summaryStatistics();
        assertThat(accuracies.getMax() - accuracies.getMin()).isGreaterThan(0.09);
    }

    /** Counts the draws in which each optimizer's run has the largest value. Omits optimizers without such a draw. */
    private static Map<String, Long> wins(Map<String, List<Run>> draws, ToDoubleFunction<Run> value) {
        return IntStream.range(0, 10)
                .mapToObj(s -> draws.keySet().stream()
                        .max(Comparator.comparingDouble(optimizer -> value.applyAsDouble(
                                draws.getOrDefault(optimizer, List.of()).get(s))))
                        .orElseThrow())
                .collect(Collectors.groupingBy(optimizer -> optimizer, Collectors.counting()));
    }

    /** Tests screen 14: how far the loss of the catapult rises. */
    @ParameterizedTest
    @CsvSource({"η .05, 0.02", "η .13, 0.155", "η .15, 2.449"})
    void largestLossOfTheCatapultMatches(String optimizer, double largest) {
        assertThat(run(runs("catapult"), optimizer).measures().getOrDefault("largestLoss", Double.NaN))
                .isCloseTo(largest, within(5.1e-4));
    }

    /** Tests screen 14: the loss of the catapult after its first step. */
    @ParameterizedTest
    @CsvSource({"η .15, 0.0397", "η .25, 0.182"})
    void lossAfterTheFirstStepOfTheCatapultMatches(String optimizer, double loss) {
        assertThat(run(runs("catapult"), optimizer).history().loss(1)).isCloseTo(loss, withinPercentage(0.3));
    }
}
