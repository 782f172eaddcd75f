package descenso.plot;

import java.util.function.DoubleUnaryOperator;

/** Places on a line, as high as a function is there. */
record Onto(DoubleUnaryOperator function, Samples places) implements Samples {

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
        return function.applyAsDouble(places.x(i));
    }
}
