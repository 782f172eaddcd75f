package descenso.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.train.TheoreticalValue;
import descenso.train.run.Label;
import descenso.view.text.NumberFormatter;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheoryNumberFormatTest {

    private static TheoryNumberFormat agreement(double theory, double measured, double tolerance) {
        TheoreticalValue.Check check =
                new TheoreticalValue.Check("name", "sgd", new Label("SGD", Map.of()), theory, measured, tolerance);
        return new TheoryNumberFormat(check, new NumberFormatter(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        // whole numbers
        "691, 691, 0, 691, 691, 0",
        "691, 692, 0, 691, 692, 0",
        "688, 688, 0.5, 688, 688, 0.5",
        "1374.631729660, 1354, 41.2390, 1375, 1354, 41.2",
        "1, 1, 1e-9, 1, 1, 1e-9",
        // equal except for rounding errors of a computation
        "1, 0.99999999999995, 1e-9, 1, 1, 1e-9",
        "10, 10.0000000000001, 1e-8, 10, 10, 1e-8",
        "0.5, 0.50000000000001, 1e-9, 0.5, 0.5, 1e-9",
        "-0.25, -0.25000000000001, 1e-3, −0.25, −0.25, 0.001",
        "1e-4, 1.00000000000001e-4, 1e-7, 1e-4, 1e-4, 1e-7",
        "0.333333333333333, 0.333333333333334, 1e-6, 0.333333, 0.333333, 1e-6",
        // tolerance 0: no digit may be omitted
        "0.4, 0.4, 0, 0.4, 0.4, 0",
        "0.333333333333333, 0.333333333334, 0, 0.333333333333, 0.333333333334, 0",
        // to the digit of the tolerance
        "0.2, 0.200000020862, 1e-6, 0.200000, 0.200000, 1e-6",
        "0.2, 0.200000020862, 1e-4, 0.2000, 0.2000, 1e-4",
        "0.2, 0.21, 1e-4, 0.2000, 0.2100, 1e-4",
        "1, 0.99999999, 1e-6, 1.000000, 1.000000, 1e-6",
        "0, 3.7e-15, 1e-6, 0.000000, 0.000000, 1e-6",
        "0.526315789474, 0.526315789474, 1e-6, 0.526316, 0.526316, 1e-6",
        "9.0909090909, 9.0909090909, 9.0909e-9, 9.090909091, 9.090909091, 9.09e-9",
        "13780.612339822, 13780.612339822, 1.37806e-5, 13_780.61234, 13_780.61234, 1.38e-5",
        "-0.940420271941, -0.940420271941, 1e-9, −0.940420272, −0.940420272, 1e-9",
        "0.224510833654, 0.224510833654, 1e-15, 0.224510833654, 0.224510833654, 1e-15",
        // at least three significant digits
        "38, 37.89, 1.5, 38.0, 37.9, 1.5",
        "2.302585, 2.432978, 0.230259, 2.30, 2.43, 0.230",
        "0.0526315, 0.0525592, 0.00157895, 0.0526, 0.0526, 0.00158",
        // very small and very large numbers
        "2.656139888759e-5, 2.656139888760e-5, 2.65614e-14, 2.656139889e-5, 2.656139889e-5, 2.66e-14",
        "1e-4, 0.99999e-4, 1e-7, 1.000e-4, 1.000e-4, 1e-7",
        "1e-6, 1e-6, 1e-15, 1e-6, 1e-6, 1e-15",
        "1.5e12, 1.5e12, 1, 1.5e12, 1.5e12, 1",
        // difference above the tolerance, but below the digits that are otherwise shown
        "0.5, 0.50000000000005, 1e-14, 0.5, 0.50000000000005, 1e-14",
        "0, 4.1e-25, 1e-26, 0, 4.1e-25, 1e-26",
        "1.00141, 1.00251, 1e-3, 1.001, 1.003, 0.001",
        "1.0006, 1.0014, 0.0007, 1.0006, 1.0014, 7e-4",
        // measured value far from the theoretical one
        "0.2, 1e200, 1e-6, 0.200000, 1e200, 1e-6",
        "0.2, -1e-12, 1e-6, 0.200000, 0.000000, 1e-6",
        "0.2, NaN, 1e-6, 0.200000, —, 1e-6",
        "NaN, 0.2, NaN, —, 0.2, —",
        "0.2, Infinity, 1e-6, 0.200000, ∞, 1e-6",
    })
    void numbersAreShownToTheDigitOfTheTolerance(
            double theory, double measured, double tolerance, String predicted, String found, String allowed) {
        TheoryNumberFormat format = agreement(theory, measured, tolerance);
        assertThat(format.theory()).isEqualTo(predicted.replace('_', '\u00A0'));
        assertThat(format.measured()).isEqualTo(found.replace('_', '\u00A0'));
        assertThat(format.tolerance()).isEqualTo(allowed);
    }

    /** Tests that rounding never shows numbers within tolerance further apart than about twice the tolerance. */
    @Test
    void numbersWithinToleranceAreShownCloseTogether() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            double theory = random.nextGaussian() * Math.pow(10, random.nextInt(16) - 8);
            double tolerance = Math.abs(theory) * Math.pow(10, -1 - random.nextInt(9));
            TheoryNumberFormat format =
                    agreement(theory, theory + tolerance * (random.nextDouble() * 2 - 1), tolerance);
            double apart = Math.abs(read(format.theory()) - read(format.measured()));
            assertThat(apart).isLessThanOrEqualTo(2.01 * Math.max(tolerance, 0));
            assertThat(format.theory().length()).isLessThanOrEqualTo(19);
        }
    }

    private static double read(String number) {
        return Double.parseDouble(number.replace('−', '-').replace("\u00A0", ""));
    }
}
