package descenso.export;

import com.fasterxml.jackson.core.io.NumberOutput;
import descenso.expr.NumberText;

/** A number as other programs read it: the shortest text from which the same double comes back, on any JDK. */
final class RoundTripNumber {

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private RoundTripNumber() {}

    /** The value must be finite. */
    static String of(double value) {
        return NumberText.isWhole(value) && Double.doubleToRawLongBits(value) != NEGATIVE_ZERO
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }
}
