package descenso.plot;

/**
 * The part of a straight line that lies in a box, as shares of its way (Liang and Barsky, 1984); empty where from is
 * larger than to.
 */
record Clip(double from, double to) {

    static final Clip NONE = new Clip(1, 0);

    boolean isEmpty() {
        return from > to;
    }

    static Clip of(double x1, double y1, double x2, double y2, Box box) {
        Clip across = between(x1, x2, box.left() + Box.EDGE, box.right() - Box.EDGE);
        Clip down = between(y1, y2, box.top() + Box.EDGE, box.bottom() - Box.EDGE);
        return new Clip(Math.max(across.from, down.from), Math.min(across.to, down.to));
    }

    private static Clip between(double from, double to, double low, double high) {
        if (from == to) {
            return from < low || from > high ? NONE : new Clip(0, 1);
        }
        double first = (low - from) / (to - from);
        double second = (high - from) / (to - from);
        return new Clip(Math.max(0, Math.min(first, second)), Math.min(1, Math.max(first, second)));
    }
}
