package descenso.expr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

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
        "0.001, 0.001",
        "0.00099, 9.9e-4",
        "1234567.5, 1234567.5",
        "12345678.5, 1.23456785e7",
        "2e23, 2e23",
        "0.1234567890123456, 0.1234567890123456",
        "0.30000000000000004, 0.30000000000000004",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void numberIsWrittenInPlainOrScientificForm(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }
}
