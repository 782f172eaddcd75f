package descenso.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.optim.OptimizerKind;
import descenso.optim.UpdateRule;
import descenso.testing.Kernels;
import descenso.testing.ReferenceData;
import descenso.testing.Trials;
import descenso.train.data.Batches;
import descenso.train.data.Dataset;
import descenso.train.data.Preparation;
import descenso.train.problem.Problem;
import descenso.train.run.History;
import descenso.train.run.StopCriterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a small network against one that PyTorch trained from the same weights on the same batches. */
class ReferenceNetworkTest {

    private static final double TOLERANCE = 1e-10;

    private final ReferenceData reference = ReferenceData.read("mlp.json");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void lossesAreThoseOfPyTorch(int index) {
        ReferenceData run = reference.at("runs").items().get(index);
        for (Kernel kernel : Kernels.all()) {
            check(run, new Kernels.On(kernel, network()));
        }
    }

    private static void check(ReferenceData run, Problem problem) {
        UpdateRule rule = OptimizerKind.byKey(run.at("optimizer").text())
                .orElseThrow()
                .create(run.at("hyperparameters").numbers());
        double[] losses = run.at("losses").vector();
        History history =
                Trials.run(problem, rule, losses.length, StopCriterion.never()).history();
        for (int step = 0; step < losses.length; step++) {
            assertThat(history.loss(step)).isCloseTo(losses[step], within(TOLERANCE * losses[step]));
        }
        double last = run.at("finalTrainLoss").number();
        assertThat(history.loss(losses.length)).isCloseTo(last, within(TOLERANCE * last));
    }

    private Network network() {
        List<double[]> parameters = new ArrayList<>();
        for (int layer = 0; layer < 2; layer++) {
            parameters.add(flat(reference.at("weights").items().get(layer).matrix()));
            parameters.add(reference.at("biases").items().get(layer).vector());
        }
        double[][] batches = reference.at("batches").matrix();
        return new Network(
                Preparation.none().apply(rows()),
                List.of(8),
                Activation.TANH,
                new Initialisation.Given(parameters.toArray(double[][]::new)),
                new Batches.Listed(Arrays.stream(batches)
                        .map(ReferenceNetworkTest::integers)
                        .toList()));
    }

    private Dataset rows() {
        int[] labels = integers(reference.at("labels").vector());
        double[] inputs = flat(reference.at("inputs").matrix());
        return new Dataset(new DMatrixRMaj(labels.length, 2, true, inputs), labels, 2);
    }

    private static int[] integers(double[] values) {
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
