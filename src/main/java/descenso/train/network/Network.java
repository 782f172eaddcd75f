package descenso.train.network;

import descenso.train.data.Batches;
import descenso.train.data.DataSplit;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A classifier: dense layers, their softmax, the mean cross-entropy with the labels.
 *
 * @param hidden sizes of the hidden layers; without any it is softmax regression
 */
public record Network(
        DataSplit data, List<Integer> hidden, Activation activation, Initialisation initialisation, Batches batches)
        implements Problem {

    /** The mean cross-entropy over the rows of the test, after the last update. */
    public static final String TEST_LOSS = "testLoss";

    /** The fraction of the rows of the test whose class gets the largest output, after the last update. */
    public static final String TEST_ACCURACY = "testAccuracy";

    public Network {
        hidden = List.copyOf(hidden);
    }

    @Override
    public boolean isNoisy() {
        return stepsPerEpoch() > 1;
    }

    @Override
    public Objective newObjective() {
        return objective(Kernel.fastest());
    }

    public NetworkObjective objective(Kernel kernel) {
        return new NetworkObjective(kernel, this);
    }

    /** None: there are too many of them. */
    @Override
    public List<String> coordinates() {
        return List.of();
    }

    @Override
    public boolean hasValidation() {
        return data.validation().count() > 0;
    }

    /** Tests whether rows were left for a test. */
    public boolean hasTest() {
        return data.test().count() > 0;
    }

    @Override
    public int stepsPerEpoch() {
        return batches.ends(data.train().count()).length;
    }

    /** Of all layers, the inputs first and the classes last. */
    int[] sizes() {
        return sizes(data, hidden);
    }

    /** Of all layers of a network with these hidden ones on this data, the inputs first and the classes last. */
    public static int[] sizes(DataSplit data, List<Integer> hidden) {
        IntStream inputs = IntStream.of(data.train().features());
        IntStream units = hidden.stream().mapToInt(size -> size);
        IntStream classes = IntStream.of(data.train().classes());
        return IntStream.concat(IntStream.concat(inputs, units), classes).toArray();
    }
}
