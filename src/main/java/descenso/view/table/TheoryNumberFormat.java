package descenso.view.table;

import descenso.train.TheoreticalValue;
import descenso.view.text.NumberFormatter;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/**
 * Formats a theoretical and a measured value alike, to the digit that the tolerance reaches: values that agree look the
 * same, and no others do. Writes at least three significant digits. If the values are equal up to the maximum number of
 * digits, drops the trailing zeros.
 */
record TheoryNumberFormat(TheoreticalValue.Check check, NumberFormatter numbers) {

    /** Maximum number of decimals. */
    private static final int DECIMALS = 12;

    /** Minimum number of significant digits. */
    private static final int SIGNIFICANT = 3;

    /** Rounding error of a logarithm. */
    private static final double ROUNDING = 1e-9;

    /** Maximum size of a value in the theoretical value's unit. A larger one is far off and must not fill the line. */
    private static final double FAR = 1e9;

    String theory() {
        return written(check.theory());
    }

    String measured() {
        return written(check.measured());
    }

    String tolerance() {
        return numbers.threeDigits(check.tolerance());
    }

    /** Formats a value. Writes more digits if the values disagree but would look the same. */
    private String written(double value) {
        if (check.holds() || !areAlike(this::agreed)) {
            return agreed(value);
        }
        return areAlike(numbers::grouped) ? numbers.all(value) : numbers.grouped(value);
    }

    private boolean areAlike(DoubleFunction<String> writing) {
        return bare(writing.apply(check.theory())).equals(bare(writing.apply(check.measured())));
    }

    /** Removes trailing zeros, and a decimal separator without digits after it. */
    private static String bare(String number) {
        return number.replaceAll("(?<=[.,]\\d{0,12})0+(?=e|$)", "").replaceAll("[.,](?=e|$)", "");
    }

    private String agreed(double value) {
        if (!(check.tolerance() > 0) || !Double.isFinite(check.theory()) || !Double.isFinite(value)) {
            return numbers.grouped(value);
        }
        String all = bare(numbers.grouped(check.theory()));
        return areAlike(numbers::grouped)
                        && all.length() <= warranted(check.theory()).length()
                ? all
                : warranted(value);
    }

    private String warranted(double value) {
        // the unit of both values, and the place of the theoretical value's first digit in it, as powers of ten
        int exponent = NumberFormatter.exponent(check.theory());
        int leading = check.theory() == 0 ? 0 : NumberFormatter.magnitude(new BigDecimal(check.theory())) - exponent;
        int reached = (int) Math.ceil(-Math.log10(check.tolerance()) - ROUNDING) + exponent;
        int most = DECIMALS - Math.max(0, leading);
        int decimals = Math.max(0, Math.min(most, Math.max(reached, SIGNIFICANT - 1 - leading)));
        return Math.abs(value) < FAR * Math.pow(10, exponent)
                ? numbers.fixed(value, decimals, exponent)
                : numbers.significant(value);
    }
}
