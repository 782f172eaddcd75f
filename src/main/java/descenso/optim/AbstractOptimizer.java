package descenso.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * An optimizer that records its last step and offers its state by name. The formulas of the subclasses are simple
 * counted loops over arrays, which the JVM compiles to vector instructions; values that are equal for all coordinates
 * are computed before the loop.
 */
abstract class AbstractOptimizer implements Optimizer {

    /** Last change of each parameter; one element per parameter. */
    final double[] step;

    private final UpdateRule rule;
    private final Map<String, IntToDoubleFunction> states = new LinkedHashMap<>();

    AbstractOptimizer(UpdateRule rule, ArrayShape shape) {
        this.rule = rule;
        step = addState("step", new double[shape.size()]);
    }

    /** Returns the value of a hyperparameter; 0 if the rule does not have it. */
    final double value(String hyperparameter) {
        return rule.value(hyperparameter, 0);
    }

    /** Adds a state variable and returns its array: one element per parameter, all 0. */
    final double[] addState(String name) {
        return addState(name, new double[step.length]);
    }

    private double[] addState(String name, double[] values) {
        addDerivedState(name, i -> values[i]);
        return values;
    }

    /**
     * Adds a state variable that is computed from others when it is read.
     *
     * @param reading returns the value for a parameter's index, 0-based
     */
    final void addDerivedState(String name, IntToDoubleFunction reading) {
        states.put(name, reading);
    }

    @Override
    public final Set<String> stateNames() {
        return Collections.unmodifiableSet(states.keySet());
    }

    @Override
    public final double state(String name, int coordinate) {
        IntToDoubleFunction reading = states.get(name);
        if (reading == null) {
            throw new IllegalArgumentException(name);
        }
        return reading.applyAsDouble(coordinate);
    }
}
