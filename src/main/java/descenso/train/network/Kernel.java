package descenso.train.network;

import org.ejml.data.DMatrixRMaj;

/**
 * The arithmetic that a network's time goes into. Holds no state, so that all runs may share one; the same arguments give
 * the same bits, on any thread and however long the JVM has been running.
 *
 * <p>What works number by number may read and overwrite up to {@link #SLACK} numbers behind a matrix.
 */
public interface Kernel {

    /** How much longer than its matrix a work space's array is, so that no vector hangs over its end. */
    int SLACK = 16;

    /** c = a · b, each number of it a sum of at least one product. */
    void mult(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    /** c = aᵀ · b, the same. */
    void multTransA(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    /** max(0, x) of each number, in place; NaN stays NaN. */
    void relu(DMatrixRMaj x);

    /** From the loss's derivative by relu's output to that by its input, in place. */
    void reluBackward(DMatrixRMaj output, DMatrixRMaj delta);

    /** tanh of each number, in place. */
    void tanh(DMatrixRMaj x);

    /** From the loss's derivative by tanh's output to that by its input, in place. */
    void tanhBackward(DMatrixRMaj output, DMatrixRMaj delta);

    /** The least power that {@link #exp} raises e to: lower ones lead out of the numbers of full precision. */
    double LOWEST_POWER = -708;

    /** e to the power of each number, all of them at most 0, in place; at least to {@link #LOWEST_POWER}. */
    void exp(DMatrixRMaj x);

    /** The fastest one that this JVM can run. */
    static Kernel fastest() {
        return FastestKernel.KERNEL;
    }

    /** A work space with its {@link #SLACK}. */
    static DMatrixRMaj workSpace(int rows, int columns) {
        DMatrixRMaj matrix = new DMatrixRMaj(1, rows * columns + SLACK);
        matrix.reshape(rows, columns);
        return matrix;
    }
}
