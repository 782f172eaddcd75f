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
    PythonProduct derivative(PythonProduct argument, PythonProduct value) {
        return switch (this) {
            case EXP -> value;
            case LN -> PythonProduct.ONE.over(argument);
            case LOG10 -> PythonProduct.ONE.over(argument.times(PythonProduct.atom("np.log(10)")));
            case SQRT -> PythonProduct.constant(0.5).over(value);
            case SIN -> PythonProduct.call("np.cos", argument);
            case COS -> PythonProduct.call("np.sin", argument).negated();
            case TAN -> PythonProduct.ONE.plus(value.times(value));
            case ASIN -> PythonProduct.ONE.over(circle(argument));
            case ACOS -> PythonProduct.ONE.over(circle(argument)).negated();
            case ATAN -> PythonProduct.ONE.over(PythonProduct.ONE.plus(argument.times(argument)));
            case TANH -> PythonProduct.ONE.over(square(PythonProduct.call("np.cosh", argument)));
            case ABS -> PythonProduct.call("np.sign", argument);
        };
    }

    private static PythonProduct square(PythonProduct term) {
        return term.times(term);
    }

    private static PythonProduct circle(PythonProduct x) {
        return PythonProduct.call("np.sqrt", PythonProduct.ONE.minus(x).times(PythonProduct.ONE.plus(x)));
    }
}
