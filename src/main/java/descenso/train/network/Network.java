package descenso.train.network;

import descenso.train.data.Batches;
import descenso.train.data.DataSplit;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A classifier: dense layers, softmax, and the mean cross-entropy with the labels, in nats.
 *
 * @param data rows for training, validation and test
 * @param hidden number of units of each hidden layer, from the input on; empty for softmax regression
 * @param activation activation of the hidden layers
 * @param initialisation initial weights and biases
 * @param batches rows of each step
 */
public record Network(
        DataSplit data, List<Integer> hidden, Activation activation, Initialisation initialisation, Batches batches)
        implements Problem {

    /** Name of the mean cross-entropy over the test rows after the last step, in nats. */
    public static final String TEST_LOSS = "testLoss";

    /** Name of the test accuracy after the last step: the fraction of test rows with the right class, from 0 to 1. */
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

    /** Returns an empty list: the parameters of a network are too many to name. */
    @Override
    public List<String> coordinates() {
        return List.of();
    }

    @Override
    public boolean hasValidation() {
        return data.validation().count() > 0;
    }

    @Override
    public double guessedAccuracy() {
        if (!hasValidation()) {
            return 0;
        }
        double share = data.validation().shareOfCommonestClass();
        return share + 2 * Math.sqrt(share * (1 - share) / data.validation().count());
    }

    /** Tests whether there are test rows. */
    public boolean hasTest() {
        return data.test().count() > 0;
    }

    @Override
    public int stepsPerEpoch() {
        return batches.ends(data.train().count()).length;
    }

    /** Returns the number of units of each layer, the inputs first and the classes last. */
    int[] sizes() {
        return sizes(data, hidden);
    }

    /**
     * Returns the number of units of each layer of a network, the inputs first and the classes last.
     *
     * @param data data whose features and classes set the first and the last size
     * @param hidden number of units of each hidden layer
     */
    public static int[] sizes(DataSplit data, List<Integer> hidden) {
        IntStream inputs = IntStream.of(data.train().features());
        IntStream units = hidden.stream().mapToInt(size -> size);
        IntStream classes = IntStream.of(data.train().classes());
        return IntStream.concat(IntStream.concat(inputs, units), classes).toArray();
    }
}
