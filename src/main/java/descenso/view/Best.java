package descenso.view;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The best number of a series, and where it came first.
 *
 * @param index from 0
 */
record Best(double value, int index) {

    /** The smallest finite one of so many; empty where there is none. */
    static Optional<Best> smallest(int count, IntToDoubleFunction series) {
        Optional<Best> best = Optional.empty();
        for (int i = 0; i < count; i++) {
            double value = series.applyAsDouble(i);
            if (Double.isFinite(value) && (best.isEmpty() || value < best.get().value())) {
                best = Optional.of(new Best(value, i));
            }
        }
        return best;
    }

    /** The same for the largest. */
    static Optional<Best> largest(int count, IntToDoubleFunction series) {
        return smallest(count, i -> -series.applyAsDouble(i)).map(best -> new Best(-best.value(), best.index()));
    }
}
