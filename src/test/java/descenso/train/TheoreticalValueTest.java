package descenso.train;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.testing.RunFixture;
import descenso.testing.Trials;
import descenso.train.run.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoreticalValueTest {

    private static Run run(String optimizer, double k, double lr, double measured) {
        return new RunFixture(optimizer, OptimizerKind.SGD)
                .variable("k", k)
                .hyperparameter("lr", lr)
                .measure("m", measured)
                .run();
    }

    private static TheoreticalValue theory(
            Map<String, Double> where, String measure, String tolerance, boolean isRelative, String... conditions) {
        return new TheoreticalValue(
                "t",
                "sgd",
                "SGD",
                where,
                Stream.of(conditions).map(TheoreticalValueTest::expression).toList(),
                expression("k + lr"),
                measure,
                expression(tolerance),
                isRelative);
    }

    private static Expression expression(String text) {
        return Trials.expression(text, List.of("k", "lr", "steps"));
    }

    private static List<TheoreticalValue.Check> checks(
            Map<String, Double> where, String measure, double tolerance, boolean isRelative, Run... runs) {
        TheoreticalValue theory = theory(where, measure, Double.toString(tolerance), isRelative);
        return new Comparison(List.of(), List.of(theory)).checks(List.of(runs));
    }

    @Test
    void onlyMatchingRunsAreChecked() {
        Run[] runs = {run("SGD", 1, 0.5, 3), run("SGD", 2, 0.25, 3), run("Other", 1, 0.5, 3)};
        assertThat(checks(Map.of(), "m", 0, false, runs))
                .extracting(check -> check.label() + ": " + check.theory())
                .containsExactly("SGD, k = 1: 1.5", "SGD, k = 2: 2.25");
        assertThat(checks(Map.of("k", 2.0), "m", 0, false, runs))
                .extracting(TheoreticalValue.Check::theory)
                .containsExactly(2.25);
        assertThat(checks(Map.of("k", 3.0), "m", 0, false, runs)).isEmpty();
    }

    /** Tests theoretical values of 4 and −4. */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 4, 0, false, true",
        "3, 1, 4.25, 0, false, false",
        "3, 1, 4.25, 0.25, false, true",
        "3, 1, 3.75, 0.25, false, true",
        "3, 1, 4.5, 0.25, false, false",
        "3, 1, 3.5, 0.25, false, false",
        "3, 1, 5, 0.25, true, true",
        "3, 1, 5.5, 0.25, true, false",
        "-5, 1, -5, 0.25, true, true",
        "-5, 1, -5.5, 0.25, true, false",
        "3, 1, NaN, 9, false, false",
        "NaN, 1, 4, 9, false, false",
    })
    void checkHoldsWithinTheTolerance(
            double k, double lr, double measured, double tolerance, boolean isRelative, boolean holds) {
        assertThat(checks(Map.of(), "m", tolerance, isRelative, run("SGD", k, lr, measured)))
                .extracting(TheoreticalValue.Check::holds)
                .containsExactly(holds);
    }

    @Test
    void toleranceMayDependOnTheRun() {
        TheoreticalValue theory = theory(Map.of(), "m", "k/100", true);
        assertThat(theory.checks(List.of(run("SGD", 1, 1, 2.015), run("SGD", 3, 1, 4.1))))
                .extracting(check -> Math.round(check.tolerance() * 1000) + " " + check.holds())
                .containsExactly("20 true", "120 true");
    }

    /** Tests that such a run has no check, but an omission that names the first condition that does not hold. */
    @Test
    void runIsOmittedIfAConditionDoesNotHold() {
        TheoreticalValue theory = theory(Map.of(), "m", "0", false, "k > 1", "lr < 1");
        List<Run> runs = List.of(
                run("SGD", 1, 0.5, 9),
                run("SGD", 2, 0.5, 2.5),
                run("SGD", 2, 1, 9),
                run("SGD", 1, 1, 9),
                run("SGD", Double.NaN, 0.5, 9),
                run("Other", 1, 1, 9));
        Comparison comparison = new Comparison(List.of(), List.of(theory));
        assertThat(comparison.checks(runs))
                .extracting(check -> check.label() + " " + check.holds())
                .containsExactly("SGD, k = 2 true");
        assertThat(comparison.omissions(runs))
                .extracting(omission -> omission.label() + " " + omission.condition() + " " + omission.when())
                .containsExactly(
                        "SGD, k = 1 0 k > 1", "SGD, k = 2 1 lr < 1", "SGD, k = 1 0 k > 1", "SGD, k = NaN 0 k > 1");
    }

    @Test
    void checkFailsIfTheMeasureIsMissing() {
        assertThat(checks(Map.of(), "other", 9, false, run("SGD", 1, 1, 2)))
                .extracting(TheoreticalValue.Check::holds)
                .containsExactly(false);
    }
}
