package descenso.plot;

/** Part of a drawing, in whole cells; right and bottom are the first that are no longer in it. */
record Box(int left, int top, int right, int bottom) {

    int columns() {
        return right - left;
    }

    int rows() {
        return bottom - top;
    }

    boolean isEmpty() {
        return columns() < 1 || rows() < 1;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
