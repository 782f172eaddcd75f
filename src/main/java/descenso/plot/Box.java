package descenso.plot;

/** A rectangle of a drawing, in whole cells counted from 0. Its right and its bottom are the first outside it. */
record Box(int left, int top, int right, int bottom) {

    /** Margin inside the box, in cells: an eighth of the height of the finest dot, which is a quarter of a cell. */
    private static final double EDGE = 1.0 / 32;

    int columns() {
        return right - left;
    }

    int rows() {
        return bottom - top;
    }

    boolean isEmpty() {
        return columns() < 1 || rows() < 1;
    }

    /** Returns the arrow to the side beyond which a point lies; the farther of two. A row counts as two columns. */
    Marker beyond(double x, double y) {
        double across = Math.max(left - x, x - right);
        double down = Math.max(top - y, y - bottom);
        if (2 * down >= across) {
            return y < top + rows() / 2.0 ? Marker.ABOVE : Marker.BELOW;
        }
        return x < left + columns() / 2.0 ? Marker.LEFT : Marker.RIGHT;
    }

    /** Tests whether a point lies inside by {@link #EDGE}, so that no rounding moves it into another cell. */
    boolean holds(double x, double y) {
        return x >= left + EDGE && x <= right - EDGE && y >= top + EDGE && y <= bottom - EDGE;
    }

    /**
     * The part of a straight line inside a box, as fractions of the line from 0 to 1.
     *
     * @param from the fraction at which the line enters; larger than {@code to} if no part lies inside
     * @param to the fraction at which the line leaves
     * @param exit the side of the box through which the line leaves, if {@code to} is less than 1
     */
    record Clip(double from, double to, Marker exit) {
        boolean isEmpty() {
            return from > to;
        }
    }

    /** Returns the part of a line, in cells, that lies inside by at least {@link #EDGE} (Liang and Barsky, 1984). */
    Clip clip(double x1, double y1, double x2, double y2) {
        Clip across = between(x1, x2, left + EDGE, right - EDGE, x2 < x1 ? Marker.LEFT : Marker.RIGHT);
        Clip down = between(y1, y2, top + EDGE, bottom - EDGE, y2 < y1 ? Marker.ABOVE : Marker.BELOW);
        Clip first = down.to <= across.to ? down : across;
        return new Clip(Math.max(across.from, down.from), first.to, first.exit);
    }

    private static Clip between(double from, double to, double low, double high, Marker exit) {
        if (from == to) {
            boolean isOutside = from < low || from > high;
            return new Clip(isOutside ? 1 : 0, isOutside ? 0 : 1, exit);
        }
        double first = (low - from) / (to - from);
        double second = (high - from) / (to - from);
        return new Clip(Math.max(0, Math.min(first, second)), Math.min(1, Math.max(first, second)), exit);
    }
}
