package descenso.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a list of instructions. Each value has a slot, 0-based: first the variables, then constants and
 * results in the order in which they are written. Operations on constants are computed in advance. Changes only while
 * the expression is written.
 */
final class Tape {

    /**
     * One operation with the slots of its arguments and of its value. Arguments that the operation does not use repeat
     * the first.
     *
     * @param third slot of the condition of {@link Operation#IF}
     */
    record Instruction(Operation operation, int first, int second, int third, int result) {

        void run(double[] slots) {
            slots[result] = operation.value(slots[first], slots[second], slots[third]);
        }

        /**
         * Adds to the adjoints of the arguments: the adjoint of the result times the derivative by each argument. The third
         * argument only chooses between the others, so that its adjoint does not change.
         */
        void passBack(double[] slots, double[] adjoints) {
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

    private final List<String> variables;

    /** The instruction that sets each slot; null for a variable or a constant. */
    private final List<@Nullable Instruction> origins = new ArrayList<>();

    /** The value of each slot that is a constant; otherwise 0. */
    private final List<Double> constants = new ArrayList<>();

    private Instruction[] steps = {};
    private double[] initial = {};
    private int root;

    /** Creates a tape without instructions. */
    Tape(List<String> variables) {
        this.variables = variables;
        variables.forEach(variable -> slot(null, 0));
    }

    private int slot(@Nullable Instruction origin, double constant) {
        origins.add(origin);
        constants.add(constant);
        return origins.size() - 1;
    }

    /** Adds a constant and returns its slot. */
    int constant(double value) {
        return slot(null, value);
    }

    /** Adds an operation with one argument and returns the slot of its value. */
    int apply(Operation operation, int first) {
        return apply(operation, first, first, first);
    }

    /** Adds an operation with two arguments and returns the slot of its value. */
    int apply(Operation operation, int first, int second) {
        return operation == Operation.POWER ? power(first, second) : apply(operation, first, second, first);
    }

    /**
     * Adds an operation with three arguments and returns the slot of its value. If all arguments are constant, the value
     * is too; except for conditions, which must stay recognisable.
     */
    int apply(Operation operation, int first, int second, int third) {
        if (isConstant(first) && isConstant(second) && isConstant(third) && !operation.isCondition()) {
            return constant(operation.value(constants.get(first), constants.get(second), constants.get(third)));
        }
        return slot(new Instruction(operation, first, second, third, origins.size()), 0);
    }

    /** Adds a power. The exponents 2, 3 and 4 become products, which are exact and many times as fast. */
    private int power(int base, int exponent) {
        double power = isConstant(exponent) ? constants.get(exponent) : Double.NaN;
        if (power != 2 && power != 3 && power != 4) {
            return apply(Operation.POWER, base, exponent, base);
        }
        int square = apply(Operation.MULTIPLY, base, base);
        return power == 2 ? square : apply(Operation.MULTIPLY, square, power == 3 ? base : square);
    }

    private boolean isConstant(int slot) {
        return slot >= variables.size() && origins.get(slot) == null;
    }

    /** Ends the tape: the value of the whole expression is that of a slot. */
    Tape endingAt(int slot) {
        root = slot;
        steps = origins.stream().filter(Objects::nonNull).toArray(Instruction[]::new);
        initial = constants.stream().mapToDouble(Double::doubleValue).toArray();
        return this;
    }

    /** Tests whether the last operation is a condition. */
    boolean isCondition() {
        Instruction last = origins.get(root);
        return last != null && last.operation.isCondition();
    }

    /** Tests whether the value is that of a variable. */
    boolean isVariable() {
        return root < variables.size();
    }

    /** Returns the value in another algebra. */
    <T> T in(Algebra<T> algebra) {
        List<T> values = new ArrayList<>();
        for (int slot = 0; slot < origins.size(); slot++) {
            Instruction step = origins.get(slot);
            if (step != null) {
                values.add(algebra.apply(
                        step.operation, values.get(step.first), values.get(step.second), values.get(step.third)));
            } else {
                values.add(
                        slot < variables.size()
                                ? algebra.variable(variables.get(slot))
                                : algebra.constant(constants.get(slot)));
            }
        }
        return values.get(root);
    }

    /** Creates an evaluator, for one thread. */
    Evaluator evaluator() {
        return new Evaluator(variables.size(), steps, initial.clone(), root);
    }
}
