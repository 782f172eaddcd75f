package descenso.course.source;

import descenso.expr.NumberText;
import descenso.optim.ValueRange;

/** The valid range of a number, with its notation for messages. */
public record Bounds(ValueRange range) {

    /** Largest absolute value up to which a double represents every integer, 2^53. */
    private static final double WHOLE = 1L << 53;

    public static final Bounds ANY = new Bounds(new ValueRange(-Double.MAX_VALUE, Double.POSITIVE_INFINITY, true));
    public static final Bounds POSITIVE = new Bounds(new ValueRange(Double.MIN_VALUE, Double.POSITIVE_INFINITY, true));
    public static final Bounds NOT_NEGATIVE = new Bounds(new ValueRange(0, Double.POSITIVE_INFINITY, true));
    public static final Bounds FRACTION = new Bounds(new ValueRange(0, 1, false));
    public static final Bounds BELOW_ONE = new Bounds(new ValueRange(0, 1, true));

    /** Creates the bounds of an integer, both ends inclusive. */
    public static Bounds between(int lowest, int highest) {
        return new Bounds(new ValueRange(lowest, highest, false));
    }

    public boolean allow(double value) {
        return range.contains(value);
    }

    /** Returns the condition in symbols that need no translation: {@code 0 ≤ x < 1}. */
    @Override
    public String toString() {
        if (range.lowest() == Double.MIN_VALUE) {
            return "x > 0";
        }
        if (Double.isInfinite(range.highest())) {
            return "x ≥ " + written(range.lowest());
        }
        return written(range.lowest()) + " ≤ x " + (range.open() ? "< " : "≤ ") + written(range.highest());
    }

    /** Formats a bound. An integer up to 2^53 has all its digits. */
    private static String written(double bound) {
        boolean isWhole = bound == Math.rint(bound) && Math.abs(bound) <= WHOLE;
        return isWhole ? Long.toString((long) bound) : NumberText.of(bound);
    }
}
