package descenso.testing;

import java.util.function.ToDoubleFunction;

/**
 * An expression that was never parsed.
 *
 * @param text as a parser should read it
 * @param level how tightly its outermost operator binds
 * @param value what it is worth, from the variables' values
 */
public record ExpressionTree(String text, int level, ToDoubleFunction<double[]> value) {

    static final int OR = 1;
    static final int AND = 2;
    static final int NOT = 3;
    static final int COMPARISON = 4;
    static final int SUM = 5;
    static final int PRODUCT = 6;
    static final int SIGN = 7;
    static final int POWER = 8;
    static final int WHOLE = 9;

    public double at(double... values) {
        return value.applyAsDouble(values);
    }

    /** Its text as an operand of something: in parentheses if it binds more loosely than that. */
    String inside(int loosest) {
        return level < loosest ? "(" + text + ")" : text;
    }
}
