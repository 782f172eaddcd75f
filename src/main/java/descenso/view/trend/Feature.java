package descenso.view.trend;

/**
 * A feature of a curve. Indices are 0-based; a field that says nothing about a kind is 0.
 *
 * @param from the first index of the feature, or the index of its extreme value
 * @param until the last index, inclusive
 * @param value a level, an extreme value, or the mean jump of noise relative to the values
 * @param count how often it occurs
 */
public record Feature(Kind kind, int from, int until, double value, int count) {

    /** The part of a curve that a kind of feature describes. */
    public enum Place {
        COURSE,
        END,
        WHOLE
    }

    /** The kinds of features; of those of one part, the most informative comes first. */
    public enum Kind {
        /** Random jumps; {@code value} is their mean size relative to the values. */
        NOISE(Place.COURSE),
        /** A long stay at one level before a fall, as at a saddle. */
        PLATEAU(Place.COURSE),
        /** Rises by more than the margin; {@code value} is the highest value, at {@code from}. */
        RISES(Place.COURSE),
        /** A stay at the start. */
        REST(Place.COURSE),
        /** Values far above the start, up to the end. */
        BLOW_UP(Place.END),
        /** Values that are practically zero, up to the end. */
        UNDERFLOW(Place.END),
        /** A stay at the last value. */
        FLAT(Place.END),
        /** An end above the lowest value, which is at {@code from}. */
        TURNED(Place.END),
        /** A fall that goes on. */
        FALLING(Place.END),
        /** A fall that nearly ends. */
        FLATTENING(Place.END),
        /** A curve that never rises. */
        STEADY(Place.WHOLE);

        private final Place place;

        Kind(Place place) {
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    static Feature of(Kind kind, int from, int until) {
        return new Feature(kind, from, until, 0, 0);
    }
}
