package descenso.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import descenso.testing.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class KernelTest {

    private static final int ULPS = 4;
    private static final int SWEEP = 20_000;

    private final Random random = new Random(3);

    private DMatrixRMaj random(int rows, int columns) {
        return RandomMatrices_DDRM.rectangle(rows, columns, -1, 1, random);
    }

    /** Tests that both kernels are available; without the vector kernel, these tests compare EJML's with itself. */
    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true")
    void continuousIntegrationHasTheVectorKernel() {
        assertThat(Kernel.fastest().getClass().getSimpleName()).isEqualTo("VectorKernel");
    }

    /** Tests random shapes to the bit: each sum starts at 0 and adds its terms in order with a fused multiply-add. */
    @Test
    void productsAreFusedSumsInOrder() {
        assumeThat(Kernels.hasVectors()).isTrue();
        Kernel kernel = Kernel.fastest();
        for (int round = 0; round < 400; round++) {
            DMatrixRMaj a = random(1 + random.nextInt(11), 1 + random.nextInt(9));
            DMatrixRMaj b = random(a.numCols, 1 + random.nextInt(40));
            double[] expected = fused(a, b);
            DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numCols);
            kernel.mult(a, b, product);
            assertThat(product.data).containsExactly(expected);
            product.zero();
            kernel.multTransA(CommonOps_DDRM.transpose(a, null), b, product);
            assertThat(product.data).containsExactly(expected);
        }
    }

    private static double[] fused(DMatrixRMaj a, DMatrixRMaj b) {
        double[] c = new double[a.numRows * b.numCols];
        for (int i = 0; i < c.length; i++) {
            for (int term = 0; term < a.numCols; term++) {
                c[i] = Math.fma(a.get(i / b.numCols, term), b.get(term, i % b.numCols), c[i]);
            }
        }
        return c;
    }

    @Test
    void kernelsAgreeOnProducts() {
        for (int round = 0; round < 100; round++) {
            DMatrixRMaj a = random(1 + random.nextInt(70), 1 + random.nextInt(70));
            DMatrixRMaj b = random(a.numCols, 1 + random.nextInt(70));
            List<DMatrixRMaj> products =
                    Kernels.all().stream().map(kernel -> product(kernel, a, b)).toList();
            assertThat(products.get(1).data).containsExactly(products.get(0).data, within(1e-12));
        }
    }

    private static DMatrixRMaj product(Kernel kernel, DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(1, 1);
        kernel.mult(a, b, product);
        return product;
    }

    @Test
    void exponentialOfNonPositiveNumberIsAccurate() {
        check(Kernel::exp, StrictMath::exp, x -> -Math.abs(x), -708);
        for (Kernel kernel : Kernels.all()) {
            assertThat(map(kernel, Kernel::exp, -708.1, -1e300, Double.NEGATIVE_INFINITY))
                    .containsOnly(new double[] {3.307553003638408e-308}, within(1e-320));
            assertThat(map(kernel, Kernel::exp, 0., -0., Double.NaN)).containsExactly(1, 1, Double.NaN);
        }
    }

    @Test
    void hyperbolicTangentIsAccurate() {
        check(Kernel::tanh, StrictMath::tanh, x -> x, 708);
        for (Kernel kernel : Kernels.all()) {
            double infinity = Double.POSITIVE_INFINITY;
            assertThat(map(kernel, Kernel::tanh, 0, infinity, -infinity, 1e300, 25, Double.NaN))
                    .containsExactly(0, 1, -1, 1, 1, Double.NaN);
            assertThat(map(kernel, Kernel::tanh, -Double.MIN_VALUE, 1e-300, -1e-17))
                    .containsExactly(-Double.MIN_VALUE, 1e-300, -1e-17);
        }
    }

    /** Compares a function with {@link StrictMath} at random numbers from 1e-8 of the bound to the bound. */
    private void check(
            BiConsumer<Kernel, DMatrixRMaj> function,
            DoubleUnaryOperator exact,
            DoubleUnaryOperator domain,
            double bound) {
        double[] x = random.doubles(SWEEP)
                .map(share -> domain.applyAsDouble(
                        (random.nextBoolean() ? 1 : -1) * Math.abs(bound) * Math.pow(10, -8 * share)))
                .toArray();
        for (Kernel kernel : Kernels.all()) {
            double[] y = map(kernel, function, x);
            for (int i = 0; i < x.length; i++) {
                double expected = exact.applyAsDouble(x[i]);
                assertThat(y[i]).as("of %s", x[i]).isCloseTo(expected, within(ULPS * Math.ulp(expected)));
            }
        }
    }

    private static double[] map(Kernel kernel, BiConsumer<Kernel, DMatrixRMaj> function, double... x) {
        DMatrixRMaj matrix = Kernel.workSpace(1, x.length);
        System.arraycopy(x, 0, matrix.data, 0, x.length);
        function.accept(kernel, matrix);
        return Arrays.copyOf(matrix.data, x.length);
    }

    @Test
    void reluKeepsPositiveNumbersAndNan() {
        for (Kernel kernel : Kernels.all()) {
            assertThat(map(kernel, Kernel::relu, 2, -2, 0, Double.NaN)).containsExactly(2, 0, 0, Double.NaN);
        }
    }

    @Test
    void backwardPassUsesTheSlopeAtTheOutput() {
        for (Kernel kernel : Kernels.all()) {
            DMatrixRMaj output = Kernel.workSpace(1, 3);
            output.set(0, 0, .5);
            output.set(0, 2, Double.NaN);
            assertThat(map(kernel, (same, delta) -> same.reluBackward(output, delta), 3, 3, 3))
                    .containsExactly(3, 0, 3);
            assertThat(map(kernel, (same, delta) -> same.tanhBackward(output, delta), 4, 4, 4))
                    .containsExactly(3, 4, Double.NaN);
        }
    }
}
