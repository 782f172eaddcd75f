package descenso.plot;

/** The part of a text that lies at the text's position. */
public enum Anchor {
    START,
    MIDDLE,
    END;

    /** Returns the column of the first character of a text, 0-based, from its position and its width in cells. */
    public int column(double x, int width) {
        return (int) Math.round(
                switch (this) {
                    case START -> x;
                    case MIDDLE -> x - width / 2.0;
                    case END -> x - width;
                });
    }
}
