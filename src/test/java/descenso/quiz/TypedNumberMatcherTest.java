package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberMatcherTest {

    /** Tests numbers that are rounded or cut to three digits or more, for a question with a tolerance of 0. */
    @ParameterizedTest
    @CsvSource({
        "0.123456789, 0.123456789, true",
        "0.123456789, 0.123, true",
        "0.123456789, 0.1234, true",
        "0.123456789, 0.1235, true",
        "0.123456789, 0.123457, true",
        "0.123456789, 0.12, false",
        "0.123456789, 0.1236, false",
        "0.123456789, 0.124, false",
        "0.123456789, -0.123, false",
        "-2871.6, -2870, true",
        "-2871.6, -2872, true",
        "-2871.6, -2871, true",
        "0, 0, true",
        "0, 1e-9, false",
        "NaN, 0, false",
        "Infinity, 1e300, false"
    })
    void roundedOrCutNumberMatches(double wrong, double given, boolean expected) {
        assertThat(new TypedNumberMatcher(new Tolerance(Tolerance.Kind.PERCENT, 0), wrong).matches(given))
                .isEqualTo(expected);
    }

    /** Tests that the tolerance applies, but to at most a tenth of the number. */
    @ParameterizedTest
    @CsvSource({"10, 10.4, true", "10, 10.6, false", "0.1, 0.105, true", "0.1, 0.12, false", "-4, -4.3, true"})
    void numberWithinToleranceMatches(double wrong, double given, boolean expected) {
        assertThat(new TypedNumberMatcher(new Tolerance(Tolerance.Kind.ABSOLUTE, 0.5), wrong).matches(given))
                .isEqualTo(expected);
    }
}
