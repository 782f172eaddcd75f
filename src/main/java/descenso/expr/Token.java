package descenso.expr;

/**
 * A number, a name or a sign of an expression.
 *
 * @param text as it was written
 * @param column where it begins
 */
record Token(Symbol symbol, String text, int column) {

    ExpressionException error(SyntaxError problem) {
        return error(problem, text);
    }

    ExpressionException error(SyntaxError problem, String argument) {
        return new ExpressionException(column, problem, argument);
    }
}
