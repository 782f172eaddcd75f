package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberMatcherTest {

    /** Rounded or cut off to three digits or more, where the question itself is more exact than that. */
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
    void isWhatWasLeftOfANumber(double wrong, double given, boolean isLike) {
        assertThat(new TypedNumberMatcher(new Tolerance(Tolerance.Kind.PERCENT, 0), wrong).of(given))
                .isEqualTo(isLike);
    }

    /** Within the tolerance, but never by more than a tenth. */
    @ParameterizedTest
    @CsvSource({"10, 10.4, true", "10, 10.6, false", "0.1, 0.105, true", "0.1, 0.12, false", "-4, -4.3, true"})
    void isAsWideAsTheTolerance(double wrong, double given, boolean isLike) {
        assertThat(new TypedNumberMatcher(new Tolerance(Tolerance.Kind.ABSOLUTE, 0.5), wrong).of(given))
                .isEqualTo(isLike);
    }
}
