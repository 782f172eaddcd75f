package descenso.train.network;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A dense layer: for each unit, the inputs times its weights plus its bias. Computes a batch of rows at a time. */
final class DenseLayer {

    private final Kernel kernel;

    /** Inputs × units, row-major; wraps the parameters' array. */
    private final DMatrixRMaj weights;

    /** Inputs × units, row-major; wraps the gradient's array. */
    private final DMatrixRMaj weightGradient;

    /** One element per unit. */
    private final double[] bias;

    /** One element per unit. */
    private final double[] biasGradient;

    /** Units × inputs, row-major: work space for the transposed weights. */
    private final DMatrixRMaj transposed;

    /** Output of the layer: batch × units, row-major. An activation may be applied in place. */
    final DMatrixRMaj output;

    /** Derivative of the loss by the sums: batch × units, row-major. */
    final DMatrixRMaj delta;

    /**
     * Creates a layer on parameters that the caller owns.
     *
     * @param parameters two arrays: weights (inputs × units, row-major) and bias (units); not copied, read at each
     *     batch
     * @param gradient two arrays of the same lengths, overwritten by {@link #computeGradient}
     * @param rows largest number of rows of a batch
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

    /** Computes the sums of an input (batch × inputs, row-major) into {@link #output}. */
    void forward(DMatrixRMaj input) {
        kernel.mult(input, weights, output);
        for (int row = 0; row < output.numRows; row++) {
            for (int unit = 0; unit < bias.length; unit++) {
                output.data[row * bias.length + unit] += bias[unit];
            }
        }
    }

    /**
     * Computes the gradient of the weights and the bias from {@link #delta}.
     *
     * @param input batch × inputs, row-major: the input of the last {@link #forward}
     */
    void computeGradient(DMatrixRMaj input) {
        kernel.multTransA(input, delta, weightGradient);
        Arrays.fill(biasGradient, 0);
        for (int row = 0; row < delta.numRows; row++) {
            for (int unit = 0; unit < biasGradient.length; unit++) {
                biasGradient[unit] += delta.data[row * biasGradient.length + unit];
            }
        }
    }

    /** Computes the derivative of the loss by the input (batch × inputs, row-major) from {@link #delta}. */
    void backward(DMatrixRMaj inputDelta) {
        CommonOps_DDRM.transpose(weights, transposed);
        kernel.mult(delta, transposed, inputDelta);
    }
}
