package descenso.tui;

/** The size of a screen or of a part of it, in cells. */
public record Size(int columns, int rows) {

    public boolean holds(Size other) {
        return columns >= other.columns && rows >= other.rows;
    }

    @Override
    public String toString() {
        return columns + "×" + rows;
    }
}
