package descenso.train.network;

import org.ejml.data.DMatrixRMaj;

/** Softmax and the cross-entropy of what it says with the labels. */
final class CrossEntropy {

    private final Kernel kernel;

    CrossEntropy(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * The sum over a batch; what is largest is taken out first, so that nothing overflows.
     *
     * @param outputs batch × classes
     * @param delta batch × classes: becomes the derivative of the mean over the batch by the outputs
     */
    double loss(DMatrixRMaj outputs, int[] labels, DMatrixRMaj delta) {
        int classes = outputs.numCols;
        delta.reshape(outputs.numRows, classes);
        double loss = 0;
        for (int row = 0; row < outputs.numRows; row++) {
            loss -= shift(outputs.data, row * classes, classes, labels[row], delta.data);
        }
        kernel.exp(delta);
        for (int row = 0; row < outputs.numRows; row++) {
            loss += Math.log(normalise(delta.data, row * classes, classes, outputs.numRows));
            delta.data[row * classes + labels[row]] -= 1. / outputs.numRows;
        }
        return loss;
    }

    /** A row less its largest number; returns what that leaves of the label's. */
    private static double shift(double[] outputs, int from, int classes, int label, double[] shifted) {
        double largest = outputs[from];
        for (int i = from + 1; i < from + classes; i++) {
            largest = Math.max(largest, outputs[i]);
        }
        for (int i = from; i < from + classes; i++) {
            shifted[i] = outputs[i] - largest;
        }
        return shifted[from + label];
    }

    /** Makes a row's sum 1 / rows; returns what it was. */
    private static double normalise(double[] exponentials, int from, int classes, int rows) {
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            sum += exponentials[i];
        }
        double factor = 1 / (sum * rows);
        for (int i = from; i < from + classes; i++) {
            exponentials[i] *= factor;
        }
        return sum;
    }

    /** How many rows' largest output, the first one on a tie, is their label's. */
    static int right(DMatrixRMaj outputs, int[] labels) {
        int right = 0;
        for (int row = 0; row < outputs.numRows; row++) {
            right += largest(outputs, row) == labels[row] ? 1 : 0;
        }
        return right;
    }

    private static int largest(DMatrixRMaj outputs, int row) {
        int largest = 0;
        for (int i = 1; i < outputs.numCols; i++) {
            largest = outputs.get(row, i) > outputs.get(row, largest) ? i : largest;
        }
        return largest;
    }
}
