package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.expr.AssignmentRunner;
import descenso.expr.Assignments;
import descenso.testing.ReferenceData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the lines of each rule against its fast code: parameters and state, to 1e-12 of the largest value so far. */
class RuleLinesTest {

    private static final double TOLERANCE = 1e-12;

    private static final ReferenceData REFERENCE = ReferenceData.read("optimizers.json");
    private static final double[][] GRADIENTS = REFERENCE.at("gradients").matrix();

    /** Returns the rules of the reference, and each rule with its defaults and with five random sets of values. */
    static Stream<UpdateRule> rules() {
        Stream<UpdateRule> ofReference = RuleReferenceTest.traces()
                .map(trace -> OptimizerKind.byKey(trace.at("optimizer").text())
                        .orElseThrow()
                        .create(trace.at("hyperparameters").numbers()));
        Stream<UpdateRule> others = Stream.of(OptimizerKind.values())
                .flatMap(kind -> IntStream.range(0, 6).mapToObj(seed -> rule(kind, seed)));
        return Stream.concat(ofReference, others);
    }

    private static UpdateRule rule(OptimizerKind kind, int seed) {
        Random random = new Random(seed);
        Map<String, Double> values = new HashMap<>();
        for (Hyperparameter each : seed == 0 ? List.<Hyperparameter>of() : kind.hyperparameters()) {
            boolean isNumber = each.kind() == Hyperparameter.Kind.NUMBER;
            values.put(each.name(), isNumber ? 0.3 * random.nextDouble() : random.nextInt(2));
        }
        return kind.create(values);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void linesComputeWhatTheFastCodeComputes(UpdateRule rule) {
        double[] fast = REFERENCE.at("start").vector();
        double[] slow = fast.clone();
        Optimizer optimizer = rule.newOptimizer(Optimizer.ArrayShape.row(fast.length));
        Assignments lines = Assignments.of(rule.kind().lines(), rule.hyperparameters());
        AssignmentRunner runner = new AssignmentRunner(lines, rule.hyperparameters(), slow.length);
        Map<String, Double> largest = new HashMap<>();
        for (int step = 0; step < GRADIENTS.length; step++) {
            double lr = rule.lr() * (1 + step % 3);
            optimizer.step(fast, GRADIENTS[step], lr);
            runner.step(slow, GRADIENTS[step], lr);
            for (int i = 0; i < fast.length; i++) {
                assertSame(rule + " x", step, slow[i], fast[i], largest);
                for (String name : optimizer.stateNames()) {
                    assertSame(rule + " " + name, step, runner.value(name, i), optimizer.state(name, i), largest);
                }
            }
        }
    }

    private static void assertSame(String name, int step, double slow, double fast, Map<String, Double> largest) {
        double size = largest.merge(name, Math.abs(fast), Math::max);
        assertThat(slow).as("%s after step %d", name, step).isCloseTo(fast, within(TOLERANCE * size));
    }

    /** Tests that every state variable is a name of the lines, so that each can be shown and asked for. */
    @ParameterizedTest
    @EnumSource
    void linesSetTheStateOfTheRule(OptimizerKind kind) {
        UpdateRule rule = kind.create(Map.of());
        Set<String> names = new TreeSet<>(
                Assignments.of(kind.lines(), rule.hyperparameters()).names());
        assertThat(names).containsAll(kind.stateNames()).contains("x");
    }
}
