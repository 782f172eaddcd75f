package descenso.train;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * Several numbers at a time. Each sum runs over its terms one after the other, each fused with its product, so that it
 * does not depend on how many numbers a vector holds; exp and tanh are written in the same arithmetic, since the JVM's own
 * differ in the last bit between its interpreter and its compilers.
 *
 * <p>Compiled in a step of its own, because it speaks to an incubating module, and found by {@link FastestKernel} at run
 * time. It has no static fields: reading them would load that module.
 */
final class VectorKernel implements Kernel {

    /** UnsupportedOperationException where vectors are so short, or products so rarely fused, that plain Java is as fast. */
    VectorKernel() {
        if (lanes().length() < 4) {
            throw new UnsupportedOperationException(lanes().toString());
        }
    }

    private static VectorSpecies<Double> lanes() {
        return DoubleVector.SPECIES_PREFERRED;
    }

    @Override
    public void mult(DMatrixRMaj a, DMatrixRMaj b, double @Nullable [] bias, DMatrixRMaj c) {
        c.reshape(a.numRows, b.numCols);
        multiply(a.data, a.numCols, 1, b, bias, c);
    }

    @Override
    public void multTransA(DMatrixRMaj a, DMatrixRMaj b, DMatrixRMaj c) {
        c.reshape(a.numCols, b.numCols);
        multiply(a.data, 1, a.numCols, b, null, c);
    }

    /**
     * The product in blocks of four rows and two vectors. A block that would hang over the edge is moved back, or its last
     * row counted again: the same sums come out twice.
     *
     * @param across from a number of a to the one that the next row of c begins with
     * @param along from a number of a to the one that meets the next row of b
     */
    private static void multiply(
            double[] a, int across, int along, DMatrixRMaj b, double @Nullable [] bias, DMatrixRMaj c) {
        int length = lanes().length();
        int last = c.numCols - length;
        if (last < 0) {
            multiplyNarrow(a, across, along, b, bias, c);
            return;
        }
        for (int row = 0; row < c.numRows; row += 4) {
            for (int column = 0; column < c.numCols; column += 2 * length) {
                int left = Math.min(column, last);
                block(a, row, across, along, b, left, Math.min(left + length, last), bias, c);
            }
        }
    }

    private static void block(
            double[] a,
            int row,
            int across,
            int along,
            DMatrixRMaj b,
            int left,
            int right,
            double @Nullable [] bias,
            DMatrixRMaj c) {
        int row1 = Math.min(row + 1, c.numRows - 1);
        int row2 = Math.min(row + 2, c.numRows - 1);
        int row3 = Math.min(row + 3, c.numRows - 1);
        int a0 = row * across;
        int a1 = row1 * across;
        int a2 = row2 * across;
        int a3 = row3 * across;
        DoubleVector left0 = start(bias, left);
        DoubleVector right0 = start(bias, right);
        DoubleVector left1 = left0;
        DoubleVector right1 = right0;
        DoubleVector left2 = left0;
        DoubleVector right2 = right0;
        DoubleVector left3 = left0;
        DoubleVector right3 = right0;
        int width = b.numCols;
        for (int term = 0; term < b.numRows; term++) {
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
        }
        left0.intoArray(c.data, row * width + left);
        right0.intoArray(c.data, row * width + right);
        left1.intoArray(c.data, row1 * width + left);
        right1.intoArray(c.data, row1 * width + right);
        left2.intoArray(c.data, row2 * width + left);
        right2.intoArray(c.data, row2 * width + right);
        left3.intoArray(c.data, row3 * width + left);
        right3.intoArray(c.data, row3 * width + right);
    }

    private static DoubleVector start(double @Nullable [] bias, int column) {
        return bias == null ? DoubleVector.zero(lanes()) : DoubleVector.fromArray(lanes(), bias, column);
    }

    /** The same sums where a row is shorter than a vector. */
    private static void multiplyNarrow(
            double[] a, int across, int along, DMatrixRMaj b, double @Nullable [] bias, DMatrixRMaj c) {
        for (int row = 0; row < c.numRows; row++) {
            for (int column = 0; column < c.numCols; column++) {
                double sum = bias == null ? 0 : bias[column];
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

    @Override
    public void tanh(DMatrixRMaj x) {
        for (int i = 0; i < x.getNumElements(); i += lanes().length()) {
            tanh(DoubleVector.fromArray(lanes(), x.data, i)).intoArray(x.data, i);
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
        for (int i = 0; i < x.getNumElements(); i += lanes().length()) {
            exp(DoubleVector.fromArray(lanes(), x.data, i)).intoArray(x.data, i);
        }
    }

    /** 2ᵏ(1 + (eʳ − 1)) with x = k ln 2 + r. */
    private static DoubleVector exp(DoubleVector x) {
        VectorMask<Double> isTiny = x.compare(VectorOperators.LT, -708);
        DoubleVector k = halves(x);
        DoubleVector power = power(k);
        return remainder(x, k).fma(power, power).blend(0, isTiny);
    }

    /** E/(E + 2) with E = e²ˣ − 1, of |x|; from 22 on that is 1. */
    private static DoubleVector tanh(DoubleVector x) {
        DoubleVector twice = x.abs().mul(2);
        twice = twice.blend(44, twice.compare(VectorOperators.GT, 44));
        DoubleVector k = halves(twice);
        DoubleVector power = power(k);
        DoubleVector growth = remainder(twice, k).fma(power, power.sub(1));
        DoubleVector size = growth.div(growth.add(2));
        return size.blend(size.neg(), x.compare(VectorOperators.LT, 0));
    }

    /** x / ln 2, rounded to a whole number k, plus 1.5 · 2⁵²: where the numbers are whole, and the last bits are k. */
    private static DoubleVector halves(DoubleVector x) {
        return x.fma(
                DoubleVector.broadcast(lanes(), 1.4426950408889634), DoubleVector.broadcast(lanes(), 0x1.8p52));
    }

    /** 2ᵏ, for k from −1022 to 1023. */
    private static DoubleVector power(DoubleVector k) {
        return k.reinterpretAsLongs()
                .lanewise(VectorOperators.LSHL, 52)
                .add(Double.doubleToRawLongBits(1))
                .reinterpretAsDoubles();
    }

    /** eʳ − 1 with r = x − k ln 2, at most ½ ln 2: its series, of which 1 part in 10¹⁸ is left out. */
    private static DoubleVector remainder(DoubleVector x, DoubleVector k) {
        DoubleVector whole = k.sub(0x1.8p52);
        DoubleVector r = whole.fma(constant(-0x1.62e42fefa39efp-1), x);
        r = whole.fma(constant(-0x1.abc9e3b39803fp-56), r);
        DoubleVector sum = constant(1. / 6227020800L);
        sum = sum.fma(r, constant(1. / 479001600));
        sum = sum.fma(r, constant(1. / 39916800));
        sum = sum.fma(r, constant(1. / 3628800));
        sum = sum.fma(r, constant(1. / 362880));
        sum = sum.fma(r, constant(1. / 40320));
        sum = sum.fma(r, constant(1. / 5040));
        sum = sum.fma(r, constant(1. / 720));
        sum = sum.fma(r, constant(1. / 120));
        sum = sum.fma(r, constant(1. / 24));
        sum = sum.fma(r, constant(1. / 6));
        sum = sum.fma(r, constant(1. / 2));
        return sum.mul(r).fma(r, r);
    }

    private static DoubleVector constant(double value) {
        return DoubleVector.broadcast(lanes(), value);
    }
}
