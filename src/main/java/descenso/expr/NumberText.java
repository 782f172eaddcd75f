package descenso.expr;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as an author would write them, in any language and on any JDK. */
public final class NumberText {

    /** Up to here every whole number is written in full. */
    private static final double WHOLE = 1e15;

    /** So many significant digits tell every double from every other. */
    private static final int TELLING = 17;

    /** Powers of ten: from the one on, and below the other, a number is written with its exponent. */
    private static final int LARGE = 7;

    private static final int SMALL = -3;

    private NumberText() {}

    /** Whole numbers in digits, others in full precision: 100, 0.9, 1e-6; what is not finite as Java does. */
    public static String of(double value) {
        if (isWhole(value)) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? written(shortest(value)) : Double.toString(value);
    }

    /** Whether it is a whole number that is written in full. */
    public static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE;
    }

    /** With as few digits as tell the value. Older JDKs' own way to text gives some numbers more. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact.round(new MathContext(1));
        for (int digits = 2; digits <= TELLING && rounded.doubleValue() != value; digits++) {
            rounded = exact.round(new MathContext(digits));
        }
        return rounded.stripTrailingZeros();
    }

    private static String written(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        return exponent >= SMALL && exponent < LARGE
                ? number.toPlainString()
                : number.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
