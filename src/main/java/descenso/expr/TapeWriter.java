package descenso.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a tape, and computes operations on constants in advance. The number of constants is unknown until the end, so
 * that an operand is an int of its own: the index of a variable (0-based), ~k for the constant k (0-based, hence
 * negative), or the number of variables plus the index of an instruction (0-based).
 */
final class TapeWriter {

    private final int variables;
    private final List<Double> constants = new ArrayList<>();
    private final List<Tape.Instruction> steps = new ArrayList<>();

    TapeWriter(int variables) {
        this.variables = variables;
    }

    /** Adds a constant and returns its operand. */
    int constant(double value) {
        constants.add(value);
        return -constants.size();
    }

    /** Adds an operation with one argument and returns its operand. */
    int apply(Operation operation, int first) {
        return apply(operation, first, first, first);
    }

    /** Adds an operation with two arguments and returns its operand. */
    int apply(Operation operation, int first, int second) {
        return operation == Operation.POWER ? power(first, second) : apply(operation, first, second, first);
    }

    /**
     * Adds an operation with three arguments and returns its operand. If all arguments are constant, the result is too;
     * except for conditions, which must stay recognisable.
     */
    int apply(Operation operation, int first, int second, int third) {
        if (isConstant(first) && isConstant(second) && isConstant(third) && !operation.isCondition()) {
            return constant(operation.value(valueOf(first), valueOf(second), valueOf(third)));
        }
        steps.add(new Tape.Instruction(operation, first, second, third));
        return variables + steps.size() - 1;
    }

    /** Adds a power. The exponents 2, 3 and 4 become products, which are exact and many times as fast. */
    private int power(int base, int exponent) {
        double power = isConstant(exponent) ? valueOf(exponent) : Double.NaN;
        if (power != 2 && power != 3 && power != 4) {
            return apply(Operation.POWER, base, exponent, base);
        }
        int square = apply(Operation.MULTIPLY, base, base);
        return power == 2 ? square : apply(Operation.MULTIPLY, square, power == 3 ? base : square);
    }

    private static boolean isConstant(int operand) {
        return operand < 0;
    }

    private double valueOf(int constant) {
        return constants.get(~constant);
    }

    /**
     * Returns the finished tape.
     *
     * @param root operand of the whole expression's value
     */
    Tape tape(int root) {
        return new Tape(
                variables,
                constants.stream().mapToDouble(Double::doubleValue).toArray(),
                steps.stream().map(this::placed).toArray(Tape.Instruction[]::new),
                slot(root));
    }

    /** Returns the instruction with slots in place of operands. */
    private Tape.Instruction placed(Tape.Instruction step) {
        return new Tape.Instruction(step.operation(), slot(step.first()), slot(step.second()), slot(step.third()));
    }

    /** Returns the slot of an operand. */
    private int slot(int operand) {
        if (isConstant(operand)) {
            return variables + ~operand;
        }
        return operand < variables ? operand : operand + constants.size();
    }
}
