package descenso.export;

import descenso.expr.Operation;
import java.util.Locale;

/** A function of one argument, by its operation's name, with its derivative. */
enum PythonFunction {
    EXP("exp"),
    LN("log"),
    LOG10("log10"),
    SQRT("sqrt"),
    SIN("sin"),
    COS("cos"),
    TAN("tan"),
    ASIN("arcsin"),
    ACOS("arccos"),
    ATAN("arctan"),
    TANH("tanh"),
    ABS("abs");

    private final String name;

    PythonFunction(String name) {
        this.name = name;
    }

    /** @param operation one that has a constant of its name here */
    static PythonFunction of(Operation operation) {
        return valueOf(operation.name());
    }

    String python() {
        return "np." + name.toLowerCase(Locale.ROOT);
    }

    /** Whether the derivative may be infinite. */
    boolean isWild() {
        return switch (this) {
            case LN, LOG10, SQRT, ASIN, ACOS -> true;
            case EXP, SIN, COS, TAN, ATAN, TANH, ABS -> false;
        };
    }

    /**
     * At an argument.
     *
     * @param value the function's there
     */
    PythonTerm derivative(PythonTerm argument, PythonTerm value) {
        return switch (this) {
            case EXP -> value;
            case LN -> PythonTerm.ONE.over(argument);
            case LOG10 -> PythonTerm.ONE.over(argument.times(PythonTerm.atom("np.log(10)")));
            case SQRT -> PythonTerm.constant(0.5).over(value);
            case SIN -> PythonTerm.call("np.cos", argument);
            case COS -> PythonTerm.call("np.sin", argument).negated();
            case TAN -> PythonTerm.ONE.plus(value.times(value));
            case ASIN -> PythonTerm.ONE.over(circle(argument));
            case ACOS -> PythonTerm.ONE.over(circle(argument)).negated();
            case ATAN -> PythonTerm.ONE.over(PythonTerm.ONE.plus(argument.times(argument)));
            case TANH -> PythonTerm.ONE.over(square(PythonTerm.call("np.cosh", argument)));
            case ABS -> PythonTerm.call("np.sign", argument);
        };
    }

    private static PythonTerm square(PythonTerm term) {
        return term.times(term);
    }

    private static PythonTerm circle(PythonTerm x) {
        return PythonTerm.call("np.sqrt", PythonTerm.ONE.minus(x).times(PythonTerm.ONE.plus(x)));
    }
}
