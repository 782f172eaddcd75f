package descenso.export;

import com.fasterxml.jackson.core.io.NumberOutput;

/** A number as other programs read it: the shortest text from which the same double comes back, on any JDK. */
final class Numeral {

    /** Up to here every whole number is written in full. */
    private static final double WHOLE = 1e15;

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private Numeral() {}

    /** The value must be finite. */
    static String of(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < WHOLE;
        return isWhole && Double.doubleToRawLongBits(value) != NEGATIVE_ZERO
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }
}
