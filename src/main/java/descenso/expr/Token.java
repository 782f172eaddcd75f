package descenso.expr;

/**
 * A number, a name or a sign in the text of an expression.
 *
 * @param symbol kind of the token
 * @param text token as it is written
 * @param column place of its first char in the text, 0-based
 */
record Token(Symbol symbol, String text, int column) {

    /** Returns an error at this token, with its text as the argument. */
    ExpressionException error(SyntaxError error) {
        return error(error, text);
    }

    /** Returns an error at this token. */
    ExpressionException error(SyntaxError error, String argument) {
        return new ExpressionException(column, error, argument);
    }
}
