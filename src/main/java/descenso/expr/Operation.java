package descenso.expr;

import java.util.List;
import java.util.Locale;

/**
 * An operation f(a, b, c) of a tape; most operations use only a, or a and b. Values follow IEEE 754, and no exception
 * is thrown. A condition has the value 1 or 0; any value other than 0 counts as true.
 */
public enum Operation {
    NEGATE,
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER,
    EXP,
    LN,
    LOG10,
    SQRT,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    TANH,
    ABS,
    SIGN,
    FLOOR,
    CEIL,
    MIN,
    MAX,
    /** The value a if c is true, otherwise b. */
    IF,
    // the conditions
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR,
    NOT;

    /** The operations that are written as functions, in the order in which an error lists them. */
    static final List<Operation> FUNCTIONS =
            List.of(EXP, LN, LOG10, SQRT, ABS, SIGN, SIN, COS, TAN, ASIN, ACOS, ATAN, TANH, MIN, MAX, FLOOR, CEIL, IF);

    private static final double LN_10 = Math.log(10);

    /** Returns the number of arguments, from 1 to 3. */
    int arity() {
        return switch (this) {
            case NEGATE, EXP, LN, LOG10, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, TANH, ABS, SIGN, FLOOR, CEIL, NOT -> 1;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MIN, MAX, AND, OR -> 2;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL -> 2;
            case IF -> 3;
        };
    }

    /** Returns the name as expressions write a function. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns a call of the function as an example: {@code if(c, a, b)}. */
    String usage() {
        return text() + (takesMany() ? "(a, b, …)" : arity() == 1 ? "(x)" : "(c, a, b)");
    }

    /** Tests whether the function accepts this number of arguments. */
    boolean takes(int arguments) {
        return takesMany() ? arguments >= 2 : arguments == arity();
    }

    private boolean takesMany() {
        return this == MIN || this == MAX;
    }

    /** Tests whether the value is a condition, 1 or 0. */
    public boolean isCondition() {
        return compareTo(LESS) >= 0;
    }

    /** Returns the value f(a, b, c). */
    public double value(double a, double b, double c) {
        return switch (this) {
            case NEGATE -> -a;
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> Math.pow(a, b);
            case EXP -> Math.exp(a);
            case LN -> Math.log(a);
            case LOG10 -> Math.log10(a);
            case SQRT -> Math.sqrt(a);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TAN -> Math.tan(a);
            case ASIN -> Math.asin(a);
            case ACOS -> Math.acos(a);
            case ATAN -> Math.atan(a);
            case TANH -> Math.tanh(a);
            case ABS -> Math.abs(a);
            case SIGN -> Math.signum(a);
            case FLOOR -> Math.floor(a);
            case CEIL -> Math.ceil(a);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case IF -> c != 0 ? a : b;
            case LESS -> truth(a < b);
            case LESS_EQUAL -> truth(a <= b);
            case GREATER -> truth(a > b);
            case GREATER_EQUAL -> truth(a >= b);
            case EQUAL -> truth(a == b);
            case NOT_EQUAL -> truth(a != b);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case NOT -> truth(a == 0);
        };
    }

    private static double truth(boolean condition) {
        return condition ? 1 : 0;
    }

    /**
     * Returns the derivative ∂f/∂a, given the value f. At kinks min and max choose the first; |a| has slope 0. Rounding
     * functions and conditions have slope 0 everywhere.
     */
    double byFirst(double a, double b, double c, double f) {
        return switch (this) {
            case ADD, SUBTRACT -> 1;
            case NEGATE -> -1;
            case MULTIPLY -> b;
            case DIVIDE -> 1 / b;
            case POWER -> powerByBase(a, b);
            case EXP -> f;
            case LN -> 1 / a;
            case LOG10 -> 1 / (a * LN_10);
            case SQRT -> 0.5 / f;
            case SIN -> Math.cos(a);
            case COS -> -Math.sin(a);
            case TAN -> 1 + f * f;
            case ASIN -> 1 / Math.sqrt((1 - a) * (1 + a));
            case ACOS -> -1 / Math.sqrt((1 - a) * (1 + a));
            case ATAN -> 1 / (1 + square(a));
            case TANH -> 1 / square(Math.cosh(a));
            case ABS -> Math.signum(a);
            case MIN -> b < a ? 0 : 1;
            case MAX -> b > a ? 0 : 1;
            case IF -> c != 0 ? 1 : 0;
            case SIGN, FLOOR, CEIL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> 0;
        };
    }

    /** Returns the derivative ∂f/∂b, given the value f; 0 if the operation does not use b. */
    double bySecond(double a, double b, double c, double f) {
        return switch (this) {
            case ADD -> 1;
            case SUBTRACT -> -1;
            case MULTIPLY -> a;
            case DIVIDE -> -f / b;
            case POWER -> powerByExponent(a, f);
            case MIN -> b < a ? 1 : 0;
            case MAX -> b > a ? 1 : 0;
            case IF -> c != 0 ? 0 : 1;
            case NEGATE, EXP, LN, LOG10, SQRT, SIN, COS, TAN, ASIN, ACOS, ATAN, TANH, ABS -> 0;
            case SIGN, FLOOR, CEIL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> 0;
        };
    }

    /** Returns b·a^(b−1). For b = 0 it is 0, even at a = 0, because a⁰ is 1 everywhere. */
    private static double powerByBase(double a, double b) {
        return b == 0 ? 0 : b * Math.pow(a, b - 1);
    }

    /** Returns aᵇ·ln a; if aᵇ = 0, its limit 0. */
    private static double powerByExponent(double a, double f) {
        return f == 0 ? 0 : f * Math.log(a);
    }

    private static double square(double x) {
        return x * x;
    }
}
