package descenso.train.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.DMatrixRMaj;

/**
 * A kernel on vectors of several numbers. Each sum of a product adds its terms one after the other with fused
 * multiply-add, so that the result does not depend on the length of a vector. Exp and tanh use the same arithmetic,
 * because the JVM's own functions differ in the last bit between the interpreter and the compilers.
 *
 * <p>Compiled separately, because it uses an incubating module; {@link FastestKernel} loads it at run time. It has no
 * static fields, because reading them would load that module.
 */
final class VectorKernel implements Kernel {

    /**
     * Creates the kernel. It needs vectors of at least four numbers: shorter ones gain little, and machines that have
     * only those may lack fused multiply-add.
     *
     * @throws UnsupportedOperationException if this machine's vectors are shorter
     */
    VectorKernel() {
        if (lanes().length() < 4) {
            throw new UnsupportedOperationException(lanes().toString());
        }
    }

    /** Returns the preferred shape of a vector; its length is a number of doubles. */
    private static VectorSpecies<Double> lanes() {
        return DoubleVector.SPECIES_PREFERRED;
    }

    @Override
    public void mult(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        c.reshape(a.numRows, b.numCols);
        multiply(a.data, a.numCols, 1, b, c);
    }

    @Override
    public void multTransA(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        c.reshape(a.numCols, b.numCols);
        multiply(a.data, 1, a.numCols, b, c);
    }

    /**
     * Computes a product in blocks of four rows and two vectors of columns. At the right edge a block moves left so
     * that it fits; at the lower edge it repeats the last row. Some sums are then computed twice, with equal results.
     *
     * @param a first factor, or its transpose; row-major
     * @param across distance in {@code a} between elements for consecutive rows of c
     * @param along distance in {@code a} between elements for consecutive rows of b
     * @param b k × n, row-major, with k at least 1
     * @param c m × n, row-major; overwritten
     */
    private static void multiply(double[] a, int across, int along, DMatrixRMaj b, DMatrixRMaj c) {
        int length = lanes().length();
        int last = c.numCols - length;
        if (last < 0) {
            multiplyNarrow(a, across, along, b, c);
            return;
        }
        for (int row = 0; row < c.numRows; row += 4) {
            for (int column = 0; column < c.numCols; column += 2 * length) {
                int left = Math.min(column, last);
                block(a, row, across, along, b, left, Math.min(left + length, last), c);
            }
        }
    }

    /**
     * Computes one block of c. Its rows are {@code row} and the three below it.
     *
     * @param row index of the first row, 0-based
     * @param across see {@link #multiply}
     * @param along see {@link #multiply}
     * @param left first column of the first vector, 0-based
     * @param right first column of the second vector, 0-based
     */
    private static void block(
            double[] a, int row, int across, int along, DMatrixRMaj b, int left, int right, DMatrixRMaj c) {
        int row1 = Math.min(row + 1, c.numRows - 1);
        int row2 = Math.min(row + 2, c.numRows - 1);
        int row3 = Math.min(row + 3, c.numRows - 1);
        int a0 = row * across;
        int a1 = row1 * across;
        int a2 = row2 * across;
        int a3 = row3 * across;
        DoubleVector zero = DoubleVector.zero(lanes());
        DoubleVector left0 = zero;
        DoubleVector right0 = zero;
        DoubleVector left1 = zero;
        DoubleVector right1 = zero;
        DoubleVector left2 = zero;
        DoubleVector right2 = zero;
        DoubleVector left3 = zero;
        DoubleVector right3 = zero;
        int width = b.numCols;
        int term = 0;
        // Not while: JDK 17 would allocate objects for vectors that may come from before the loop or from inside it.
        do {
            DoubleVector bLeft = DoubleVector.fromArray(lanes(), b.data, term * width + left);
            DoubleVector bRight = DoubleVector.fromArray(lanes(), b.data, term * width + right);
            int at = term * along;
            DoubleVector factor0 = DoubleVector.broadcast(lanes(), a[a0 + at]);
            left0 = factor0.fma(bLeft, left0);
            right0 = factor0.fma(bRight, right0);
            DoubleVector factor1 = DoubleVector.broadcast(lanes(), a[a1 + at]);
            left1 = factor1.fma(bLeft, left1);
            right1 = factor1.fma(bRight, right1);
            DoubleVector factor2 = DoubleVector.broadcast(lanes(), a[a2 + at]);
            left2 = factor2.fma(bLeft, left2);
            right2 = factor2.fma(bRight, right2);
            DoubleVector factor3 = DoubleVector.broadcast(lanes(), a[a3 + at]);
            left3 = factor3.fma(bLeft, left3);
            right3 = factor3.fma(bRight, right3);
            term++;
        } while (term < b.numRows);
        left0.intoArray(c.data, row * width + left);
        right0.intoArray(c.data, row * width + right);
        left1.intoArray(c.data, row1 * width + left);
        right1.intoArray(c.data, row1 * width + right);
        left2.intoArray(c.data, row2 * width + left);
        right2.intoArray(c.data, row2 * width + right);
        left3.intoArray(c.data, row3 * width + left);
        right3.intoArray(c.data, row3 * width + right);
    }

