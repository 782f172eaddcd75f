package descenso.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descenso.optim.OptimizerKind;
import descenso.testing.DigitImages;
import descenso.testing.Kernels;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.DataSplit;
import descenso.train.data.Dataset;
import descenso.train.data.Preparation;
import descenso.train.problem.Objective;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.History;
import descenso.train.run.RecordingSpec;
import descenso.train.run.Run;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTest {

    private static final DataSplit MOONS = Preparation.none().apply(new DataOrigin.TwoMoons(70, .1, 1).rows());

    static Network network(Activation activation, Batches batches, Integer... hidden) {
        return new Network(MOONS, List.of(hidden), activation, new Initialisation.Seeded(2), batches);
    }

    /**
     * Tests the validation rows of the sweep, of whose 180 digits 23 are of the most frequent class, as NumPy counts
     * them in the exported program: p = 23/180, and p + 2√(p(1 − p)/180) = 0.1775.
     */
    @Test
    void guessIsTheMostFrequentClassAndTwoStandardErrors() {
        assertThat(TestCourse.SHIPPED
                        .experiment("sweep")
                        .comparison()
                        .trials()
                        .get(0)
                        .problem()
                        .guessedAccuracy())
                .isCloseTo(0.1775440, within(1e-6));
    }

    /**
     * Tests an interruption after each matrix product of an update or an evaluation: at most one more product follows,
     * and the history keeps nothing unfinished.
     */
    @Test
    void interruptedTrainingEndsAfterAtMostOneProduct() {
        AtomicInteger products = new AtomicInteger();
        AtomicInteger last = new AtomicInteger(Integer.MAX_VALUE);
        TrainingMonitor monitor = new TrainingMonitor() {
            @Override
            public boolean shouldContinue(int steps) {
                return !isOver();
            }

            @Override
            public boolean isOver() {
                return products.get() >= last.get();
            }
        };
        Trial trial = Trials.trial(
                new Kernels.On(counting(products), network(Activation.RELU, new Batches.Shuffled(30, 1), 5, 4, 3)),
                OptimizerKind.SGD.create(Map.of("lr", 0.1)),
                2,
                StopCriterion.never());
        Training whole = trial.start(monitor);
        int start = products.get();
        whole.step();
        whole.step();
        int end = products.get();
        assertThat(whole.history().steps()).isEqualTo(2);
        for (int count = start + 1; count < end; count++) {
            products.set(0);
            last.set(Integer.MAX_VALUE);
            Training training = trial.start(monitor);
            last.set(count);
            assertThat(training.finish(monitor)).isEmpty();
            assertThat(products.get()).isBetween(count, count + 1);
            assertThat(training.history().steps()).isLessThan(2);
            assertThat(training.history().lastEpoch())
                    .contains(whole.history().epoch(training.history().epochs() - 1));
        }
    }

    /** Returns an EJML kernel that counts its matrix products. */
    private static Kernel counting(AtomicInteger products) {
        Kernel kernel = new EjmlKernel();
        return (Kernel) Proxy.newProxyInstance(
                Kernel.class.getClassLoader(), new Class<?>[] {Kernel.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("mult")) {
                        products.incrementAndGet();
                    }
                    return method.invoke(kernel, arguments);
                });
    }

    @ParameterizedTest
    @EnumSource
    void gradientAgreesWithCentralDifferences(Activation activation) {
        for (Kernel kernel : Kernels.all()) {
            for (Integer[] hidden : List.of(new Integer[0], new Integer[] {5}, new Integer[] {9, 3})) {
                Objective objective =
                        network(activation, new Batches.Full(), hidden).objective(kernel);
                assertThat(objective.computeGradient()).isEqualTo(objective.loss(), within(1e-14));
                for (int array = 0; array < objective.parameters().length; array++) {
                    checkSlopes(
                            objective, objective.parameters()[array], objective.gradient()[array]);
                }
            }
        }
    }

    private static void checkSlopes(Objective objective, double[] parameters, double[] gradient) {
        double distance = 1e-6;
        for (int i = 0; i < parameters.length; i++) {
            double here = parameters[i];
            parameters[i] = here + distance;
            double after = objective.loss();
            parameters[i] = here - distance;
            double before = objective.loss();
            parameters[i] = here;
            assertThat(gradient[i]).isCloseTo((after - before) / (2 * distance), within(1e-8));
        }
    }

    @Test
    void runThatEndsWithinAnEpochIsMeasuredAtItsEnd() {
        Network network = network(Activation.RELU, new Batches.Shuffled(20, 3), 4);
        Run run = Trials.run(network, Trials.sgd(0.1), 6, StopCriterion.never());
        History history = run.history();
        assertThat(network.stepsPerEpoch()).isEqualTo(4);
        assertThat(history.epochs()).as("before, after 4 steps, after 6").isEqualTo(3);
        assertThat(history.epoch(2).trainLoss()).isEqualTo(history.loss(6));
        assertThat(run.measures()).containsEntry("trainLoss", history.loss(6));
    }

    @Test
    void stateOfUnnamedParametersIsNotRecorded() {
        Trial trial = Trials.trial(
                        network(Activation.RELU, new Batches.Full()), Trials.adam(0.1), 2, StopCriterion.never())
                .withRecording(new RecordingSpec(List.of(), List.of(), List.of("m", "step")));
        assertThat(trial.run(TrainingMonitor.NONE).orElseThrow().history().stateNames())
                .isEmpty();
    }

    @Test
    void kernelsAgreeOnAStep() throws Exception {
        Network notebook = DigitImages.notebook();
        List<Objective> objectives =
                Kernels.all().stream().<Objective>map(notebook::objective).toList();
        double[] losses =
                objectives.stream().mapToDouble(Objective::computeGradient).toArray();
        assertThat(losses[1]).isCloseTo(losses[0], within(1e-12));
        double[][] gradient = objectives.get(1).gradient();
        for (int array = 0; array < gradient.length; array++) {
            assertThat(gradient[array]).containsExactly(objectives.get(0).gradient()[array], within(1e-12));
        }
    }

    @Test
    void runsSteppedInTurnHaveTheSameLosses() {
        Network network = network(Activation.TANH, new Batches.Shuffled(32, 5), 16, 16);
        Training one = Trials.trial(network, Trials.adam(.01), 300, StopCriterion.never())
                .start();
        Training other = Trials.trial(network, Trials.adam(.01), 300, StopCriterion.never())
                .start();
        while (one.isRunning()) {
            one.step();
            other.step();
        }
        for (int step = 0; step <= 300; step++) {
            assertThat(other.history().loss(step)).isEqualTo(one.history().loss(step));
        }
        assertThat(one.history().loss(300)).isLessThan(.1);
    }

    @Test
    void nanParameterMakesTheLossNan() {
        for (Kernel kernel : Kernels.all()) {
            Objective objective =
                    network(Activation.RELU, new Batches.Full(), 4).objective(kernel);
            objective.parameters()[0][0] = Double.NaN;
            assertThat(objective.computeGradient()).isNaN();
            assertThat(objective.loss()).isNaN();
        }
    }

    @Test
    void largeOutputsDoNotOverflow() {
        Dataset row = new Dataset(new DMatrixRMaj(1, 1, true, 1), new int[] {1}, 2);
        double[][] parameters = {{1000, 0}, {0, 0}};
        Network network = new Network(
                Preparation.none().apply(row),
                List.of(),
                Activation.RELU,
                new Initialisation.Given(parameters),
                new Batches.Full());
        Objective objective = network.newObjective();
        assertThat(objective.computeGradient()).isEqualTo(1000);
        assertThat(objective.gradient()[0]).containsExactly(1, -1);
    }

    @Test
    void tieGoesToTheFirstClass() {
        DataSplit data = new DataSplit(MOONS.train(), MOONS.train().chosen(new int[] {0, 1, 2, 69}, 0, 4));
        Network network = new Network(data, List.of(), Activation.RELU, new Initialisation.Zeros(), new Batches.Full());
        History.Epoch measures = evaluation(network);
        assertThat(measures.validationAccuracy()).isEqualTo(.75);
        assertThat(measures.validationLoss()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(measures.trainLoss()).isCloseTo(Math.log(2), within(1e-15));
    }

    private static History.Epoch evaluation(Network network) {
        List<History.Epoch> found = new ArrayList<>();
        network.newObjective().evaluate((train, loss, accuracy) -> found.add(new History.Epoch(train, loss, accuracy)));
        return found.get(0);
    }

    /** Creates a network with outputs (x, −x): a loss of ln(1 + e^(−2x)) in class 0 and ln(1 + e^(2x)) in class 1. */
    private static Network networkOfOneInput(Dataset train, Dataset test) {
        Dataset none = train.chosen(new int[0], 0, 0);
        return new Network(
                new DataSplit(train, none, test, Optional.empty()),
                List.of(),
                Activation.RELU,
                new Initialisation.Given(new double[][] {{1, -1}, {0, 0}}),
                new Batches.Full());
    }

    @Test
    void testMeasuresUseOnlyTestRows() {
        Dataset train = Dataset.of(new double[][] {{1}, {2}}, new int[] {0, 1}, 2);
        Dataset test = Dataset.of(new double[][] {{3}, {-4}, {5}}, new int[] {0, 1, 1}, 2);
        double loss = (Math.log1p(Math.exp(-6)) + Math.log1p(Math.exp(-8)) + Math.log1p(Math.exp(10))) / 3;
        Map<String, Double> results =
                networkOfOneInput(train, test).newObjective().results();
        assertThat(results).containsOnlyKeys("testLoss", "testAccuracy").containsEntry("testAccuracy", 2. / 3);
        assertThat(results.get("testLoss")).isCloseTo(loss, within(1e-14));
        assertThat(networkOfOneInput(train, train.chosen(new int[0], 0, 0))
                        .newObjective()
                        .results())
                .isEmpty();
    }

    @Test
    void rareAndCommonClassesHaveSeparateLosses() {
        Dataset train = Dataset.of(new double[][] {{1}, {2}, {3}, {4}}, new int[] {0, 1, 0, 0}, 2);
        Objective objective = networkOfOneInput(train, train).newObjective();
        double common = Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-6)) + Math.log1p(Math.exp(-8));
        assertThat(objective.rareLoss()).isCloseTo(Math.log1p(Math.exp(4)), within(1e-14));
        assertThat(objective.commonLoss()).isCloseTo(common / 3, within(1e-14));
        assertThat((objective.rareLoss() + 3 * objective.commonLoss()) / 4).isCloseTo(objective.loss(), within(1e-14));
        assertThat(Trials.valley(2, 0).newObjective().rareLoss()).isNaN();
        assertThat(Trials.valley(2, 0).newObjective().commonLoss()).isNaN();
    }

    @Test
    void validationMeasuresAreNanWithoutValidationRows() {
        History.Epoch measures = evaluation(network(Activation.RELU, new Batches.Full()));
        assertThat(measures.validationLoss()).isNaN();
        assertThat(measures.validationAccuracy()).isNaN();
    }

    @Test
    void shuffledBatchesCoverAllRows() {
        Batches batches = new Batches.Shuffled(32, 123);
        assertThat(batches.ends(70)).containsExactly(32, 64, 70);
        assertThat(network(Activation.RELU, batches).stepsPerEpoch()).isEqualTo(3);
        assertThat(network(Activation.RELU, new Batches.Full()).stepsPerEpoch()).isOne();
        var orders = batches.orders(1437);
        int[] first = orders.get().clone();
        assertThat(first).startsWith(617, 1355, 448);
        int[] second = orders.get();
        assertThat(second).isNotEqualTo(first);
        assertThat(Arrays.stream(second).sorted().toArray()).isEqualTo(Batches.inOrder(1437));
    }

    @Test
    void lossIsWholeOnlyWithFullBatches() {
        assertThat(network(Activation.RELU, new Batches.Full()).newObjective().isWhole())
                .isTrue();
        assertThat(network(Activation.RELU, new Batches.Shuffled(70, 1))
                        .newObjective()
                        .isWhole())
                .isFalse();
    }

    @Test
    void seededWeightsAreDrawnLayerByLayer() {
        double[][] parameters = new Initialisation.Seeded(7).parameters(64, 32, 10);
        Random random = new Random(7);
        double first = (2 * random.nextDouble() - 1) * .25;
        assertThat(parameters[0]).hasSize(64 * 32).startsWith(first);
        assertThat(parameters[1]).hasSize(32).containsOnly(0);
        assertThat(Arrays.stream(parameters[2]).map(Math::abs).max().orElseThrow())
                .isBetween(.37, Math.sqrt(6. / 42));
    }

    @Test
    void givenParametersMustFitTheLayers() {
        Initialisation given = new Initialisation.Given(new double[][] {{1, 2}, {3}});
        given.parameters(2, 1)[0][0] = 9;
        assertThat(given.parameters(2, 1)).as("a copy for each run").isDeepEqualTo(new double[][] {{1, 2}, {3}});
        assertThatIllegalArgumentException().isThrownBy(() -> given.parameters(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> given.parameters(2, 1, 1));
    }
}
