package descenso.plot;

/** Maps the values of an axis to positions in a drawing, in cells, and back. */
final class Projection {

    /** Largest distance of a position from 0, in cells; positions farther away are clamped to it. */
    private static final double FAR = 1e6;

    private final Range range;
    private final Scale scale;
    private final double from;
    private final double to;
    private final double low;
    private final double length;

    /**
     * Creates a projection of an axis onto cells.
     *
     * @param from the position of the smallest value of the range, in cells
     * @param to the position of the largest value, in cells
     */
    Projection(ResolvedAxis resolved, double from, double to) {
        this.range = resolved.range();
        this.scale = resolved.scale();
        this.from = from;
        this.to = to;
        this.low = scale.place(range.min());
        this.length = scale.place(range.max()) - low;
    }

    Range range() {
        return range;
    }

    Scale scale() {
        return scale;
    }

    /**
     * Returns the position of a value, in cells, from −10⁶ to 10⁶.
     *
     * @param value a value that the scale can show
     */
    double at(double value) {
        double share = (scale.place(value) - low) / length;
        double place = Double.isNaN(share) ? (from + to) / 2 : from + share * (to - from);
        return Math.max(-FAR, Math.min(place, FAR));
    }

    /**
     * Returns the value at a position.
     *
     * @param place the position, in cells
     */
    double valueAt(double place) {
        return scale.value(low + (place - from) / (to - from) * length);
    }
}
