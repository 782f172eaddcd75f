package descenso.expr;

/**
 * A number, a name or a sign of an expression.
 *
 * @param text as it was written
 * @param column where it begins
 */
record Token(Symbol symbol, String text, int column) {

    ExpressionException error(Problem problem) {
        return error(problem, text);
    }

    ExpressionException error(Problem problem, String argument) {
        return new ExpressionException(column, problem, argument);
    }
}
