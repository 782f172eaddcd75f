package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
