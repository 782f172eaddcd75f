package descenso.plot.shape;

/**
 * A rectangle of a drawing, in whole cells.
 *
 * @param left the first column, 0-based
 * @param top the first row, 0-based
 * @param right the column after the last one
 * @param bottom the row after the last one
 */
public record Box(int left, int top, int right, int bottom) {

    /** Margin inside the box, in cells: an eighth of the height of the finest dot, which is a quarter of a cell. */
    static final double EDGE = 1.0 / 32;

    public int columns() {
        return right - left;
    }

    public int rows() {
        return bottom - top;
    }

    public boolean isEmpty() {
        return columns() < 1 || rows() < 1;
    }

    /**
     * Returns the arrow to the side beyond which an outside point lies. Of two sides, takes the one that is farther
     * away; a row counts as two columns.
     *
     * @param x the x of the point, in cells
     * @param y the y of the point, in cells
     */
    public Marker beyond(double x, double y) {
        double across = Math.max(left - x, x - right);
        double down = Math.max(top - y, y - bottom);
        if (2 * down >= across) {
            return y < top + rows() / 2.0 ? Marker.ABOVE : Marker.BELOW;
        }
        return x < left + columns() / 2.0 ? Marker.LEFT : Marker.RIGHT;
    }

    /**
     * Tests whether a point lies inside by at least {@link #EDGE}, so that no rounding error moves it into another
     * cell.
     *
     * @param x the x of the point, in cells
     * @param y the y of the point, in cells
     */
    public boolean holds(double x, double y) {
        return x >= left + EDGE && x <= right - EDGE && y >= top + EDGE && y <= bottom - EDGE;
    }
}
