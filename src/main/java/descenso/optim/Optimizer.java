package descenso.optim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * An update rule at work on one array of parameters, with its state, which it offers by name. The formulas of the
 * subclasses are simple counted loops over arrays, which the JVM compiles to vector instructions; values that are equal
 * for all coordinates are computed before the loop.
 */
public abstract class Optimizer {

    /** Last change of each parameter; one element per parameter. */
    final double[] step;

    private final UpdateRule rule;
    private final Map<String, IntToDoubleFunction> states = new LinkedHashMap<>();

    Optimizer(UpdateRule rule, ArrayShape shape) {
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

    /** Adds a state variable that is computed when it is read, for a parameter's index, 0-based. */
    final void addDerivedState(String name, IntToDoubleFunction reading) {
        states.put(name, reading);
    }

    /**
     * Makes one step: updates the parameters in place. Allocates nothing. If a gradient is not finite or too large, the
     * parameters become non-finite; no exception is thrown.
     *
     * @param parameters the parameters, of the shape that this optimizer was created for
     * @param gradient gradient of the loss at {@code parameters}, of the same length; not modified
     * @param lr learning rate of this step, as scaled by the schedule
     */
    public abstract void step(double[] parameters, double[] gradient, double lr);

    /** Returns the names of the states, as in the lines; always with {@code step}, the last change of a parameter. */
    public final Set<String> stateNames() {
        return Collections.unmodifiableSet(states.keySet());
    }

    /**
     * Returns the value of a state variable after the last step. Before the first step it is 0, but NaN for a variable
     * with bias correction.
     *
     * @param name one of {@link #stateNames}
     * @param coordinate index of the parameter, 0-based
     * @throws IllegalArgumentException if there is no state variable of that name
     */
    public final double state(String name, int coordinate) {
        return reading(name).applyAsDouble(coordinate);
    }

    /**
     * Returns a state variable as a function of the coordinate, for those that read it after every step.
     *
     * @param name one of {@link #stateNames}
     * @throws IllegalArgumentException if there is no state variable of that name
     */
    public final IntToDoubleFunction reading(String name) {
        IntToDoubleFunction reading = states.get(name);
        if (reading == null) {
            throw new IllegalArgumentException(name);
        }
        return reading;
    }

    /** The shape of an array of parameters, which is stored row by row. A point or a bias is one row. */
    public record ArrayShape(int rows, int columns) {

        public static ArrayShape row(int columns) {
            return new ArrayShape(1, columns);
        }

        /** Returns the number of elements. */
        public int size() {
            return rows * columns;
        }
    }
}
