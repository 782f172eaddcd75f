package descenso.train.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.DMatrixRMaj;

/**
 * Several numbers at a time. Each sum runs over its terms one after the other, each fused with its product, so that it
 * does not depend on how many numbers a vector holds; exp and tanh are written in the same arithmetic, since the JVM's own
 * differ in the last bit between its interpreter and its compilers.
 *
 * <p>Compiled in a step of its own, because it speaks to an incubating module, and found by {@link FastestKernel} at run
 * time. It has no static fields: reading them would load that module.
 */
final class VectorKernel implements Kernel {

    /**
     * Asks for vectors of four numbers: shorter ones gain little, and their machine may not fuse sums and products.
     *
     * @throws UnsupportedOperationException where they are shorter
     */
    VectorKernel() {
        if (lanes().length() < 4) {
            throw new UnsupportedOperationException(lanes().toString());
        }
    }

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
     * The product in blocks of four rows and two vectors. A block that would hang over the edge is moved back, or its last
     * row counted again: the same sums come out twice.
     *
     * @param across from a number of a to the one that the next row of c begins with
     * @param along from a number of a to the one that meets the next row of b
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
     * One block, of sums of at least one term: its rows are {@code row} and those below, its vectors begin at columns
     * {@code left} and {@code right}.
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
        // Not while: the compiler of JDK 17 makes objects of vectors that may be those before a loop or those of it.
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

    /** The same sums where a row is shorter than a vector. */
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

    /** s / (2 − |s|) with s = ±(1 − e^(−2|x|)): precise near 0 too. */
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
     * ±(limit − e^(−steepness·|x|)) of each number, in place; + where it is over 0. With −steepness·|x| = k ln 2 + r, that
     * is 2ᵏ(1 + (eʳ − 1)), and the series of eʳ − 1 is cut where 1 part in 10¹⁸ is left. Adding 1.5·2⁵² rounds k to a whole
     * number and leaves it in the last bits, from where it is moved to those of the exponent.
     *
     * <p>All in one method: a vector that is handed to another, or back, may become an object.
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
