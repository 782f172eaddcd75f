package descenso.plot;

/**
 * Maps the values of an axis to positions in a drawing, in cells, and back. {@code from} is that of the smallest value.
 */
record Projection(Range range, Scale scale, double from, double to) {

    /** Largest distance of a position from 0, in cells; positions farther away are clamped to it. */
    private static final double FAR = 1e6;

    Projection(ResolvedAxis shown, double from, double to) {
        this(shown.range(), shown.scale(), from, to);
    }

    private double low() {
        return scale.place(range.min());
    }

    private double length() {
        return scale.place(range.max()) - low();
    }

    /** Returns the position of a value that the scale can show, in cells, from −10⁶ to 10⁶. */
    double at(double value) {
        double share = (scale.place(value) - low()) / length();
        double place = Double.isNaN(share) ? (from + to) / 2 : from + share * (to - from);
        return Math.max(-FAR, Math.min(place, FAR));
    }

    /** Returns the value at a position in cells. */
    double valueAt(double place) {
        return scale.value(low() + (place - from) / (to - from) * length());
    }
}
