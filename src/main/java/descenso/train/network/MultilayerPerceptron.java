package descenso.train.network;

import descenso.train.problem.TrainingMonitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Dense layers on top of one another, with work space for a batch. */
final class MultilayerPerceptron {

    private final Kernel kernel;
    private final Activation activation;
    private final List<DenseLayer> layers = new ArrayList<>();
    private TrainingMonitor watch = TrainingMonitor.NONE;

    /** Weights and bias, layer by layer; read at each batch. */
    final double[][] parameters;

    /** Of the same shape. */
    final double[][] gradient;

    /**
     * Layers of the parameters' shapes.
     *
     * @param rows how many a batch may have
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

    /** Names who may leave it between two layers, of which a large one takes seconds. */
    void watchedBy(TrainingMonitor other) {
        watch = other;
    }

    /** The last layer, whose {@link DenseLayer#delta} the loss fills. */
    DenseLayer top() {
        return layers.get(layers.size() - 1);
    }

    /** Each layer's output, from the rows up. */
    void forward(DMatrixRMaj input) {
        DMatrixRMaj below = input;
        for (int i = 0; i < layers.size() && !watch.isOver(); i++) {
            layers.get(i).forward(below);
            below = layers.get(i).output;
            if (i < layers.size() - 1) {
                activation.forward(kernel, below);
            }
        }
    }

    /** The gradient, from the top's delta down. */
    void backward(DMatrixRMaj input) {
        for (int i = layers.size() - 1; i > 0 && !watch.isOver(); i--) {
            DenseLayer below = layers.get(i - 1);
            layers.get(i).differentiate(below.output);
            layers.get(i).backward(below.delta);
            activation.backward(kernel, below.output, below.delta);
        }
        if (!watch.isOver()) {
            layers.get(0).differentiate(input);
        }
    }
}
