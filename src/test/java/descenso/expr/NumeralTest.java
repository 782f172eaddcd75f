package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100, 100",
        "-3, -3",
        "0.9, 0.9",
        "1e6, 1000000",
        "999999999999999, 999999999999999",
        "1e15, 1e15",
        "1e-6, 1e-6",
        "1.5e-6, 1.5e-6",
        "-2.25e20, -2.25e20",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void isAsAnAuthorWouldWriteIt(double value, String text) {
        assertThat(Numeral.of(value)).isEqualTo(text);
    }
}
