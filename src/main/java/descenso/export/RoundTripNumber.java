package descenso.export;

import com.fasterxml.jackson.core.io.NumberOutput;
import descenso.expr.NumberText;

/** Formats numbers for other programs: as the shortest text that parses to the same double, on any JDK. */
final class RoundTripNumber {

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    private RoundTripNumber() {}

    /**
     * Returns the text of a number.
     *
     * @param value finite value
     */
    static String of(double value) {
        return NumberText.isWhole(value) && Double.doubleToRawLongBits(value) != NEGATIVE_ZERO
                ? Long.toString((long) value)
                : NumberOutput.toString(value, true);
    }
}
