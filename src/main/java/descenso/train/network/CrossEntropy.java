package descenso.train.network;

import org.ejml.data.DMatrixRMaj;

/** Softmax and its cross-entropy with the labels, in nats. */
final class CrossEntropy {

    private final Kernel kernel;

    CrossEntropy(Kernel kernel) {
        this.kernel = kernel;
    }

    /**
     * Returns the sum of the cross-entropy over a batch, and fills {@code delta}. Subtracts the largest output of each
     * row first, so that no exponential overflows.
     *
     * @param outputs batch × classes, row-major: the sums of the last layer
     * @param labels class of each row, from 0 to classes − 1; at least as long as the batch, later elements are ignored
     * @param delta reshaped to batch × classes, row-major; becomes the derivative of the mean loss of the batch by the
     *     outputs
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
            loss += Math.log(normalize(delta.data, row * classes, classes, outputs.numRows));
            delta.data[row * classes + labels[row]] -= 1. / outputs.numRows;
        }
        return loss;
    }

    /**
     * Writes a row minus its largest element. Returns the shifted element of the label.
     *
     * @param outputs batch × classes, row-major
     * @param from index of the row's first element, 0-based
     * @param shifted batch × classes, row-major; the row is overwritten
     */
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

    /**
     * Scales a row so that its sum is 1 / rows. Returns the sum that it had before.
     *
     * @param exponentials batch × classes, row-major; the row is overwritten
     * @param from index of the row's first element, 0-based
     * @param rows number of rows of the batch
     */
    private static double normalize(double[] exponentials, int from, int classes, int rows) {
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

    /**
     * Returns the number of rows with a correct prediction: the largest output, or the first of equal ones, is the
     * label's.
     *
     * @param outputs batch × classes, row-major
     * @param labels class of each row, 0-based; later elements than the batch has rows are ignored
     */
    static int right(DMatrixRMaj outputs, int[] labels) {
        int right = 0;
        for (int row = 0; row < outputs.numRows; row++) {
            right += largest(outputs, row) == labels[row] ? 1 : 0;
        }
        return right;
    }

    /** Returns the column of the largest element of a row, 0-based; the first one on a tie. */
    private static int largest(DMatrixRMaj outputs, int row) {
        int largest = 0;
        for (int i = 1; i < outputs.numCols; i++) {
            largest = outputs.get(row, i) > outputs.get(row, largest) ? i : largest;
        }
        return largest;
    }
}
