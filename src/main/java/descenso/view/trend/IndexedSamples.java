package descenso.view.trend;

import descenso.plot.shape.Samples;
import java.util.function.IntToDoubleFunction;

/**
 * Values that are numbered one by one.
 *
 * @param first the number of the first of them
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
