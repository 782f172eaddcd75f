package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {

    @ParameterizedTest
    @CsvSource({
        "DIGITS, 3, 1.23456, 1.23, true",
        "DIGITS, 3, 1.23456, 1.24, true",
        "DIGITS, 3, 1.23456, 1.22, false",
        "DIGITS, 3, 1.23456, 1.245, false",
        "DIGITS, 3, 1.23456, 1.23456, true",
        "DIGITS, 3, 1.23456, 1.2, false",
        "DIGITS, 3, -1.23456, -1.23, true",
        "DIGITS, 3, -1.23456, 1.23, false",
        "DIGITS, 3, 9.996, 10, true",
        "DIGITS, 3, 9.996, 9.99, true",
        "DIGITS, 3, 0.001, 0.001, true",
        "DIGITS, 3, 0.001, 0.00101, true",
        "DIGITS, 3, 0.001, 0.00102, false",
        "DIGITS, 3, 1000, 1010, true",
        "DIGITS, 3, 1000, 1011, false",
        "DIGITS, 1, 0.3, 0.4, true",
        "DIGITS, 3, 0, 0, true",
        "DIGITS, 3, 0, 0.0001, false",
        "DIGITS, 15, 0.3, 0.30000000000000004, true",
        "ABSOLUTE, 0.005, 0.333333, 0.33, true",
        "ABSOLUTE, 0.005, 0.333333, 0.34, false",
        "ABSOLUTE, 0.5, 3, 3.5, true",
        "ABSOLUTE, 0, 0.3, 0.30000000000000004, true",
        "ABSOLUTE, 0.5, 0, 0.5, true",
        "ABSOLUTE, 1, NaN, 1, false",
        "PERCENT, 1, 200, 202, true",
        "PERCENT, 1, 200, 202.1, false"
    })
    void closeNumberIsAllowed(Tolerance.Kind kind, double amount, double right, double answer, boolean allowed) {
        assertThat(new Tolerance(kind, amount).allows(answer, right)).isEqualTo(allowed);
    }

    /**
     * Tests a number that is rounded or cut to the required digits or more, and one whose last digit is 2 units too
     * large, which is not allowed.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void roundedOrCutNumberIsAllowed(int digits) {
        Random random = new Random(digits);
        Tolerance tolerance = new Tolerance(Tolerance.Kind.DIGITS, digits);
        for (int round = 0; round < CaseCount.of(5000); round++) {
            BigDecimal right = new BigDecimal(random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6));
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN}) {
                for (int more = 0; more < 3; more++) {
                    double answer =
                            right.round(new MathContext(digits + more, mode)).doubleValue();
                    assertThat(tolerance.allows(answer, right.doubleValue()))
                            .as("%s for %s", answer, right)
                            .isTrue();
                }
            }
            BigDecimal cut = right.round(new MathContext(digits, RoundingMode.DOWN));
            double off = cut.add(cut.ulp().multiply(BigDecimal.valueOf(2.01 * right.signum())))
                    .doubleValue();
            assertThat(tolerance.allows(off, right.doubleValue()))
                    .as("%s for %s", off, right)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void correctNumberIsAlwaysAllowed(Tolerance.Kind kind) {
        Random random = new Random(1);
        Tolerance tolerance = new Tolerance(kind, 1);
        for (int round = 0; round < 1000; round++) {
            double right = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            assertThat(tolerance.allows(right, right)).as("%s", right).isTrue();
        }
        assertThat(tolerance.allows(0, 0)).isTrue();
        assertThat(tolerance.allows(-0.0, 0)).isTrue();
        assertThat(tolerance.allows(Double.MIN_VALUE, Double.MIN_VALUE)).isTrue();
        assertThat(tolerance.allows(Double.NaN, 1)).isFalse();
        assertThat(tolerance.allows(1, Double.POSITIVE_INFINITY)).isFalse();
    }

    /** Tests that two digits agree coarsely, three or more as rounded or cut, and zeros at the end do not count. */
    @ParameterizedTest
    @CsvSource({
        "0.123456789, 0.123456789, EXACT",
        "0.125, 0.125, EXACT",
        "0.12, 0.12, ROUNDED",
        "0.123456789, 0.123, ROUNDED",
        "0.123456789, 0.1234, ROUNDED",
        "0.123456789, 0.1235, ROUNDED",
        "0.123456789, 0.12, COARSE",
        "0.129, 0.12, NONE",
        "0.123456789, 0.1, NONE",
        "0.123456789, 0.1236, NONE",
        "0.123456789, -0.123, NONE",
        "-2871.6, -2870, ROUNDED",
        "-2871.6, -2872, ROUNDED",
        "-2871.6, -2900, COARSE",
        "0, 0, ROUNDED",
        "0, 1e-9, NONE",
        "NaN, 0, NONE",
        "Infinity, 1e300, NONE"
    })
    void numberAgreesInTheDigitsThatWereTyped(double wrong, double given, Tolerance.Agreement expected) {
        assertThat(Tolerance.agreement(given, wrong)).isEqualTo(expected);
    }
}
