package descenso.testing;

import java.util.function.ToDoubleFunction;

/**
 * An expression built without the parser: the reference for what the parser reads.
 *
 * @param text the source text that the parser reads
 * @param level precedence of the outermost operator; a higher level binds tighter
 * @param value the value of the expression for the values of its variables
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

    /**
     * Evaluates the expression.
     *
     * @param values values of x and y
     */
    public double at(double... values) {
        return value.applyAsDouble(values);
    }

    /** Returns the text as an operand, in parentheses if its level is below the lowest level allowed there. */
    String inside(int lowest) {
        return level < lowest ? "(" + text + ")" : text;
    }
}
