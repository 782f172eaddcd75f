package descenso.expr;

import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * Writes expressions as LaTeX, with symbols or with numbers substituted.
 *
 * @param hasNumbers whether numbers are substituted; then a sum of two values that never change is written as one
 *     number, such as 1 − β
 * @param comma separator between the arguments of a function
 */
public record LatexWriter(
        boolean hasNumbers, Function<String, Quantity> quantities, DoubleFunction<String> number, String comma)
        implements Algebra<LatexWriter.Written> {

    /** The quantity of a variable: its symbol in LaTeX, which may be empty, and whether it varies between steps. */
    public record Quantity(String symbol, double value, boolean varies) {}

    /** The kinds of a written part: they decide on the signs and the parentheses around it. */
    private enum Form {
        LETTER,
        /** A name of several letters. */
        WORD,
        NUMBER,
        SUM,
        /** Any part that needs no parentheses as a factor. */
        OTHER
    }

    /**
     * A part of an expression as LaTeX.
     *
     * @param value number of a variable or constant, or of a sum of them; otherwise NaN
     * @param isFixed whether this is a variable or constant whose number never changes
     */
    record Written(String text, Form form, double value, boolean isFixed) {

        boolean isAtom() {
            return form == Form.LETTER || form == Form.WORD || form == Form.NUMBER;
        }

        /** Returns the text as a factor, in parentheses if it is a sum or a negative number. */
        String factor() {
            return form == Form.SUM || isNegative() ? "(" + text + ")" : text;
        }

        private boolean isNegative() {
            return form == Form.NUMBER && value < 0;
        }
    }

    /** Returns an expression as LaTeX. */
    public String write(Expression expression) {
        return expression.in(this).text;
    }

    @Override
    public Written constant(double value) {
        return new Written(number.apply(value), Form.NUMBER, value, true);
    }

    @Override
    public Written variable(String name) {
        Quantity quantity = quantities.apply(name);
        if (hasNumbers || quantity.symbol().isEmpty()) {
            return new Written(number.apply(quantity.value()), Form.NUMBER, quantity.value(), !quantity.varies());
        }
        Form form = quantity.symbol().startsWith("\\text") ? Form.WORD : Form.LETTER;
        return new Written(quantity.symbol(), form, quantity.value(), !quantity.varies());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // different quantities may have equal numbers
    public Written apply(Operation operation, Written first, Written second, Written third) {
        return switch (operation) {
            case ADD, SUBTRACT -> sum(operation, first, second);
            case MULTIPLY -> first == second ? power(first, constant(2)) : product(first, second);
            case DIVIDE -> other("\\frac{" + (first.isAtom() ? first.factor() : first.text) + "}{" + second.text + "}");
            case POWER -> power(first, second);
            case NEGATE -> other("-" + first.factor());
            case SQRT -> other("\\sqrt{" + first.text + "}");
            case MAX, MIN -> call("\\" + operation.text(), first.text + comma + second.text);
            case EXP, LN, SIN, COS, TAN, TANH -> call("\\" + operation.text(), first.text);
            case ABS -> other("|" + first.text + "|");
            case IF -> call("\\operatorname{if}", third.text + comma + first.text + comma + second.text);
            case FLOOR -> other("\\lfloor " + first.text + " \\rfloor");
            case CEIL -> other("\\lceil " + first.text + " \\rceil");
            case LOG10, ASIN, ACOS, ATAN, SIGN, NOT -> call("\\operatorname{" + operation.text() + "}", first.text);
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, AND, OR ->
                call("\\operatorname{" + operation.text() + "}", first.text + comma + second.text);
        };
    }

    private static Written other(String text) {
        return new Written(text, Form.OTHER, Double.NaN, false);
    }

    private static Written call(String function, String arguments) {
        return other(function + "(" + arguments + ")");
    }

    /** Writes a sum or a difference. Writes the addition of a negative number as a subtraction. */
    private Written sum(Operation operation, Written left, Written right) {
        double value = operation.value(left.value, right.value, 0);
        if (hasNumbers && left.isFixed && right.isFixed) {
            return constant(value);
        }
        boolean isSubtracted = operation == Operation.ADD && right.isNegative();
        String text = isSubtracted
                ? left.text + " - " + number.apply(-right.value)
                : left.text + (operation == Operation.ADD ? " + " + right.text : " - " + right.factor());
        return new Written(text, Form.SUM, Double.NaN, false);
    }

    /** Writes a product with a dot between numbers and beside a name of several letters, else with a thin space. */
    private Written product(Written left, Written right) {
        boolean hasDot = hasNumbers || isWordOrNumber(left) || isWordOrNumber(right);
        return other(left.factor() + (hasDot ? " \\cdot " : "\\, ") + right.factor());
    }

    private static boolean isWordOrNumber(Written part) {
        return part.form == Form.WORD || part.form == Form.NUMBER;
    }

    private static Written power(Written base, Written exponent) {
        boolean isPlain = base.isAtom() && (base.form != Form.NUMBER || !base.text.contains("\\text"));
        return other((isPlain ? base.factor() : "(" + base.text + ")") + "^{" + exponent.text + "}");
    }
}
