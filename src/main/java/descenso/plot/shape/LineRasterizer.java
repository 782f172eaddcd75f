package descenso.plot.shape;

/**
 * A converter of polylines to the dots of any grid; each dot is the nearest to the straight line.
 *
 * @param every the distance of two drawn dots along the line, in dots: 1 for a solid line
 */
record LineRasterizer(int every) {

    /**
     * Visits the dots in order.
     *
     * @param points the points of the polyline, in cells
     * @param across the number of dots in the width of a cell
     * @param down the number of dots in the height of a cell
     * @param dot receives the column and the row of each dot, in dots
     */
    void along(Samples points, int across, int down, Cell dot) {
        int step = 0;
        for (int i = 0; i < points.size(); i++) {
            int x = (int) Math.floor(points.x(i) * across);
            int y = (int) Math.floor(points.y(i) * down);
            if (i == 0) {
                dot.visit(x, y);
            } else {
                int fromX = (int) Math.floor(points.x(i - 1) * across);
                int fromY = (int) Math.floor(points.y(i - 1) * down);
                step = segment(fromX, fromY, x, y, step, dot);
            }
        }
    }

    /**
     * Visits all dots of a segment except the first. Returns the number of the last dot along the polyline, counted
     * from 0.
     */
    private int segment(int fromX, int fromY, int toX, int toY, int step, Cell dot) {
        int width = Math.abs(toX - fromX);
        int height = Math.abs(toY - fromY);
        int length = Math.max(width, height);
        for (int i = 1; i <= length; i++) {
            if ((step + i) % every == 0) {
                dot.visit(between(fromX, toX, i, length), between(fromY, toY, i, length));
            }
        }
        return step + length;
    }

    /** Returns the coordinate of the dot nearest to the fraction {@code part / parts} of the way. */
    private static int between(int from, int to, int part, int parts) {
        return from + Math.floorDiv(2 * (to - from) * part + parts, 2 * parts);
    }
}
