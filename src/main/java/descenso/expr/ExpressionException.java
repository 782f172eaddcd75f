package descenso.expr;

/** An error in the text of an expression: the problem, its place and a word. */
public final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final SyntaxError error;
    private final String argument;

    ExpressionException(int column, SyntaxError error, String argument) {
        this(0, column, error, argument);
    }

    ExpressionException(int line, int column, SyntaxError error, String argument) {
        super(error + "(" + argument + ")@" + (line == 0 ? "" : line + ":") + column);
        this.line = line;
        this.column = column;
        this.error = error;
        this.argument = argument;
    }

    /** Returns the line of {@link Assignments}, 0-based; 0 for an expression. */
    public int line() {
        return line;
    }

    /** Returns the place in the line, in chars: from 0 to its length, inclusive. */
    public int column() {
        return column;
    }

    public SyntaxError error() {
        return error;
    }

    /** Returns the word that {@link SyntaxError} describes for this problem. */
    public String argument() {
        return argument;
    }
}
