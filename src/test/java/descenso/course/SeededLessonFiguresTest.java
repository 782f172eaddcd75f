package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.testing.TestCourse;
import descenso.train.network.KernelOfLessons;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.History;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recomputes numbers of the lessons over several seeds and many learning rates, and numbers about the course of single
 * runs. A seed draws the split, the initial weights and the mini-batches. At large rates the results depend on the
 * rounding of sums, so the tolerance of mean accuracies is a few thousandths.
 */
@Tag("long")
class SeededLessonFiguresTest {

    private static final int SEEDS = 10;

    /** Number of learning rates per power of ten. */
    private static final int DENSITY = 8;

    /** Largest distance from the best accuracy, from 0 to 1, at which a rate still counts as good. */
    private static final double MARGIN = 0.02;

    private static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, SEEDS).boxed();
    }

    private static List<Run> runs(Experiment experiment, String optimizer) {
        return experiment.comparison().trials().parallelStream()
                .filter(trial -> trial.label().optimizer().startsWith(optimizer))
                .map(SeededLessonFiguresTest::run)
                .toList();
    }

    private static Run run(Trial trial) {
        return trial.run(TrainingMonitor.NONE).orElseThrow();
    }

    private static Experiment seeded(String id, int seed, Setting... others) {
        String text = Integer.toString(seed);
        Setting[] seeds = Stream.concat(
                        Stream.of(
                                new Setting("problem.split.seed", text),
                                new Setting("problem.init", text),
                                new Setting("problem.batches.seed", text)),
                        Stream.of(others))
                .toArray(Setting[]::new);
        return TestCourse.SHIPPED.experiment(id, seeds);
    }

    private static double measured(Run run, String measure) {
        return run.measures().getOrDefault(measure, Double.NaN);
    }

    private static DoubleSummaryStatistics accuracies(List<Run> runs) {
        return runs.stream()
                .mapToDouble(run -> measured(run, "validationAccuracy"))
                .summaryStatistics();
    }

    /** The accuracies, from 0 to 1, of a rate with one seed. */
    private record Score(int seed, double rate, double validation, double test) {

        double accuracy() {
            return (validation + test) / 2;
        }
    }

    /**
     * Runs the sweep with every seed and the rates from 10^(first/8) to 10^(last/8). As in the sweep, the images
     * outside of training are halved: the validation half selects a rate, the test half measures it.
     */
    private static List<Score> scores(String optimizer, int first, int last) {
        String rates = IntStream.rangeClosed(first, last)
                .mapToObj(step -> Double.toString(Math.pow(10, (double) step / DENSITY)))
                .collect(Collectors.joining(", ", "[", "]"));
        return seeds().flatMap(seed -> runs(seeded("sweep", seed, new Setting("sweep.lr", rates)), optimizer).stream()
                        .map(run -> new Score(
                                seed,
                                run.trial().label().variables().getOrDefault("lr", Double.NaN),
                                measured(run, "validationAccuracy"),
                                measured(run, "testAccuracy"))))
                .toList();
    }

    /**
     * Tests the accuracy at the selected rates and the range of good rates. Neither the lowest nor the highest rate is
     * good, so the good ones end between them.
     */
    @ParameterizedTest
    @CsvSource({
        "SGD, -10, 1, .969, .075, 1",
        "Momentum, -18, -4, .968, .0075, .24",
        "RMSProp, -25, -13, .967, .001, .018",
        "Adam, -24, -9, .974, .0013, .056"
    })
    void tunedAccuracyAndRangeMatch(String optimizer, int first, int last, double accuracy, double low, double high) {
        List<Score> scores = scores(optimizer, first, last);
        assertThat(scores).hasSize(SEEDS * (last - first + 1));
        Map<Integer, Score> chosen = scores.stream()
                .collect(Collectors.toMap(
                        Score::seed,
                        Function.identity(),
                        (one, other) -> other.validation() > one.validation() ? other : one));
        double judged =
                chosen.values().stream().mapToDouble(Score::test).average().orElseThrow();
        assertThat(judged).isCloseTo(accuracy, within(.004));
        List<Double> good = good(scores);
        double cell = Math.pow(10, 1. / DENSITY);
        assertThat(good.get(0)).isBetween(low / cell / 1.02, low * cell * 1.02);
        assertThat(good.get(good.size() - 1)).isBetween(high / cell / 1.02, high * cell * 1.02);
        assertThat(good).doesNotContain(Math.pow(10, (double) first / DENSITY), Math.pow(10, (double) last / DENSITY));
    }

    /** Returns the good rates in ascending order, judged by the mean accuracy over the seeds. */
    private static List<Double> good(List<Score> scores) {
        Map<Double, Double> means = scores.stream()
                .collect(Collectors.groupingBy(Score::rate, Collectors.averagingDouble(Score::accuracy)));
        double best = means.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return means.keySet().stream()
                .filter(rate -> means.getOrDefault(rate, 0.) >= best - MARGIN)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"SGD, .222", "Momentum, .860", "RMSProp, .970", "Adam, .950"})
    void accuracyAtDefaultRatesMatches(String optimizer, double accuracy) {
        List<Run> runs = seeds().flatMap(seed -> runs(seeded("library-defaults", seed), optimizer).stream())
                .toList();
        assertThat(accuracies(runs).getAverage()).isCloseTo(accuracy, within(.004));
    }

    /**
     * Tests runs of 20 epochs at one rate, with ten seeds, to the digits that the lessons print.
     *
     * @param other tolerance with another kernel than that of the lessons; at these rates the run depends on rounding
     */
    @ParameterizedTest
    @CsvSource({
        "SGD .083, optimizers.1.lr, .083, .958, .0005, .004",
        "SGD .083, optimizers.1.lr, .83, .973, .0005, .004",
        "SGD .083, optimizers.1.lr, 1.33, .3, .03, .1",
        "SGD .083, optimizers.1.lr, 3, .097, .0005, .01",
        "Adam .0067, optimizers.3.lr, 1e-4, .69, .005, .006",
        "Adam .0067, optimizers.3.lr, .0067, .973, .0005, .004",
        "Adam .0067, optimizers.3.lr, .067, .956, .0005, .01",
        "Adam .0067, optimizers.3.lr, .1, .93, .005, .015",
        "Adam .0067, optimizers.3.lr, .3, .181, .0005, .09"
    })
    void accuracyOfWholeRunsMatches(
            String optimizer, String path, String rate, double accuracy, double tolerance, double other) {
        List<Run> runs = runs(TestCourse.SHIPPED.experiment("found-rates", new Setting(path, rate)), optimizer);
        assertThat(runs).hasSize(SEEDS);
        assertThat(accuracies(runs).getAverage())
                .isCloseTo(accuracy, within(KernelOfLessons.isUsed() ? tolerance : other));
    }

    @ParameterizedTest
    @CsvSource({"SGD, .59, 1.32", "Adam, .062, .217"})
    void minimumOfTheRateFinderDependsOnTheSeed(String optimizer, double low, double high) {
        DoubleSummaryStatistics lowest = IntStream.rangeClosed(1, 30)
                .boxed()
                .flatMap(seed -> runs(seeded("lr-finder", seed), optimizer).stream())
                .mapToDouble(run -> measured(run, "lowestAt"))
                .summaryStatistics();
        assertThat(lowest.getMin()).isCloseTo(low, within(.25 * low));
        assertThat(lowest.getMax()).isCloseTo(high, within(.25 * high));
    }

    /** Returns the runs of the notebook by optimizer: one run per seed, in the order of the seeds. */
    private static Map<String, List<Run>> notebooks() {
        return seeds().flatMap(seed -> runs(seeded("notebook", seed), "").stream())
                .collect(Collectors.groupingBy(run -> run.trial().label().optimizer()));
    }

    @Test
    void notebookWithTenSeedsMatches() {
        Map<String, List<Run>> notebooks = notebooks();
        assertThat(crossings(notebooks, "Momentum")).containsOnly(4., 5., 6.);
        assertThat(crossings(notebooks, "RMSProp")).containsOnly(9., 10., 11.);
        assertThat(crossings(notebooks, "Adam")).containsOnly(12., 13., 14.);
        assertThat(ahead(notebooks))
                .hasSize(SEEDS)
                .allSatisfy(images -> assertThat(images).isBetween(2L, 7L));
        assertThat(IntStream.range(0, SEEDS)
                        .mapToObj(seed -> lowest(notebooks, seed))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("Momentum", 8L, "RMSProp", 1L, "Adam", 1L));
    }

    private static List<Double> crossings(Map<String, List<Run>> notebooks, String optimizer) {
        return notebooks.getOrDefault(optimizer, List.of()).stream()
                .map(run -> measured(run, "crossing"))
                .toList();
    }

    /** Returns for each seed by how many of the 360 validation images momentum is ahead of SGD. */
    private static List<Long> ahead(Map<String, List<Run>> notebooks) {
        ToDoubleFunction<Run> accuracy = run -> 360 * measured(run, "validationAccuracy");
        List<Run> momentum = notebooks.getOrDefault("Momentum", List.of());
        List<Run> sgd = notebooks.getOrDefault("SGD", List.of());
        return IntStream.range(0, momentum.size())
                .mapToObj(i -> Math.round(accuracy.applyAsDouble(momentum.get(i)) - accuracy.applyAsDouble(sgd.get(i))))
                .toList();
    }

    /** Returns the optimizer with the lowest validation loss for the seed with this 0-based index. */
    private static String lowest(Map<String, List<Run>> notebooks, int seed) {
        return notebooks.keySet().stream()
                .min(Comparator.comparingDouble(
                        name -> measured(notebooks.getOrDefault(name, List.of()).get(seed), "validationLoss")))
                .orElseThrow();
    }

    /**
     * Tests the losses in training and in validation: between epochs 8 and 9 they move apart, at epoch 10 both rise.
     */
    @Test
    void lossCurvesOfMomentumMoveApart() {
        History history = runs(TestCourse.SHIPPED.experiment("notebook"), "Momentum")
                .get(0)
                .history();
        assertThat(history.epoch(8).validationLoss()).isCloseTo(.156, within(5e-4));
        assertThat(history.epoch(9).validationLoss()).isCloseTo(.175, within(5e-4));
        assertThat(history.epoch(8).trainLoss()).isCloseTo(.042, within(5e-4));
        assertThat(history.epoch(9).trainLoss()).isCloseTo(.021, within(5e-4));
        assertThat(history.epoch(10).trainLoss())
                .isGreaterThan(2 * history.epoch(9).trainLoss());
        assertThat(history.epoch(10).validationLoss())
                .isGreaterThan(history.epoch(9).validationLoss());
    }

    /** Tests several strengths of the decay, which matter because the loss has a gradient too. */
    @ParameterizedTest
    @CsvSource({"1e-4, .958", "0.01, .942", "1, .081"})
    void accuracyFallsWithDecayInTheGradient(String decay, double accuracy) {
        List<Run> runs =
                runs(TestCourse.SHIPPED.experiment("notebook", new Setting("optimizers.adam.l2", decay)), "Adam");
        assertThat(accuracies(runs).getAverage()).isCloseTo(accuracy, within(.004));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 945", "0.05, 1137", "0.01, 1661"})
    void firstBurstOfAdamMatchesAndIsNotTheLast(String rate, double step) {
        List<Run> runs =
                runs(TestCourse.SHIPPED.experiment("adam-bursts", new Setting("optimizers.adam.lr", rate)), "Adam");
        assertThat(runs)
                .hasSize(3)
                .allSatisfy(run -> assertThat(measured(run, "burst")).isEqualTo(step));
        assertThat(runs).allSatisfy(run -> {
            History history = run.history();
            List<Integer> beyond = IntStream.rangeClosed((int) step + 100, history.steps())
                    .filter(each -> Math.abs(history.parameter(each, 0)) > Double.parseDouble(rate) / 100)
                    .boxed()
                    .toList();
            assertThat(beyond).as("steps of a later burst").isNotEmpty();
        });
    }

    /**
     * Tests that Adam overshoots and RMSProp leaves the threshold again after the loss first falls below it. Lion never
     * settles.
     */
    @Test
    void firstTouchOfTheThresholdIsNotSettling() {
        Experiment comparison = TestCourse.SHIPPED.experiment("comparison", new Setting("variables.angle", "[0]"));
        assertThat(highest(runs(comparison, "Adam .1").get(0), 11)).isCloseTo(.075 * 50.5, within(.0005 * 50.5));
        assertThat(highest(runs(comparison, "RMSProp").get(0), 105)).isGreaterThan(50.5e-4);
        assertThat(runs(TestCourse.SHIPPED.experiment("comparison"), "Lion"))
                .hasSize(2)
                .allSatisfy(run -> assertThat(measured(run, "settled")).isNaN());
    }

    private static double highest(Run run, int from) {
        return IntStream.rangeClosed(from, run.history().steps())
                .mapToDouble(run.history()::loss)
                .max()
                .orElseThrow();
    }

    /**
     * Tests the best of the eight rates of the lesson. Only rates near it are run: those farther away end with a loss
     * that is even farther from the best.
     */
    @ParameterizedTest
    @CsvSource({"SGD, '[3, 10, 30]', 4.118", "Momentum, '[3, 10, 30]', 3.756", "Adam, '[0.1, 0.3, 1, 3, 10]', 3.686"})
    void bestRateForRareClassesMatches(String optimizer, String rates, double best) {
        List<Run> runs = runs(TestCourse.SHIPPED.experiment("rare-classes", new Setting("sweep.lr", rates)), optimizer);
        DoubleSummaryStatistics losses =
                runs.stream().mapToDouble(run -> measured(run, "trainLoss")).summaryStatistics();
        assertThat(losses.getMin()).isCloseTo(best, within(5e-4));
        assertThat(losses.getMax()).as("the worst rate is clearly worse").isGreaterThan(best + .1);
        if (optimizer.equals("Adam")) {
            assertThat(runs)
                    .filteredOn(run -> measured(run, "trainLoss") < 3.71)
                    .as("the rates from 0.1 to 3")
                    .hasSize(4);
        }
    }
}
