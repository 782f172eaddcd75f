package descenso.plot;

/**
 * Numbers to places in a drawing, and back.
 *
 * @param from where the smallest of the range lies, in cells
 * @param to where the largest lies
 */
record Projection(Range range, Scale scale, double from, double to) {

    /** Farther away than this all is equally far. */
    private static final double FAR = 1e6;

    /** @param value one that the scale holds */
    double at(double value) {
        double share = (scale.place(value) - low()) / length();
        double place = Double.isNaN(share) ? (from + to) / 2 : from + share * (to - from);
        return Math.max(-FAR, Math.min(place, FAR));
    }

    /** What lies at a place. */
    double valueAt(double place) {
        return scale.value(low() + (place - from) / (to - from) * length());
    }

    private double low() {
        return scale.place(range.min());
    }

    private double length() {
        return scale.place(range.max()) - low();
    }
}
