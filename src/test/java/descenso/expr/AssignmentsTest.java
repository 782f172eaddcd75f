package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {

    private static final Map<String, Double> GIVEN = Map.of("lr", 0.5, "beta", 0.5, "l2", 0.0);

    private static AssignmentRunner runner(String lines, int size) {
        return new AssignmentRunner(Assignments.of(lines, GIVEN), GIVEN, size);
    }

    @Test
    void nameThatIsReadBeforeItIsSetIsKept() {
        Assignments lines = Assignments.of("v = beta*v + g\nd = lr*v\nP = P*d from 3\nx = x - d\n", GIVEN);
        assertThat(lines.kept()).isEqualTo(Map.of("v", 0.0, "P", 3.0));
        assertThat(lines.names()).containsExactly("v", "d", "P", "x");
    }

    @Test
    void stepExecutesTheLinesForEachCoordinate() {
        AssignmentRunner runner = runner("v = beta*v + g\nP = P*2 from 3\nx = x - lr*v*t\n", 2);
        double[] x = {1, 2};
        runner.step(x, new double[] {4, 0}, 0.5);
        assertThat(x).containsExactly(-1, 2);
        runner.step(x, new double[] {0, 2}, 0.25);
        assertThat(x).containsExactly(-2, 1);
        assertThat(List.of(runner.value("v", 0), runner.value("v", 1), runner.value("P", 1)))
                .containsExactly(2.0, 2.0, 12.0);
        runner.forget("v");
        runner.step(x, new double[] {0, 0}, 0.5);
        assertThat(x).containsExactly(-2, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> runner.value("w", 0));
    }

    @ParameterizedTest
    @CsvSource({"0, v", "1, g v"})
    void conditionOnHyperparametersIsResolved(double l2, String used) {
        Assignments lines =
                Assignments.of("g = if(l2, g + l2*x, g)\nx = if(l2 > 0, v + g, v)\nv = g", Map.of("l2", l2));
        assertThat(lines.names()).hasSize(l2 == 0 ? 2 : 3);
        assertThat(lines.lines().get(lines.lines().size() - 2).value().used())
                .containsExactlyInAnyOrder(used.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '' | 0 | 0 | EMPTY |
                    'x = x - g;;beta' | 2 | 0 | MISSING_ASSIGNMENT | beta
                    '  2 = x' | 0 | 2 | MISSING_ASSIGNMENT | 2 = x
                    'x == g' | 0 | 0 | MISSING_ASSIGNMENT | x == g
                    'x =' | 0 | 3 | EMPTY |
                    'v = g;x =  x - mu*v' | 1 | 9 | UNKNOWN_VARIABLE | mu
                    'v = g;x = x - (lr*v' | 1 | 8 | UNCLOSED_PARENTHESIS | (
                    'v = v*g from one' | 0 | 13 | UNKNOWN_VARIABLE | one
                    """)
    void errorHasLineAndColumn(String lines, int line, int column, SyntaxError error, String argument) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Assignments.parse(lines.replace(';', '\n'), GIVEN.keySet()))
                .satisfies(e -> assertThat(List.of(e.line(), e.column(), e.error(), e.argument()))
                        .isEqualTo(List.of(line, column, error, argument == null ? "" : argument)));
    }

    @Test
    void stepAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AssignmentRunner runner = runner("m = beta*m + (1-beta)*g\nh = m/(1-beta^t)\nx = x - lr*h\n", 3);
        double[] x = {1, 2, 3};
        double[] gradient = {1, 1, 1};
        long thread = Thread.currentThread().getId();
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int t = 0; t < 1000; t++) {
                runner.step(x, gradient, 0.1);
            }
            allocated = threads.getThreadAllocatedBytes(thread) - before;
        }
        assertThat(allocated).isZero();
    }

    private static Expression parsed(String text) throws ExpressionException {
        return Expression.parse(text, List.of("a", "b", "_p", "_q"));
    }

    @ParameterizedTest
    @CsvSource({
        "a/(1-b^2), _p/(1-_q), _p*_q, a*(b*b)",
        "sqrt(a)+b, sqrt(_p)+b, sqrt(_p+b), sqrt(a+b)",
        "a*a + a*b, _p*_p, _p, a + a*b",
        "a - b, _p + _q, 1, a - b",
        "(a-b)^2, b, a*b, (a-a*b)^2",
        "'if(a, b, 2)', 2, 3, 'if(a, b, 3)'",
    })
    void partsThatMatchAPatternAreReplaced(String text, String pattern, String replacement, String expected)
            throws ExpressionException {
        Expression replaced = parsed(text).replaced(parsed(pattern), parsed(replacement));
        assertThat(replaced.isSameAs(parsed(expected))).as(replaced.text()).isTrue();
        assertThat(replaced.value(0.3, 0.6, 0, 0)).isEqualTo(parsed(expected).value(0.3, 0.6, 0, 0));
        assertThat(parsed(expected).matches(parsed("_p"))).isTrue();
    }
}
