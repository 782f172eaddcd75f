package descenso.plot.map;

import descenso.plot.shape.Samples;
import java.util.function.DoubleUnaryOperator;

/** Samples with the value of a function at x in place of y, clamped to finite numbers. */
record ProjectedSamples(DoubleUnaryOperator function, Samples places) implements Samples {

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public double x(int i) {
        return places.x(i);
    }

    @Override
    public double y(int i) {
        return Math.max(-Double.MAX_VALUE, Math.min(function.applyAsDouble(places.x(i)), Double.MAX_VALUE));
    }
}
