package descenso.train;

import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic that a network's time goes into. Holds no state, so that all runs may share one; the same arguments give
 * the same bits, on any thread and however long the JVM has been running.
 *
 * <p>What works number by number may read and overwrite up to {@link #SLACK} numbers behind a matrix.
 */
interface Kernel {

    /** How much longer than its matrix a work space's array is, so that no vector hangs over its end. */
    int SLACK = 16;

    /** c = a · b, with the bias added to each row where there is one. */
    void mult(DMatrixRMaj a, DMatrixRMaj b, double @Nullable [] bias, DMatrixRMaj c);

    /** c = aᵀ · b. */
    void multTransA(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    /** max(0, x) of each number, in place; NaN stays NaN. */
    void relu(DMatrixRMaj x);

    /** From the loss's derivative by relu's output to that by its input, in place. */
    void reluBackward(DMatrixRMaj output, DMatrixRMaj delta);

    /** tanh of each number, in place. */
    void tanh(DMatrixRMaj x);

    /** From the loss's derivative by tanh's output to that by its input, in place. */
    void tanhBackward(DMatrixRMaj output, DMatrixRMaj delta);

    /** e to the power of each number, all of them at most 0, in place; 0 where that is no normal number. */
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
