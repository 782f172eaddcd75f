package descenso.export;

import descenso.expr.Operation;
import java.util.Locale;

/** A numpy function of one argument, with its derivative. The constants have the names of their operations. */
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

    /**
     * Returns the function of an operation.
     *
     * @param operation operation with a constant of the same name in this enum
     * @throws IllegalArgumentException if there is no such constant
     */
    static PythonFunction of(Operation operation) {
        return valueOf(operation.name());
    }

    String python() {
        return "np." + name.toLowerCase(Locale.ROOT);
    }

    /** Tests whether the derivative may be infinite. */
    boolean isWild() {
        return switch (this) {
            case LN, LOG10, SQRT, ASIN, ACOS -> true;
            case EXP, SIN, COS, TAN, ATAN, TANH, ABS -> false;
        };
    }

    /**
     * Returns the derivative at an argument.
     *
     * @param value value of the function at the argument, which some derivatives reuse
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
            case ASIN -> PythonProduct.ONE.over(sqrtOneMinusSquare(argument));
            case ACOS -> PythonProduct.ONE.over(sqrtOneMinusSquare(argument)).negated();
            case ATAN -> PythonProduct.ONE.over(PythonProduct.ONE.plus(argument.times(argument)));
            case TANH -> PythonProduct.ONE.over(square(PythonProduct.call("np.cosh", argument)));
            case ABS -> PythonProduct.call("np.sign", argument);
        };
    }

    private static PythonProduct square(PythonProduct term) {
        return term.times(term);
    }

    private static PythonProduct sqrtOneMinusSquare(PythonProduct x) {
        return PythonProduct.call("np.sqrt", PythonProduct.ONE.minus(x).times(PythonProduct.ONE.plus(x)));
    }
}
