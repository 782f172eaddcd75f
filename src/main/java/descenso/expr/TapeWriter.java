package descenso.expr;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a tape, and computes at once what is constant. While it does, nobody knows how many constants there will be, so an
 * operand is the number of a variable, ~k for the constant k, or a step's number after the variables.
 */
final class TapeWriter {

    private final int variables;
    private final List<Double> constants = new ArrayList<>();
    private final List<Instruction> steps = new ArrayList<>();

    TapeWriter(int variables) {
        this.variables = variables;
    }

    int constant(double value) {
        constants.add(value);
        return -constants.size();
    }

    int apply(Operation operation, int first) {
        return apply(operation, first, first, first);
    }

    int apply(Operation operation, int first, int second) {
        return operation == Operation.POWER ? power(first, second) : apply(operation, first, second, first);
    }

    /** Conditions of constants stay, so that they can be told from numbers. */
    int apply(Operation operation, int first, int second, int third) {
        if (isConstant(first) && isConstant(second) && isConstant(third) && !operation.isCondition()) {
            return constant(operation.value(valueOf(first), valueOf(second), valueOf(third)));
        }
        steps.add(new Instruction(operation, first, second, third));
        return variables + steps.size() - 1;
    }

    /** Small powers are products: exact, and many times as fast. */
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

    Tape tape(int root) {
        return new Tape(
                variables,
                constants.stream().mapToDouble(Double::doubleValue).toArray(),
                steps.stream().map(this::placed).toArray(Instruction[]::new),
                slot(root));
    }

    private Instruction placed(Instruction step) {
        return new Instruction(step.operation(), slot(step.first()), slot(step.second()), slot(step.third()));
    }

    private int slot(int operand) {
        if (isConstant(operand)) {
            return variables + ~operand;
        }
        return operand < variables ? operand : operand + constants.size();
    }
}
