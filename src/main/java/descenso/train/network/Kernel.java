package descenso.train.network;

import org.ejml.data.DMatrixRMaj;

/**
 * The implementation of the matrix products and element-wise functions of a network, where most of its time is spent.
 * An implementation has no state, so that all runs may share it. The same arguments give the same bits, on any thread
 * and however long the JVM has been running.
 *
 * <p>All matrices are row-major. The element-wise methods may read and overwrite up to {@link #SLACK} elements after
 * the end of a matrix.
 */
public interface Kernel {

    /** Extra elements after the end of a work space's matrix, so that the last vector stays inside the array. */
    int SLACK = 16;

    /**
     * Computes the product c = a · b.
     *
     * @param a m × k, with k at least 1
     * @param b k × n
     * @param c reshaped to m × n and overwritten
     */
    void mult(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    /**
     * Computes the product c = aᵀ · b.
     *
     * @param a k × m, with k at least 1
     * @param b k × n
     * @param c reshaped to m × n and overwritten
     */
    void multTransA(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c);

    /** Replaces each element x by max(0, x), in place; NaN stays NaN. */
    void relu(DMatrixRMaj x);

    /**
     * Turns the derivative of the loss by the output of relu into the derivative by its input, in place.
     *
     * @param output rows × columns: the output of {@link #relu}
     * @param delta of the same shape: on entry ∂loss/∂output, on return ∂loss/∂input
     */
    void reluBackward(DMatrixRMaj output, DMatrixRMaj delta);

    /** Replaces each element by its hyperbolic tangent, in place. */
    void tanh(DMatrixRMaj x);

    /**
     * Turns the derivative of the loss by the output of tanh into the derivative by its input, in place.
     *
     * @param output rows × columns: the output of {@link #tanh}
     * @param delta of the same shape: on entry ∂loss/∂output, on return ∂loss/∂input
     */
    void tanhBackward(DMatrixRMaj output, DMatrixRMaj delta);

    /** Lowest exponent that {@link #exp} uses. Below it, powers of e are subnormal, which lack full precision. */
    double LOWEST_POWER = -708;

    /** Replaces each element x, at most 0, by e^max(x, {@link #LOWEST_POWER}), in place. */
    void exp(DMatrixRMaj x);

    /** Returns the fastest kernel that this JVM supports. */
    static Kernel fastest() {
        return FastestKernel.KERNEL;
    }

    /** Creates a matrix of rows × columns whose array is {@link #SLACK} elements longer. */
    static DMatrixRMaj workSpace(int rows, int columns) {
        DMatrixRMaj matrix = new DMatrixRMaj(1, rows * columns + SLACK);
        matrix.reshape(rows, columns);
        return matrix;
    }
}
