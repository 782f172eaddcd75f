package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import descenso.testing.ReferenceData;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every rule against other programs, to a relative error of 1e-10: against PyTorch, or against a plain numpy
 * program if PyTorch does not have the rule. The gradients are zeros, values from 1e-6 to 1e3 and one outlier.
 */
class RuleReferenceTest {

    private static final double PERCENT = 1e-8;

    private static final ReferenceData REFERENCE = ReferenceData.read("optimizers.json");
    private static final double[][] GRADIENTS = REFERENCE.at("gradients").matrix();

    static Stream<ReferenceData> traces() {
        return Stream.of(REFERENCE, ReferenceData.read("optimizers-numpy.json"))
                .flatMap(file -> file.at("traces").items().stream());
    }

    private static OptimizerKind rule(ReferenceData trace) {
        return OptimizerKind.byKey(trace.at("optimizer").text()).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void parametersAreThoseOfTheReferenceAfterEveryStep(ReferenceData trace) {
        UpdateRule rule = rule(trace).create(trace.at("hyperparameters").numbers());
        double[] parameters = REFERENCE.at("start").vector();
        double[][] expected = trace.at("parameters").matrix();
        Optimizer optimizer = rule.newOptimizer(Optimizer.ArrayShape.row(parameters.length));
        for (int step = 0; step < expected.length; step++) {
            optimizer.step(parameters, GRADIENTS[step], rule.lr());
            for (int i = 0; i < parameters.length; i++) {
                assertThat(parameters[i])
                        .as("%s: step %d, coordinate %d", rule, step, i)
                        .isCloseTo(expected[step][i], withinPercentage(PERCENT));
            }
        }
    }

    @Test
    void referenceCoversEveryRule() {
        assertThat(GRADIENTS).hasDimensions(60, 6);
        assertThat(traces())
                .allSatisfy(trace -> assertThat(trace.at("parameters").matrix()).hasDimensions(60, 6));
        assertThat(traces().map(RuleReferenceTest::rule)).contains(OptimizerKind.values());
    }
}
