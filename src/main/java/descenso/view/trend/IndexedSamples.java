package descenso.view.trend;

import descenso.plot.shape.Samples;
import java.util.function.IntToDoubleFunction;

/**
 * Samples with consecutive numbers as x values.
 *
 * @param first the number of the first sample
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
