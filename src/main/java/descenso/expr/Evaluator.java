package descenso.expr;

import java.util.Arrays;

/** Evaluates and differentiates one expression, again and again, allocating nothing. Not for several threads at once. */
public final class Evaluator {

    private final Tape tape;
    private final double[] slots;
    private final double[] adjoints;

    Evaluator(Tape tape) {
        this.tape = tape;
        slots = tape.slots();
        adjoints = new double[tape.size()];
    }

    /**
     * The expression's value.
     *
     * @param values one a variable, in the expression's order
     * @throws IllegalArgumentException if there are more or fewer
     */
    public double value(double[] values) {
        requireOnePerVariable(values);
        System.arraycopy(values, 0, slots, 0, values.length);
        return tape.run(slots);
    }

    /**
     * The expression's value and its first derivatives, all in one pass back along its operations.
     *
     * <p>At kinks: |x| has slope 0 at 0; min and max follow the argument chosen, the first of equal ones; {@code if}
     * follows the branch taken; sign, floor, ceil and conditions are flat. a^b has b·a^(b−1) by its base, and a^b·ln a
     * by its exponent only if variables stand there, so that x^2 has 2x for any x. A factor of 0 in the chain rule
     * makes 0, beside an infinite one or NaN too: no branch leaks that was not taken.
     *
     * @param values one a variable, in the expression's order
     * @param gradient gets the derivatives, one a variable
     * @throws IllegalArgumentException if either is longer or shorter
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
