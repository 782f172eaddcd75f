package descenso.train.network;

import descenso.train.problem.TrainingMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** A stack of dense layers with an activation between them, and work space for one batch. */
final class MultilayerPerceptron {

    private final Kernel kernel;
    private final Activation activation;
    private final List<DenseLayer> layers = new ArrayList<>();
    private TrainingMonitor monitor = TrainingMonitor.NONE;

    /**
     * Arrays of parameters: at index 2·layer the weights (inputs × units, row-major), at 2·layer + 1 the bias (units).
     * Layers are 0-based, from the input on. Read at each batch.
     */
    final double[][] parameters;

    /** Gradient of the loss by the parameters; of the same lengths and order. Overwritten by {@link #backward}. */
    final double[][] gradient;

    /**
     * Creates one layer per pair of parameter arrays.
     *
     * @param parameters weights and biases as in {@link #parameters}; not copied
     * @param rows largest number of rows of a batch
     */
    MultilayerPerceptron(Kernel kernel, Activation activation, double[][] parameters, int rows) {
        this.kernel = kernel;
        this.activation = activation;
        this.parameters = parameters;
        this.gradient = Arrays.stream(parameters)
                .map(values -> new double[values.length])
                .toArray(double[][]::new);
        for (int i = 0; i < parameters.length; i += 2) {
            double[][] layer = {parameters[i], parameters[i + 1]};
            layers.add(new DenseLayer(kernel, layer, new double[][] {gradient[i], gradient[i + 1]}, rows));
        }
    }

    /** Sets the monitor that may stop the work between two layers, because a large layer takes seconds. */
    void watchedBy(TrainingMonitor other) {
        monitor = other;
    }

    /** Returns the last layer. The loss fills its {@link DenseLayer#delta}. */
    DenseLayer top() {
        return layers.get(layers.size() - 1);
    }

    /**
     * Computes the outputs of all layers, from the first to the last.
     *
     * @param input batch × features, row-major
     */
    void forward(DMatrixRMaj input) {
        DMatrixRMaj below = input;
        for (int i = 0; i < layers.size() && !monitor.isOver(); i++) {
            layers.get(i).forward(below);
            below = layers.get(i).output;
            if (i < layers.size() - 1) {
                activation.forward(kernel, below);
            }
        }
    }

    /**
     * Computes {@link #gradient} from the delta of the last layer, from the last to the first layer.
     *
     * @param input batch × features, row-major: the input of the last {@link #forward}
     */
    void backward(DMatrixRMaj input) {
        for (int i = layers.size() - 1; i > 0 && !monitor.isOver(); i--) {
            DenseLayer below = layers.get(i - 1);
            layers.get(i).computeGradient(below.output);
            layers.get(i).backward(below.delta);
            activation.backward(kernel, below.output, below.delta);
        }
        if (!monitor.isOver()) {
            layers.get(0).computeGradient(input);
        }
    }
}
