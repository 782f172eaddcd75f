package descenso.expr;

/** A text that is no expression: what is wrong, where, and with which word. */
public final class ExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final SyntaxError problem;
    private final String argument;

    ExpressionException(int column, SyntaxError problem, String argument) {
        super(problem + "(" + argument + ")@" + column);
        this.column = column;
        this.problem = problem;
        this.argument = argument;
    }

    /** The place in the text, in chars: from 0 to its length, both included. */
    public int column() {
        return column;
    }

    public SyntaxError problem() {
        return problem;
    }

    /** The word that the {@link SyntaxError} speaks of. */
    public String argument() {
        return argument;
    }
}
