package descenso.expr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions that an expression may call. Their names are those of the constants in lower case. */
enum Function {
    EXP(Operation.EXP, Arity.ONE),
    LN(Operation.LN, Arity.ONE),
    LOG10(Operation.LOG10, Arity.ONE),
    SQRT(Operation.SQRT, Arity.ONE),
    ABS(Operation.ABS, Arity.ONE),
    SIGN(Operation.SIGN, Arity.ONE),
    SIN(Operation.SIN, Arity.ONE),
    COS(Operation.COS, Arity.ONE),
    TAN(Operation.TAN, Arity.ONE),
    ASIN(Operation.ASIN, Arity.ONE),
    ACOS(Operation.ACOS, Arity.ONE),
    ATAN(Operation.ATAN, Arity.ONE),
    TANH(Operation.TANH, Arity.ONE),
    MIN(Operation.MIN, Arity.TWO_OR_MORE),
    MAX(Operation.MAX, Arity.TWO_OR_MORE),
    FLOOR(Operation.FLOOR, Arity.ONE),
    CEIL(Operation.CEIL, Arity.ONE),
    IF(Operation.IF, Arity.THREE);

    /** The number of arguments of a function. */
    private enum Arity {
        ONE("x"),
        TWO_OR_MORE("a, b, …"),
        THREE("c, a, b");

        private final String arguments;

        Arity(String arguments) {
            this.arguments = arguments;
        }

        boolean admits(int count) {
            return switch (this) {
                case ONE -> count == 1;
                case TWO_OR_MORE -> count >= 2;
                case THREE -> count == 3;
            };
        }
    }

    private final Operation operation;
    private final Arity arity;

    Function(Operation operation, Arity arity) {
        this.operation = operation;
        this.arity = arity;
    }

    /** Returns the function with a name; empty if there is none. */
    static Optional<Function> named(String name) {
        return Arrays.stream(values())
                .filter(function -> function.text().equals(name))
                .findFirst();
    }

    /** Returns the name as expressions write it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a call as an example: {@code if(c, a, b)}. */
    String usage() {
        return text() + "(" + arity.arguments + ")";
    }

    /** Tests whether the function accepts this number of arguments. */
    boolean takes(int arguments) {
        return arity.admits(arguments);
    }

    /**
     * Writes the call onto the tape.
     *
     * @param tape receives the operations
     * @param arguments operands of the arguments, in a number that the function accepts
     * @return operand of the call's value
     */
    int write(TapeWriter tape, List<Integer> arguments) {
        return switch (arity) {
            case ONE -> tape.apply(operation, arguments.get(0));
            case TWO_OR_MORE ->
                arguments.stream().reduce((a, b) -> tape.apply(operation, a, b)).orElseThrow();
            case THREE -> tape.apply(operation, arguments.get(1), arguments.get(2), arguments.get(0));
        };
    }
}
