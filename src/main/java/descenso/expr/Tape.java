package descenso.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An expression as a list of instructions. Each value has a slot, 0-based: first the variables, then constants and
 * results in the order in which they are written. Immutable.
 */
final class Tape {

    /** One operation with the slots of its arguments, which repeat the first if unused, and of its value. */
    record Instruction(Operation operation, int first, int second, int third, int result) {

        void run(double[] slots) {
            slots[result] = operation.value(slots[first], slots[second], slots[third]);
        }

        <T> T in(Algebra<T> algebra, List<T> values) {
            return algebra.apply(operation, values.get(first), values.get(second), values.get(third));
        }

        /**
         * Adds to the adjoints of the arguments: the adjoint of the result times the derivative by each argument. The
         * third argument only chooses between the others, so that its adjoint does not change.
         */
        void passBack(double[] slots, double[] adjoints) {
            double a = slots[first];
            double b = slots[second];
            double c = slots[third];
            double f = slots[result];
            add(adjoints, first, adjoints[result], operation.byFirst(a, b, c, f));
            add(adjoints, second, adjoints[result], operation.bySecond(a, b, c, f));
        }

        /** Adds adjoint · derivative. Skips a derivative of 0, even beside ∞ or NaN: √|x| has slope 0 at 0, not 0·∞. */
        private static void add(double[] adjoints, int slot, double adjoint, double derivative) {
            if (derivative != 0) {
                adjoints[slot] += adjoint * derivative;
            }
        }
    }

    private final int variables;

    /** Value of each slot before the instructions: constants, and 0 for variables and results. */
    private final double[] initial;

    private final Instruction[] steps;
    private final int root;

    /** Creates a tape for a number of variables, with the slot of the whole expression's value. */
    private Tape(int variables, double[] initial, Instruction[] steps, int root) {
        this.variables = variables;
        this.initial = initial;
        this.steps = steps;
        this.root = root;
    }

    /** Tests whether the last operation is a condition. */
    boolean isCondition() {
        return Arrays.stream(steps).anyMatch(step -> step.result == root && step.operation.isCondition());
    }

    /** Tests whether the value is that of a variable. */
    boolean isVariable() {
        return root < variables;
    }

    /** Returns the value in another algebra, given the names of the variables in the order of their slots. */
    <T> T in(Algebra<T> algebra, List<String> names) {
        List<T> values = new ArrayList<>();
        names.forEach(name -> values.add(algebra.variable(name)));
        int next = 0;
        for (int slot = variables; slot < initial.length; slot++) {
            boolean isResult = next < steps.length && steps[next].result == slot;
            values.add(isResult ? steps[next++].in(algebra, values) : algebra.constant(initial[slot]));
        }
        return values.get(root);
    }

    /** Creates an evaluator, for one thread. */
    Evaluator evaluator() {
        return new Evaluator(variables, steps, initial.clone(), root);
    }

    /** Writes a tape. Operations on constants are computed in advance. */
    static final class Writer {

        private final int variables;
        private final List<Instruction> steps = new ArrayList<>();

        /** The value of each slot that is a constant; otherwise empty. */
        private final List<OptionalDouble> constants = new ArrayList<>();

        Writer(int variables) {
            this.variables = variables;
            constants.addAll(Collections.nCopies(variables, OptionalDouble.empty()));
        }

        /** Adds a constant and returns its slot. */
        int constant(double value) {
            constants.add(OptionalDouble.of(value));
            return constants.size() - 1;
        }

        /** Adds an operation with the slots of its arguments, from 1 to 3, and returns the slot of its value. */
        int apply(Operation operation, int... arguments) {
            int first = arguments[0];
            int second = arguments.length > 1 ? arguments[1] : first;
            int third = arguments.length > 2 ? arguments[2] : first;
            return operation == Operation.POWER ? power(first, second) : instruct(operation, first, second, third);
        }

        /** Adds an operation. If all arguments are constant, so is the value; but conditions must stay recognisable. */
        private int instruct(Operation operation, int first, int second, int third) {
            OptionalDouble a = constants.get(first);
            OptionalDouble b = constants.get(second);
            OptionalDouble c = constants.get(third);
            if (a.isPresent() && b.isPresent() && c.isPresent() && !operation.isCondition()) {
                return constant(operation.value(a.getAsDouble(), b.getAsDouble(), c.getAsDouble()));
            }
            int result = constants.size();
            constants.add(OptionalDouble.empty());
            steps.add(new Instruction(operation, first, second, third, result));
            return result;
        }

        /** Adds a power. The exponents 2, 3 and 4 become products, which are exact and many times as fast. */
        private int power(int base, int exponent) {
            double power = constants.get(exponent).orElse(Double.NaN);
            if (power != 2 && power != 3 && power != 4) {
                return instruct(Operation.POWER, base, exponent, base);
            }
            int square = apply(Operation.MULTIPLY, base, base);
            return power == 2 ? square : apply(Operation.MULTIPLY, square, power == 3 ? base : square);
        }

        /** Returns the tape whose whole expression has the value of a slot. */
        Tape tape(int root) {
            return new Tape(
                    variables,
                    constants.stream().mapToDouble(value -> value.orElse(0)).toArray(),
                    steps.toArray(new Instruction[0]),
                    root);
        }
    }
}
