package descenso.view.trend;

import descenso.plot.Samples;
import java.util.function.IntToDoubleFunction;

/**
 * Samples with consecutive numbers as x values.
 *
 * @param size the number of samples
 * @param first the number of the first sample
 * @param values returns the y of a sample, by its number, from {@code first} to {@code first + size − 1}
 */
public record IndexedSamples(int size, int first, IntToDoubleFunction values) implements Samples {

    @Override
    public double x(int i) {
        return first + i;
    }

    @Override
    public double y(int i) {
        return values.applyAsDouble(first + i);
    }
}
