package descenso.train.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import descenso.optim.Optimizer;
import descenso.testing.FreshJvm;
import descenso.testing.Kernels;
import descenso.testing.Trials;
import descenso.train.data.Batches;
import descenso.train.problem.Objective;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Allocation of a network's step once it is compiled; until then, vectors are objects. The test needs a JVM of its own:
 * the compiler inlines less, and keeps the objects, when other tests have called the same methods in other ways.
 */
@Tag("long")
class StepAllocationTest {

    /** Limits the rounds of a thousand steps until the step is compiled, also on a machine with much else to do. */
    private static final int ROUNDS = 5_000;

    /** Prints the name of each kernel whose steps allocate nothing in the end. */
    public static void main(String[] arguments) {
        for (Kernel kernel : Kernels.all()) {
            Objective objective = NetworkTest.network(Activation.TANH, new Batches.Shuffled(32, 5), 16, 16)
                    .objective(kernel);
            Optimizer[] optimizers = Arrays.stream(objective.parameters())
                    .map(array -> Trials.adam(.01).newOptimizer(Optimizer.ArrayShape.row(array.length)))
                    .toArray(Optimizer[]::new);
            if (IntStream.range(0, ROUNDS).anyMatch(round -> allocation(objective, optimizers) == 0)) {
                System.out.println(kernel.getClass().getSimpleName());
            }
        }
    }

    @Test
    void compiledStepAllocatesNothing() throws Exception {
        String[] kernels = Kernels.all().stream()
                .map(kernel -> kernel.getClass().getSimpleName())
                .toArray(String[]::new);
        assertThat(FreshJvm.run(StepAllocationTest.class, FreshJvm.VECTORS).lines())
                .containsExactly(kernels);
    }

    /** Returns the bytes that a thousand steps allocate. */
    private static long allocation(Objective objective, Optimizer[] optimizers) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < 1_000; step++) {
            objective.computeGradient();
            for (int i = 0; i < optimizers.length; i++) {
                optimizers[i].step(objective.parameters()[i], objective.gradient()[i], .01);
            }
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
