package descenso.expr;

public final class ExpressionException extends Exception {
    public int column() {
        return 0;
    }
}
