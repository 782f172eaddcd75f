package descenso.expr;

import java.util.Arrays;

/** Evaluates and differentiates one expression repeatedly, without allocation. Not thread-safe. */
public final class Evaluator {

    private final Tape tape;

    /** Values of the tape's slots. */
    private final double[] slots;

    /** Derivatives of the expression by the tape's slots. */
    private final double[] adjoints;

    Evaluator(Tape tape) {
        this.tape = tape;
        slots = tape.slots();
        adjoints = new double[tape.size()];
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
        return tape.run(slots);
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
        tape.runBack(slots, adjoints);
        System.arraycopy(adjoints, 0, gradient, 0, gradient.length);
        return value;
    }

    private void requireOnePerVariable(double[] array) {
        if (array.length != tape.variables()) {
            throw new IllegalArgumentException(array.length + " != " + tape.variables());
        }
    }
}
