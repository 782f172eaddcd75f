package descenso.train.network;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Sums of inputs times weights plus a bias, one a unit; for a batch of rows at a time. */
final class DenseLayer {

    private final Kernel kernel;
    private final DMatrixRMaj weights;
    private final DMatrixRMaj weightGradient;
    private final double[] bias;
    private final double[] biasGradient;
    private final DMatrixRMaj transposed;

    /** Batch × units: what the layer says. */
    final DMatrixRMaj output;

    /** Batch × units: the loss's derivative by the sums. */
    final DMatrixRMaj delta;

    /**
     * A layer on parameters that others own.
     *
     * @param parameters weights (inputs × units, row by row) and bias, kept and read at each batch
     * @param gradient of the same shape, written
     * @param rows how many a batch may have
     */
    DenseLayer(Kernel kernel, double[][] parameters, double[][] gradient, int rows) {
        int units = parameters[1].length;
        int inputs = parameters[0].length / units;
        this.kernel = kernel;
        this.weights = DMatrixRMaj.wrap(inputs, units, parameters[0]);
        this.weightGradient = DMatrixRMaj.wrap(inputs, units, gradient[0]);
        this.bias = parameters[1];
        this.biasGradient = gradient[1];
        this.transposed = new DMatrixRMaj(units, inputs);
        this.output = Kernel.workSpace(rows, units);
        this.delta = Kernel.workSpace(rows, units);
    }

    /** The sums, in {@link #output}. */
    void forward(DMatrixRMaj input) {
        kernel.mult(input, weights, output);
        for (int row = 0; row < output.numRows; row++) {
            for (int unit = 0; unit < bias.length; unit++) {
                output.data[row * bias.length + unit] += bias[unit];
            }
        }
    }

    /** The parameters' gradient from {@link #delta} and what came in. */
    void differentiate(DMatrixRMaj input) {
        kernel.multTransA(input, delta, weightGradient);
        Arrays.fill(biasGradient, 0);
        for (int row = 0; row < delta.numRows; row++) {
            for (int unit = 0; unit < biasGradient.length; unit++) {
                biasGradient[unit] += delta.data[row * biasGradient.length + unit];
            }
        }
    }

    /** The loss's derivative by what came in. */
    void backward(DMatrixRMaj inputDelta) {
        CommonOps_DDRM.transpose(weights, transposed);
        kernel.mult(delta, transposed, inputDelta);
    }
}
