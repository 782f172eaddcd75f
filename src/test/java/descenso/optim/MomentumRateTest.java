package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentumRateTest {

    /**
     * Tests known values: SGD, the critical memory, the optimum at a condition number of 100, and the limit 2(1 + β)/λ.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0, 1, 1, 0.9",
        "1.9, 0, 1, 1, 0.9",
        "0.01, 0.81, 1, 1, 0.9",
        "0.01, 0.99, 1, 1, 0.99498744",
        "0.01980198, 0, 1, 100, 0.98019802",
        "0.03305785, 0.66942149, 1, 100, 0.81818182",
        "0.38, 0.9, 10, 10, 1",
        "0.4, 0.9, 10, 10, 1.36",
        "0, 0.9, 1, 100, 1"
    })
    void rateIsTheLargestRoot(double lr, double beta, double flat, double steep, double left) {
        double tolerance = left > 1 ? 0.5 : 2e-4;
        assertThat(MomentumRate.of(lr, beta, List.of(flat, steep))).isCloseTo(left, within(tolerance));
    }

    /**
     * Tests steps that were counted by repeating the update in a Python loop; some of them are on the pages of momentum
     * and of the ball. A path may climb before it falls, and cross the minimum.
     */
    @ParameterizedTest
    @CsvSource({
        "0.03305785123966942, 0.6694214876033058, 1, 100, 1, 1, 93",
        "0.0003921184197627684, 0.9607881580237231, 1, 10000, 1, 1, 1056",
        "0.019801980198019802, 0, 1, 100, 1, 1, 691",
        "0.00019998000199980003, 0, 1, 10000, 1, 1, 69078",
        "0.01, 0, 1, 100, 1, 1, 1341",
        "0.01, 0.81, 1, 100, 1, 1, 155",
        "0.01, 0.99, 1, 100, 1, 1, 2762",
        "0.028, 0.7, 1, 100, 1, 1, 80",
        "0.01, 0.81, 1, 1, 1, 0, 158",
        "0.01, 0.9, 1, 1, 1, 0, 262",
        "0.01, 0.99, 1, 1, 1, 0, 2733",
        "3.9, 0.97, 1, 1, 1, 0, 1055",
        "1, 0, 1, 1, 1, 0, 1",
        "0.0001, 0.3, 1, 100, 1, 5, 85295",
        "0.01, 0.9999, 1, 10, 2, 1, 276213"
    })
    void stepsAreThoseOfTheWholePath(
            double lr, double beta, double flat, double steep, double x, double y, long steps) {
        assertThat(MomentumRate.steps(lr, beta, List.of(flat, steep), List.of(x, y), 1e-6))
                .isEqualTo(steps);
    }

    /** Tests rates with which each step leaves almost the whole distance: the bound is ln(10⁶)(1 − β)/η steps. */
    @ParameterizedTest
    @CsvSource({"1e-13, 0.9", "1e-9, 0.999", "1e-9, 0"})
    void countlessStepsAreBoundedAtOnce(double lr, double beta) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat((double) MomentumRate.steps(lr, beta, List.of(1.0), List.of(1.0), 1e-6))
                        .isCloseTo(Math.log(1e6) * (1 - beta) / lr, withinPercentage(10)));
    }
}
