package descenso.course.source;

import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import java.util.Optional;

/** The valid range of a number, with its notation for messages. */
public record Bounds(Hyperparameter.ValueRange range) {

    /** Largest absolute value up to which a double represents every integer, 2^53. */
    private static final double WHOLE = 1L << 53;

    public static final Bounds ANY =
            new Bounds(new Hyperparameter.ValueRange(-Double.MAX_VALUE, Double.POSITIVE_INFINITY, true));
    private static final Bounds POSITIVE =
            new Bounds(new Hyperparameter.ValueRange(Double.MIN_VALUE, Double.POSITIVE_INFINITY, true));

    /** Creates the bounds of an integer, both ends inclusive. */
    public static Bounds between(int lowest, int highest) {
        return new Bounds(new Hyperparameter.ValueRange(lowest, highest, false));
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

    /**
     * Returns the bounds in the notation of {@link #toString}.
     *
     * @throws NumberFormatException if a bound is not a number
     */
    public static Bounds parse(String condition) {
        if (condition.equals(POSITIVE.toString())) {
            return POSITIVE;
        }
        if (condition.startsWith("x ≥ ")) {
            return new Bounds(new Hyperparameter.ValueRange(
                    Double.parseDouble(condition.substring(4)), Double.POSITIVE_INFINITY, true));
        }
        String[] words = condition.split(" ", -1);
        return new Bounds(new Hyperparameter.ValueRange(
                Double.parseDouble(words[0]), Double.parseDouble(words[4]), words[3].equals("<")));
    }

    /** Tests whether a text is not empty and has only the characters of a decimal number. */
    public static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    }

    /** Returns the decimal number that a text writes; empty for any other text, such as an expression. */
    public static Optional<Double> number(String text) {
        try {
            return isPlain(text) ? Optional.of(Double.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
