package descenso.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3, true",
        "0, 0, true",
        "0.30000000000000004, 0.3, true",
        "0.9721, 0.9724, true",
        "97.21, 97.24, true",
        "0.9721, 0.9735, false",
        // both shown as 1.00
        "0.9951, 1.0049, true",
        // on both sides of 1.005
        "1.0049, 1.0051, true",
        // shown as 1.00 and 1.01, and as 123 and 124
        "1.004, 1.0139, false",
        "123.4, 123.9, false",
        "-0.9721, -0.9724, true",
        "-0.9721, 0.9721, false",
        // whole numbers are shown with all digits
        "99, 100, false",
        "1475, 1476, false",
        "1475, 1475, true",
        "69078, 69078.4, true",
        "69078, 69079.2, false",
        "69078.2, 69079.9, true",
        "69078.2, 69178.2, false",
        // except very large ones
        "1.231e12, 1.232e12, true",
        "1.23e12, 1.25e12, false",
        "2e-6, 1e-6, false",
        "1.001e-6, 1.002e-6, true",
        "0, 1e-20, false",
        "Infinity, Infinity, true",
        "Infinity, -Infinity, false",
        "Infinity, 1e300, false",
        "NaN, NaN, false",
        "NaN, 1, false"
    })
    void numbersTieIfTheirShownDigitsDoNotSeparateThem(double one, double other, boolean expected) {
        assertThat(Tie.between(one, other)).isEqualTo(expected);
        assertThat(Tie.between(other, one)).isEqualTo(expected);
    }
}
