package descenso.plot;

import java.util.Optional;

/** The smallest and the largest of numbers that are added one by one. */
final class MinMax {

    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(double value) {
        if (value < min) {
            min = value;
        }
        if (value > max) {
            max = value;
        }
    }

    void add(MinMax other) {
        if (!other.isEmpty()) {
            add(other.min);
            add(other.max);
        }
    }

    boolean isEmpty() {
        return min > max;
    }

    /** Returns the largest distance from zero, or 0 if there is no number. */
    double reach() {
        return isEmpty() ? 0 : Math.max(Math.abs(min), Math.abs(max));
    }

    Optional<Range> range() {
        return isEmpty() ? Optional.empty() : Optional.of(new Range(min, max));
    }
}
