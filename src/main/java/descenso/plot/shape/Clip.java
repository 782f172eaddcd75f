package descenso.plot.shape;

/**
 * The part of a straight line inside a box, as fractions of the line from 0 to 1 (Liang and Barsky, 1984).
 *
 * @param from the fraction at which the line enters; larger than {@code to} if no part lies inside
 * @param to the fraction at which the line leaves
 * @param exit the side of the box through which the line leaves, if {@code to} is less than 1
 */
public record Clip(double from, double to, Marker exit) {

    public boolean isEmpty() {
        return from > to;
    }

    /**
     * Returns the part of the line from (x1, y1) to (x2, y2), in cells, that lies inside a box with its margin
     * {@link Box#EDGE}.
     */
    public static Clip of(double x1, double y1, double x2, double y2, Box box) {
        Marker side = x2 < x1 ? Marker.LEFT : Marker.RIGHT;
        Clip across = between(x1, x2, box.left() + Box.EDGE, box.right() - Box.EDGE, side);
        Marker end = y2 < y1 ? Marker.ABOVE : Marker.BELOW;
        Clip down = between(y1, y2, box.top() + Box.EDGE, box.bottom() - Box.EDGE, end);
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
