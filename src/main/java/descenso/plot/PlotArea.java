package descenso.plot;

/** The box in which data are drawn, with the projections of both axes onto it. */
record PlotArea(Box box, Projection x, Projection y) {

    /** Distance of the data from the left and right edge, in columns: half of the width of a Braille dot. */
    static final double HALF_ACROSS = 1.0 / 4;
    /** Distance of the data from the upper and lower edge, in rows: half of the height of a Braille dot. */
    static final double HALF_DOWN = 1.0 / 8;

    /** Creates an area in which the axes span the whole box; y goes upwards. */
    static PlotArea of(Box box, ResolvedAxis x, ResolvedAxis y) {
        return new PlotArea(
                box,
                new Projection(x, box.left() + HALF_ACROSS, box.right() - HALF_ACROSS),
                new Projection(y, box.bottom() - HALF_DOWN, box.top() + HALF_DOWN));
    }

    /** Tests whether the scales of both axes have a position for a point. */
    boolean shows(double atX, double atY) {
        return x.scale().holds(atX) && y.scale().holds(atY);
    }

    double column(Samples samples, int i) {
        return x.at(samples.x(i));
    }

    double row(Samples samples, int i) {
        return y.at(samples.y(i));
    }

    /**
     * Maps the values of an axis to positions in a drawing, in cells, and back. {@code from} is that of the smallest
     * value.
     *
     * @param low place of the smallest value on the scale
     * @param length distance of the largest value from it on the scale
     */
    record Projection(Range range, Scale scale, double from, double to, double low, double length) {

        /** Largest distance of a position from 0, in cells; positions farther away are clamped to it. */
        private static final double FAR = 1e6;

        Projection(ResolvedAxis shown, double from, double to) {
            this(shown.range(), shown.scale(), from, to);
        }

        Projection(Range range, Scale scale, double from, double to) {
            this(range, scale, from, to, scale.place(range.min()), scale.place(range.max()) - scale.place(range.min()));
        }

        /** Returns the position of a value that the scale can show, in cells, from −10⁶ to 10⁶. */
        double at(double value) {
            double share = (scale.place(value) - low) / length;
            double place = Double.isNaN(share) ? (from + to) / 2 : from + share * (to - from);
            return Math.max(-FAR, Math.min(place, FAR));
        }

        /** Returns the value at a position in cells. */
        double valueAt(double place) {
            return scale.value(low + (place - from) / (to - from) * length);
        }
    }
}
