package descenso.plot.shape;

/**
 * A polyline as dots, for any grid of them: each dot is the nearest to the straight line.
 *
 * @param every of how many dots one is drawn
 */
record LineRasterizer(int every) {

    /** Visits the dots in order, across and down being how many a cell has. */
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

    /** All dots but the first; returns the number of the last. */
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

    /** The dot nearest to that part of the way. */
    private static int between(int from, int to, int part, int parts) {
        return from + Math.floorDiv(2 * (to - from) * part + parts, 2 * parts);
    }
}
