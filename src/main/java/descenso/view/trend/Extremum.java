package descenso.view.trend;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The best number of a series, and where it came first.
 *
 * @param index from 0
 */
public record Extremum(double value, int index) {

    /** The smallest finite one of so many; empty where there is none. */
    public static Optional<Extremum> smallest(int count, IntToDoubleFunction series) {
        double smallest = Double.POSITIVE_INFINITY;
        int index = 0;
        for (int i = 0; i < count; i++) {
            double value = series.applyAsDouble(i);
            if (value < smallest && Double.isFinite(value)) {
                smallest = value;
                index = i;
            }
        }
        return Double.isFinite(smallest) ? Optional.of(new Extremum(smallest, index)) : Optional.empty();
    }

    /** The same for the largest. */
    public static Optional<Extremum> largest(int count, IntToDoubleFunction series) {
        return smallest(count, i -> -series.applyAsDouble(i)).map(best -> new Extremum(-best.value(), best.index()));
    }
}
