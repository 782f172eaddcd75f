package descenso.plot.map;

import descenso.plot.shape.Samples;
import java.util.function.DoubleUnaryOperator;

/** Places on a line, as high as a function is there; where that is infinite, as high as anything can be. */
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
