package descenso.export;

import descenso.expr.Algebra;
import descenso.expr.Expression;
import descenso.expr.Operation;
import java.util.function.UnaryOperator;

/**
 * Writes an expression in Python for arrays, as it stands, with parentheses only where they are needed.
 *
 * @param variables returns the Python name of a variable
 */
record PythonExpression(UnaryOperator<String> variables) implements Algebra<PythonExpression.Term> {

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    /**
     * A part of an expression.
     *
     * @param precedence precedence of its outermost operator
     */
    record Term(String text, int precedence) {

        /** Returns the text as an operand, in parentheses if its precedence is lower. */
        String in(int least) {
            return precedence < least ? "(" + text + ")" : text;
        }
    }

    static String of(Expression expression, UnaryOperator<String> variables) {
        return expression.in(new PythonExpression(variables)).text;
    }

    @Override
    public Term constant(double value) {
        return new Term(Python.number(value), value < 0 ? SIGN : ATOM);
    }

    @Override
    public Term variable(String name) {
        return new Term(variables.apply(name), ATOM);
    }

    /**
     * Writes an operation. A square is written as a power.
     *
     * @throws IllegalArgumentException if update rules do not use the operation
     */
    @Override
    @SuppressWarnings("ReferenceEquality") // equal texts may stand for different quantities
    public Term apply(Operation operation, Term first, Term second, Term third) {
        return switch (operation) {
            case ADD -> binary(first, " + ", second, SUM);
            case SUBTRACT -> binary(first, " - ", second, SUM);
            case MULTIPLY -> first == second ? power(first, constant(2)) : binary(first, " * ", second, PRODUCT);
            case DIVIDE -> binary(first, " / ", second, PRODUCT);
            case NEGATE -> new Term("-" + first.in(SIGN), SIGN);
            case POWER -> power(first, second);
            case MAX -> call("np.maximum", first.text + ", " + second.text);
            case MIN -> call("np.minimum", first.text + ", " + second.text);
            case SIGN -> call("np.sign", first.text);
            default -> call(PythonFunction.of(operation).python(), first.text);
        };
    }

    private static Term binary(Term left, String operator, Term right, int precedence) {
        boolean isGrouped = !operator.equals(" + ");
        return new Term(left.in(precedence) + operator + right.in(isGrouped ? precedence + 1 : precedence), precedence);
    }

    private static Term power(Term base, Term exponent) {
        return new Term(base.in(ATOM) + "**" + exponent.in(POWER), POWER);
    }

    private static Term call(String function, String arguments) {
        return new Term(function + "(" + arguments + ")", ATOM);
    }
}
