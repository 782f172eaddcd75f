package descenso.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import descenso.testing.FreshJvm;
import descenso.testing.Kernels;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the choice of the kernel, in several JVMs, because each JVM chooses once. */
class FastestKernelTest {

    private static final String VECTORS = "-XX:+UnlockExperimentalVMOptions -XX:+EnableVectorSupport ";
    private static final String EXPORT = "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED ";

    /** Prints the class name of the chosen kernel. */
    public static void main(String[] arguments) {
        System.out.println(Kernel.fastest().getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({
        VECTORS + EXPORT + ", VectorKernel",
        VECTORS + EXPORT + "-XX:TieredStopAtLevel=1, EjmlKernel",
        VECTORS + ", EjmlKernel",
        EXPORT + ", EjmlKernel",
        "-XX:+UseSerialGC, EjmlKernel"
    })
    void vectorKernelIsChosenOnlyIfItIsFast(String options, String chosen) throws Exception {
        assumeThat(Kernels.hasVectors() || !chosen.equals("VectorKernel")).isTrue();
        String output =
                FreshJvm.run(FastestKernelTest.class, List.of(options.trim().split(" ", -1)));
        assertThat(output).as("the whole output").isEqualToIgnoringNewLines(chosen);
    }
}
