package descenso.train;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoryTest {

    private static Run run(String optimizer, double k, double lr, double measured) {
        return new RunFixture(optimizer, Rule.SGD)
                .variable("k", k)
                .hyperparameter("lr", lr)
                .measure("m", measured)
                .run();
    }

    private static List<TheoryCheck> checks(
            Map<String, Double> where, String measure, double tolerance, boolean isRelative, Run... runs) {
        Theory theory = new Theory(
                "t",
                "sgd",
                "SGD",
                where,
                Trials.expression("k + lr", List.of("k", "lr")),
                measure,
                tolerance,
                isRelative);
        return new Comparison(List.of(), List.of(theory)).checks(List.of(runs));
    }

    @Test
    void standsBesideTheRunsThatItSpeaksOf() {
        Run[] runs = {run("SGD", 1, 0.5, 3), run("SGD", 2, 0.25, 3), run("Other", 1, 0.5, 3)};
        assertThat(checks(Map.of(), "m", 0, false, runs))
                .extracting(check -> check.label() + ": " + check.theory())
                .containsExactly("SGD, k = 1: 1.5", "SGD, k = 2: 2.25");
        assertThat(checks(Map.of("k", 2.0), "m", 0, false, runs))
                .extracting(TheoryCheck::theory)
                .containsExactly(2.25);
        assertThat(checks(Map.of("k", 3.0), "m", 0, false, runs)).isEmpty();
    }

    /** Theory says 4, or −4. */
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
    void holdsWithinItsTolerance(
            double k, double lr, double measured, double tolerance, boolean isRelative, boolean holds) {
        assertThat(checks(Map.of(), "m", tolerance, isRelative, run("SGD", k, lr, measured)))
                .extracting(TheoryCheck::holds)
                .containsExactly(holds);
    }

    @Test
    void doesNotHoldOfWhatWasNotMeasured() {
        assertThat(checks(Map.of(), "other", 9, false, run("SGD", 1, 1, 2)))
                .extracting(TheoryCheck::holds)
                .containsExactly(false);
    }
}
