package descenso.plot;

/** Numbers to places in a drawing, and back. */
final class Projection {

    /** Farther away than this all is equally far. */
    private static final double FAR = 1e6;

    private final Range range;
    private final Scale scale;
    private final double from;
    private final double to;
    private final double low;
    private final double length;

    /**
     * @param from where the smallest of the range lies, in cells
     * @param to where the largest lies
     */
    Projection(ResolvedAxis shown, double from, double to) {
        this.range = shown.range();
        this.scale = shown.scale();
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

    /** @param value one that the scale holds */
    double at(double value) {
        double share = (scale.place(value) - low) / length;
        double place = Double.isNaN(share) ? (from + to) / 2 : from + share * (to - from);
        return Math.max(-FAR, Math.min(place, FAR));
    }

    /** What lies at a place. */
    double valueAt(double place) {
        return scale.value(low + (place - from) / (to - from) * length);
    }
}
