package descenso.view.theory;

import descenso.train.TheoryCheck;
import descenso.view.text.NumberFormatter;
import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/**
 * How theory and measurement are written: alike, to the digit that the tolerance reaches, so that what agrees looks the
 * same and nothing else does; and to three significant digits at least, so that it looks like a number. Where they are the
 * same in all digits that are ever written, and these are fewer, without zeros that say nothing.
 */
record TheoryNumberFormat(TheoryCheck check, NumberFormatter digits) {

    /** As many as are ever written. */
    private static final int DECIMALS = 12;

    private static final int SIGNIFICANT = 3;

    /** Of a logarithm. */
    private static final double ROUNDING = 1e-9;

    /** Times as large as the unit in which theory is written: more is far off, and is not to fill the line. */
    private static final double FAR = 1e9;

    String theory() {
        return written(check.theory());
    }

    String measured() {
        return written(check.measured());
    }

    String tolerance() {
        return digits.threeDigits(check.tolerance());
    }

    /** In more digits where they disagree and would look alike. */
    private String written(double value) {
        if (check.holds() || !areAlike(this::agreed)) {
            return agreed(value);
        }
        return areAlike(digits::grouped) ? digits.all(value) : digits.grouped(value);
    }

    private boolean areAlike(DoubleFunction<String> writing) {
        return bare(writing.apply(check.theory())).equals(bare(writing.apply(check.measured())));
    }

    /** Without last zeros, and without a point that nothing follows. */
    private static String bare(String number) {
        return number.replaceAll("(?<=[.,]\\d{0,12})0+(?=e|$)", "").replaceAll("[.,](?=e|$)", "");
    }

    private String agreed(double value) {
        if (!(check.tolerance() > 0) || !Double.isFinite(check.theory()) || !Double.isFinite(value)) {
            return digits.grouped(value);
        }
        String all = bare(digits.grouped(check.theory()));
        return areAlike(digits::grouped)
                        && all.length() <= warranted(check.theory()).length()
                ? all
                : warranted(value);
    }

    private String warranted(double value) {
        return Math.abs(value) < FAR * Math.pow(10, exponent())
                ? digits.fixed(value, decimals(), exponent())
                : digits.significant(value);
    }

    /** The power of ten in whose units both are written. */
    private int exponent() {
        return NumberFormatter.exponent(check.theory());
    }

    private int decimals() {
        int reached = (int) Math.ceil(-Math.log10(check.tolerance()) - ROUNDING) + exponent();
        int most = DECIMALS - Math.max(0, leading());
        return Math.max(0, Math.min(most, Math.max(reached, SIGNIFICANT - 1 - leading())));
    }

    /** Where the first digit of theory stands, in these units: 0 right before the decimals; as if so for 0 itself. */
    private int leading() {
        return check.theory() == 0 ? 0 : NumberFormatter.magnitude(new BigDecimal(check.theory())) - exponent();
    }
}
