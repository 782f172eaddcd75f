package descenso.plot.axis;

/** Numbers to places in a drawing, and back. */
public final class Projection {

    /** Farther away than this all is equally far. */
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
     * @param from where the smallest of the range lies, in cells
     * @param to where the largest lies
     */
    public Projection(ResolvedAxis shown, double from, double to) {
        this.range = shown.range();
        this.scale = shown.scale();
        this.from = from;
        this.to = to;
        this.low = scale.place(range.min());
        this.length = scale.place(range.max()) - low;
    }

    public Range range() {
        return range;
    }

    public Scale scale() {
        return scale;
    }

    /**
     * Returns the position of a value, in cells.
     *
     * @param value one that the scale holds
     */
    public double at(double value) {
        double share = (scale.place(value) - low) / length;
        double place = Double.isNaN(share) ? (from + to) / 2 : from + share * (to - from);
        return Math.max(-FAR, Math.min(place, FAR));
    }

    /** What lies at a place. */
    public double valueAt(double place) {
        return scale.value(low + (place - from) / (to - from) * length);
    }
}
