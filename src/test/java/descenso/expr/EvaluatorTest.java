package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {

    private static final List<String> VARIABLES = List.of("x", "y");
    private static final String ROSENBROCK = "(1-x)^2 + 100*(y-x^2)^2";

    @Test
    void resultDoesNotDependOnThePreviousPoint() throws ExpressionException {
        Evaluator evaluator = Expression.parse(ROSENBROCK, VARIABLES).evaluator();
        double[] gradient = new double[2];
        assertThat(evaluator.gradient(new double[] {0.5, -2}, gradient)).isEqualTo(506.5);
        assertThat(gradient).containsExactly(449, -450);
        assertThat(evaluator.value(new double[] {0, 0})).isEqualTo(1);
        assertThat(evaluator.gradient(new double[] {1, 1}, gradient)).isEqualTo(0);
        assertThat(gradient).containsExactly(0, 0);
        assertThat(evaluator.gradient(new double[] {0.5, -2}, gradient)).isEqualTo(506.5);
        assertThat(gradient).containsExactly(449, -450);
    }

    @Test
    void pointIsNotModified() throws ExpressionException {
        double[] point = {0.5, -2};
        Expression.parse(ROSENBROCK, VARIABLES).evaluator().gradient(point, new double[2]);
        assertThat(point).containsExactly(0.5, -2);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 2", "2, 1", "2, 3", "0, 0"})
    void wrongNumberOfValuesIsRejected(int values, int derivatives) throws ExpressionException {
        Evaluator evaluator = Expression.parse(ROSENBROCK, VARIABLES).evaluator();
        assertThatThrownBy(() -> evaluator.gradient(new double[values], new double[derivatives]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage((derivatives == 2 ? values : derivatives) + " != 2");
    }

    /** Tests all operations, with the least of several rounds, because the JVM allocates while it warms up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ROSENBROCK,
                "if(x < y and not (x >= 2 or y != x), min(x, y, 1), max(exp(x), ln(abs(y)) ^ x)) + sign(x) / y",
                "sqrt(x) + log10(x) + sin(x) + cos(x) + tan(x) + tanh(x) - floor(x) - ceil(x) + (x <= y) - (x == y)"
            })
    void evaluationAllocatesNothing(String text) throws ExpressionException {
        Evaluator evaluator = Expression.parse(text, VARIABLES).evaluator();
        double[] point = {0.5, -2};
        double[] gradient = new double[2];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                point[0] = evaluator.value(point) > i ? 0.25 : 0.5;
                evaluator.gradient(point, gradient);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }

    @Test
    void evaluatorsOfOneExpressionWorkInParallel() throws Exception {
        Expression expression = Expression.parse(ROSENBROCK, VARIABLES);
        List<Callable<double[]>> walks = IntStream.range(0, 2)
                .<Callable<double[]>>mapToObj(i -> () -> walk(expression, 1 - 2 * i))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<double[]>> ends = threads.invokeAll(walks);
            assertThat(ends.get(0).get()).containsExactly(walk(expression, 1));
            assertThat(ends.get(1).get()).containsExactly(walk(expression, -1));
        } finally {
            threads.shutdownNow();
        }
    }

    private static double[] walk(Expression expression, double start) {
        Evaluator evaluator = expression.evaluator();
        double[] point = {start, 0.5};
        double[] gradient = new double[2];
        for (int step = 0; step < 100_000; step++) {
            evaluator.gradient(point, gradient);
            point[0] -= 1e-4 * gradient[0];
            point[1] -= 1e-4 * gradient[1];
        }
        return point;
    }
}
