package descenso.plot.shape;

/** Which part of a text lies at its place. */
public enum Anchor {
    START,
    MIDDLE,
    END;

    /** The column of the first character of so wide a text at x. */
    public int column(double x, int width) {
        return (int) Math.round(
                switch (this) {
                    case START -> x;
                    case MIDDLE -> x - width / 2.0;
                    case END -> x - width;
                });
    }
}
