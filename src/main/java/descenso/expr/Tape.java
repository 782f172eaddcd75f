package descenso.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression as a list of instructions. Each value has a slot, 0-based: first the variables, then the constants,
 * then the results of the instructions, in the order of computation. Immutable.
 */
final class Tape {

    /**
     * One operation of a tape with the slots of its arguments. Arguments that the operation does not use repeat the first.
     *
     * @param first slot of the first argument, 0-based
     * @param second slot of the second argument
     * @param third slot of the condition of {@link Operation#IF}
     */
    record Instruction(Operation operation, int first, int second, int third) {

        /**
         * Returns the value of the operation.
         *
         * @param slots values of the tape's slots
         */
        double value(double[] slots) {
            return operation.value(slots[first], slots[second], slots[third]);
        }

        /**
         * Adds to the adjoints of the arguments: the adjoint of the result times the derivative by each argument. The third
         * argument only chooses between the others, so that its adjoint does not change.
         *
         * @param slots values of the tape's slots
         * @param result slot of the operation's value
         * @param adjoints derivatives of the whole expression by the slots
         */
        void passBack(double[] slots, int result, double[] adjoints) {
            double a = slots[first];
            double b = slots[second];
            double c = slots[third];
            double f = slots[result];
            add(adjoints, first, adjoints[result], operation.byFirst(a, b, c, f));
            add(adjoints, second, adjoints[result], operation.bySecond(a, b, c, f));
        }

        /**
         * Adds adjoint · derivative to a slot's adjoint. Skips a derivative of 0, even if the other factor is infinite or
         * NaN: √|x| has slope 0 at 0, not 0·∞.
         */
        private static void add(double[] adjoints, int slot, double adjoint, double derivative) {
            if (derivative != 0) {
                adjoints[slot] += adjoint * derivative;
            }
        }
    }

    private final int variables;
    private final double[] constants;
    private final Instruction[] steps;
    private final int root;

    /**
     * Creates a tape.
     *
     * @param variables number of variables
     * @param steps instructions, in the order of computation
     * @param root slot of the whole expression's value
     */
    Tape(int variables, double[] constants, Instruction[] steps, int root) {
        this.variables = variables;
        this.constants = constants;
        this.steps = steps;
        this.root = root;
    }

    /** Returns the number of variables. */
    int variables() {
        return variables;
    }

    /** Returns the number of slots. */
    int size() {
        return variables + constants.length + steps.length;
    }

    /** Creates an array of slots with the constants filled in. */
    double[] slots() {
        double[] slots = new double[size()];
        System.arraycopy(constants, 0, slots, variables, constants.length);
        return slots;
    }

    /** Tests whether the last operation is a condition. */
    boolean isCondition() {
        int step = root - variables - constants.length;
        return step >= 0 && steps[step].operation().isCondition();
    }

    /** Tests whether the value is that of a variable. */
    boolean isVariable() {
        return root < variables;
    }

    /**
     * Returns the value in another algebra.
     *
     * @param names names of the variables, in the order of their slots
     */
    <T> T in(Algebra<T> algebra, List<String> names) {
        List<T> values = new ArrayList<>();
        names.forEach(name -> values.add(algebra.variable(name)));
        for (double constant : constants) {
            values.add(algebra.constant(constant));
        }
        for (Instruction step : steps) {
            values.add(algebra.apply(
                    step.operation(), values.get(step.first()), values.get(step.second()), values.get(step.third())));
        }
        return values.get(root);
    }

    /**
     * Executes all instructions and returns the value of the expression.
     *
     * @param slots values of the variables and constants on entry; all values on return
     */
    double run(double[] slots) {
        int slot = variables + constants.length;
        for (Instruction step : steps) {
            slots[slot++] = step.value(slots);
        }
        return slots[root];
    }

    /**
     * Computes the derivatives by a backward pass over the instructions.
     *
     * @param slots values from the last {@link #run}
     * @param adjoints all 0 on entry; on return the derivatives of the whole expression by each slot
     */
    void runBack(double[] slots, double[] adjoints) {
        adjoints[root] = 1;
        int slot = size();
        for (int i = steps.length - 1; i >= 0; i--) {
            if (adjoints[--slot] != 0) {
                steps[i].passBack(slots, slot, adjoints);
            }
        }
    }
}