    /** Computes the same product if a row of c is shorter than a vector. */
    private static void multiplyNarrow(double[] a, int across, int along, DMatrixRMaj b, DMatrixRMaj c) {
        for (int row = 0; row < c.numRows; row++) {
            for (int column = 0; column < c.numCols; column++) {
                double sum = 0;
                for (int term = 0; term < b.numRows; term++) {
                    sum = Math.fma(a[row * across + term * along], b.data[term * b.numCols + column], sum);
                }
                c.data[row * c.numCols + column] = sum;
            }
        }
    }

    @Override
    public void relu(DMatrixRMaj x) {
        for (int i = 0; i < x.getNumElements(); i += lanes().length()) {
            DoubleVector in = DoubleVector.fromArray(lanes(), x.data, i);
            in.blend(0, in.compare(VectorOperators.LT, 0)).intoArray(x.data, i);
        }
    }

    @Override
    public void reluBackward(DMatrixRMaj output, DMatrixRMaj delta) {
        for (int i = 0; i < output.getNumElements(); i += lanes().length()) {
            DoubleVector out = DoubleVector.fromArray(lanes(), output.data, i);
            DoubleVector.fromArray(lanes(), delta.data, i)
                    .blend(0, out.compare(VectorOperators.LE, 0))
                    .intoArray(delta.data, i);
        }
    }

    /**
     * Replaces each element by its hyperbolic tangent: s / (2 − |s|) with s = ±(1 − e^(−2|x|)), which is precise near 0
     * too.
     */
    @Override
    public void tanh(DMatrixRMaj x) {
        exponentials(x, 2, 1);
        for (int i = 0; i < x.getNumElements(); i += lanes().length()) {
            DoubleVector s = DoubleVector.fromArray(lanes(), x.data, i);
            s.div(s.abs().neg().add(2)).intoArray(x.data, i);
        }
    }

    @Override
    public void tanhBackward(DMatrixRMaj output, DMatrixRMaj delta) {
        for (int i = 0; i < output.getNumElements(); i += lanes().length()) {
            DoubleVector out = DoubleVector.fromArray(lanes(), output.data, i);
            DoubleVector slope = out.neg().fma(out, DoubleVector.broadcast(lanes(), 1));
            DoubleVector.fromArray(lanes(), delta.data, i).mul(slope).intoArray(delta.data, i);
        }
    }

    @Override
    public void exp(DMatrixRMaj x) {
        exponentials(x, 1, 0);
    }

    /**
     * Replaces each element x by ±(limit − e^(−steepness·|x|)), in place; the sign is + for x above 0, otherwise −.
     * With −steepness·|x| = k ln 2 + r the exponential is 2ᵏ(1 + (eʳ − 1)). The series of eʳ − 1 is cut at a relative
     * error of 10⁻¹⁸. Adding 1.5·2⁵² rounds k to a whole number and leaves it in the last bits, from which a shift
     * moves it to the bits of the exponent.
     *
     * <p>The method is not divided, because a vector as an argument or a result may become an object.
     *
     * @param x matrix with {@link Kernel#SLACK} after its end
     * @param steepness factor of |x|, not negative
     * @param limit number from which the exponential is subtracted
     */
    private static void exponentials(DMatrixRMaj x, double steepness, double limit) {
        for (int i = 0; i < x.getNumElements(); i += lanes().length()) {
            DoubleVector in = DoubleVector.fromArray(lanes(), x.data, i);
            DoubleVector power = in.abs().mul(-steepness);
            power = power.blend(LOWEST_POWER, power.compare(VectorOperators.LT, LOWEST_POWER));
            DoubleVector shifted = power.mul(1.4426950408889634).add(0x1.8p52);
            DoubleVector k = shifted.sub(0x1.8p52);
            DoubleVector r = k.fma(DoubleVector.broadcast(lanes(), -0x1.62e42fefa39efp-1), power);
            r = k.fma(DoubleVector.broadcast(lanes(), -0x1.abc9e3b39803fp-56), r);
            DoubleVector series = DoubleVector.broadcast(lanes(), 1. / 6227020800L);
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 479001600));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 39916800));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 3628800));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 362880));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 40320));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 5040));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 720));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 120));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 24));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 6));
            series = series.fma(r, DoubleVector.broadcast(lanes(), 1. / 2));
            series = series.mul(r).fma(r, r);
            DoubleVector scale = shifted.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(Double.doubleToRawLongBits(1))
                    .reinterpretAsDoubles();
            DoubleVector below = series.fma(scale, scale.sub(limit));
            below.blend(below.neg(), in.compare(VectorOperators.GT, 0)).intoArray(x.data, i);
        }
    }
}
