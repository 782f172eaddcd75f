package descenso.view.text;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.quiz.Prediction;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatterTest {

    private static final NumberFormatter ENGLISH = new NumberFormatter(Language.EN);
    private static final NumberFormatter SPANISH = new NumberFormatter(Language.ES);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0.0, 0, 0",
        // differences of a few last bits, as sums leave them, and slightly larger ones
        "50.50000000000001, 50.5, 50.5",
        "0.9999999999999998, 1, 1",
        "5.000000000000001e-7, 5e-7, 5e-7",
        "1.0000000000001, 1.00000, 1.000000000000",
        "0.99999999, 1.00000, 0.99999999",
        "0.1, 0.1, 0.1",
        "0.0005, 5e-4, 5e-4",
        "2.0000004e-8, 2.00000e-8, 2.0000004e-8",
        "1.411164001145123, 1.41116, 1.411164001145",
        "0.16505039314004, 0.165050, 0.165050393140",
        "0.3333333333333333, 0.333333, 0.333333333333",
        "13780.612339822398, 13_780.6, 13_780.61233982",
        "9999, 9999, 9999",
        "-10000, −10_000, −10_000",
        "999999999.9, 1.00000e9, 999_999_999.9",
        "1e200, 1e200, 1e200",
        "-1.7976931348623157e308, −1.79769e308, −1.797693134862e308",
        "4.9e-324, 4.94066e-324, 4.940656458412e-324",
        "NaN, —, —",
        "Infinity, ∞, ∞",
    })
    void numbersAreFormattedWithSixAndThirteenDigits(double value, String few, String many) {
        assertThat(ENGLISH.significant(value)).isEqualTo(grouped(few));
        assertThat(ENGLISH.grouped(value)).isEqualTo(grouped(many));
        assertThat(SPANISH.grouped(value)).isEqualTo(grouped(many).replace('.', ','));
    }

    @Test
    void formattedNumberIsExactToItsLastDigit() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            assertThat(Math.abs(read(ENGLISH.significant(value)) - value))
                    .isLessThanOrEqualTo(5.01e-6 * Math.abs(value));
            assertThat(Math.abs(read(ENGLISH.grouped(value)) - value))
                    .isLessThanOrEqualTo(Math.max(5.01e-13 * Math.abs(value), 5.01e-13));
        }
    }

    private static double read(String number) {
        return Double.parseDouble(number.replace('−', '-').replace("\u00A0", ""));
    }

    /** Returns an expected number with no-break spaces in place of underscores. */
    private static String grouped(String number) {
        return number.replace('_', '\u00A0');
    }

    @Test
    void numberWithAllDigitsParsesToTheSameValue() {
        Random random = new Random(6);
        for (int round = 0; round < 2000; round++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            assertThat(read(ENGLISH.all(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "0.1778279410038923, 0.1778279410038923",
        "-1e-8, −1e-8",
        "4.9e-324, 5e-324",
    })
    void numberWithAllDigitsIsFormatted(double value, String all) {
        assertThat(ENGLISH.all(value)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.955555555556, 0.956", "12345.6, 12_346", "1e-4, 1e-4", "2.4999e-13, 2.50e-13"})
    void numbersAreRoundedToAtLeastThreeDigits(double value, String rough) {
        assertThat(ENGLISH.threeDigits(value)).isEqualTo(grouped(rough));
    }

    /**
     * Tests that two numbers with the same three digits tie, so that no answer is wrong because of a difference that is
     * not shown.
     */
    @Test
    void numbersWithEqualThreeDigitsTie() {
        Random random = new Random(18);
        int alike = 0;
        for (int i = 0; i < 100_000; i++) {
            double one = Math.pow(10, 30 * random.nextDouble() - 15);
            double other = one * (1 + 0.02 * random.nextDouble());
            if (ENGLISH.threeDigits(one).equals(ENGLISH.threeDigits(other))) {
                alike++;
                assertThat(Prediction.tie(one, other)).as("%s, %s", one, other).isTrue();
            }
        }
        assertThat(alike).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 4, 0, 0.2000",
        "0.199999, 4, 0, 0.2000",
        "-0.00001, 3, 0, 0.000",
        "-38.5, 0, 0, −38",
        "2.656139888759e-5, 3, -5, 2.656e-5",
        "9.9996e-6, 3, -5, 1.000e-5",
    })
    void fixedNumberHasTheRequestedDecimals(double value, int decimals, int exponent, String fixed) {
        assertThat(ENGLISH.fixed(value, decimals, exponent)).isEqualTo(fixed);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "123456789, 0", "0.001, 0", "0.0009, -4", "-2.65e-5, -5", "1e9, 9"})
    void exponentIsZeroExceptForLongNumbers(double value, int exponent) {
        assertThat(NumberFormatter.exponent(value)).isEqualTo(exponent);
    }
}
