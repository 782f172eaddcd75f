package descenso.expr;

import java.util.Arrays;

/** Evaluates and differentiates one expression repeatedly, without allocation. Not thread-safe. */
public final class Evaluator {

    private final int variables;
    private final Tape.Instruction[] steps;
    private final int root;

    /** Values of the tape's slots. */
    private final double[] slots;

    /** Derivatives of the expression by the tape's slots. */
    private final double[] adjoints;

    /** Creates an evaluator from an array of its own, with the constants, and the slot of the expression's value. */
    Evaluator(int variables, Tape.Instruction[] steps, double[] slots, int root) {
        this.variables = variables;
        this.steps = steps;
        this.root = root;
        this.slots = slots;
        adjoints = new double[slots.length];
    }

    /**
     * Returns the value of the expression.
     *
     * @param values one per variable, in the expression's order
     * @throws IllegalArgumentException if the length differs from the number of variables
     */
    public double value(double[] values) {
        requireOnePerVariable(values);
        System.arraycopy(values, 0, slots, 0, values.length);
        for (Tape.Instruction step : steps) {
            step.run(slots);
        }
        return slots[root];
    }

    /**
     * Returns the value of the expression and computes its first derivatives, by one backward pass over the tape.
     *
     * <p>At kinks: |x| has slope 0 at 0; min and max follow the chosen argument, the first of equal ones; {@code if}
     * follows the branch taken; sign, floor, ceil and conditions have slope 0. The derivative of a^b by its base is
     * b·a^(b−1). The derivative by its exponent, a^b·ln a, applies only if the exponent contains variables, so that x^2
     * has the derivative 2x for any x. A factor of 0 in the chain rule gives 0, even beside an infinite or NaN factor:
     * a branch that was not taken has no influence.
     *
     * @param values one per variable, in the expression's order
     * @param gradient receives the derivatives, one per variable
     * @throws IllegalArgumentException if the length of an array differs from the number of variables
     */
    public double gradient(double[] values, double[] gradient) {
        requireOnePerVariable(gradient);
        double value = value(values);
        Arrays.fill(adjoints, 0);
        adjoints[root] = 1;
        for (int i = steps.length - 1; i >= 0; i--) {
            if (adjoints[steps[i].result()] != 0) {
                steps[i].passBack(slots, adjoints);
            }
        }
        System.arraycopy(adjoints, 0, gradient, 0, gradient.length);
        return value;
    }

    private void requireOnePerVariable(double[] array) {
        if (array.length != variables) {
            throw new IllegalArgumentException(array.length + " != " + variables);
        }
    }
}
