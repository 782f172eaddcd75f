package descenso.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * What every formula remembers: the step it took, and more by name. The formulas below it are simple counted loops over
 * arrays, which the JVM turns into vector instructions; what is the same for all coordinates is computed before them.
 */
abstract class RecordingOptimizer implements Optimizer {

    final double[] step;

    private final Map<String, IntToDoubleFunction> readings = new LinkedHashMap<>();

    RecordingOptimizer(int size) {
        step = addState("step", new double[size]);
    }

    /** An array of zeros, one for each parameter, that can be read by name. */
    final double[] addState(String name) {
        return addState(name, new double[step.length]);
    }

    private double[] addState(String name, double[] values) {
        addDerivedState(name, i -> values[i]);
        return values;
    }

    /** Lets something be read that is computed from what is remembered. */
    final void addDerivedState(String name, IntToDoubleFunction reading) {
        readings.put(name, reading);
    }

    @Override
    public final Set<String> stateNames() {
        return Collections.unmodifiableSet(readings.keySet());
    }

    @Override
    public final double state(String name, int coordinate) {
        IntToDoubleFunction reading = readings.get(name);
        if (reading == null) {
            throw new IllegalArgumentException(name);
        }
        return reading.applyAsDouble(coordinate);
    }
}
