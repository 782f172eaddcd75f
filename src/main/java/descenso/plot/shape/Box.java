package descenso.plot.shape;

/** Part of a drawing, in whole cells; right and bottom are the first that are no longer in it. */
public record Box(int left, int top, int right, int bottom) {

    /** The finest dot is eight times as high as this. */
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

    /** The side beyond which a point outside lies; of two the one that is farther off, a row being two columns high. */
    public Marker beyond(double x, double y) {
        double across = Math.max(left - x, x - right);
        double down = Math.max(top - y, y - bottom);
        if (2 * down >= across) {
            return y < top + rows() / 2.0 ? Marker.ABOVE : Marker.BELOW;
        }
        return x < left + columns() / 2.0 ? Marker.LEFT : Marker.RIGHT;
    }

    /** Whether a point lies well inside, so that no error of rounding puts it into another cell. */
    public boolean holds(double x, double y) {
        return x >= left + EDGE && x <= right - EDGE && y >= top + EDGE && y <= bottom - EDGE;
    }
}
