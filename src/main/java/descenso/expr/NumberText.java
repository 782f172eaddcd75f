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

    private static String formatted(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return exponent >= SMALL && exponent < LARGE
                ? number.toPlainString()
                : number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
