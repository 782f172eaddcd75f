package descenso.expr;

import java.math.BigDecimal;
import java.math.MathContext;

/** Formats numbers as an author would write them, in the same way in every language and on every JDK. */
public final class NumberText {

    /** Bound, exclusive, of the absolute value up to which whole numbers are formatted in full. */
    private static final double WHOLE = 1e15;

    /** Number of significant digits that distinguish any two doubles. */
    private static final int DISTINGUISHING_DIGITS = 17;

    /** Power of ten from which a number is written with an exponent, unless it is whole and below {@link #WHOLE}. */
    private static final int LARGE = 7;

    /** Power of ten below which numbers are formatted with an exponent. */
    private static final int SMALL = -3;

    /** Significant digits to keep. An author writes no more; rounding errors of a computation are beyond them. */
    private static final MathContext PRECISION = new MathContext(12);

    /** Absolute values below this are rounding noise and count as 0. */
    private static final double NOISE = 1e-15;

    private NumberText() {}

    /** Returns whole numbers in digits, others in full precision: 100, 0.9, 1e-6; non-finite numbers as in Java. */
    public static String of(double value) {
        if (isWhole(value)) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? formatted(shortest(value)) : Double.toString(value);
    }

    /** Tests whether a value is a whole number that is formatted in full: below 10¹⁵ in absolute value. */
    public static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE;
    }

    /** Returns the value with the fewest digits that identify it. Double.toString of older JDKs gives some more. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(new MathContext(1));
        for (int digits = 2; digits <= DISTINGUISHING_DIGITS && rounded.doubleValue() != value; digits++) {
            rounded = exact.round(new MathContext(digits));
        }
        return rounded.stripTrailingZeros();
    }

    /**
     * Returns the number without rounding errors of binary arithmetic, as the tutor shows it: 0.3 for
     * 0.30000000000000004, and 0 for 0.3 − 3·0.1. Returns non-finite values unchanged.
     */
    public static double cleaned(double value) {
        if (Math.abs(value) < NOISE) {
            return 0;
        }
        return Double.isFinite(value) ? new BigDecimal(value).round(PRECISION).doubleValue() : value;
    }

    private static String formatted(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return exponent >= SMALL && exponent < LARGE
                ? number.toPlainString()
                : number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
