package descenso.course.source;

import descenso.expr.NumberText;
import descenso.optim.ValueRange;

/** The numbers that make sense somewhere, with the words for them. */
public record Bounds(ValueRange range) {

    private static final double WHOLE = 1L << 53;

    public static final Bounds ANY = new Bounds(new ValueRange(-Double.MAX_VALUE, Double.POSITIVE_INFINITY, true));
    public static final Bounds POSITIVE = new Bounds(new ValueRange(Double.MIN_VALUE, Double.POSITIVE_INFINITY, true));
    public static final Bounds NOT_NEGATIVE = new Bounds(new ValueRange(0, Double.POSITIVE_INFINITY, true));
    public static final Bounds FRACTION = new Bounds(new ValueRange(0, 1, false));
    public static final Bounds BELOW_ONE = new Bounds(new ValueRange(0, 1, true));

    /** Of whole numbers, both ends included. */
    public static Bounds between(int lowest, int highest) {
        return new Bounds(new ValueRange(lowest, highest, false));
    }

    public boolean allow(double value) {
        return range.contains(value);
    }

    /** In signs that every language reads: {@code 0 ≤ x < 1}. */
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

    /** A whole number in full, as far as a double holds all of them. */
    private static String written(double bound) {
        boolean isWhole = bound == Math.rint(bound) && Math.abs(bound) <= WHOLE;
        return isWhole ? Long.toString((long) bound) : NumberText.of(bound);
    }
}
