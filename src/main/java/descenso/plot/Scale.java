package descenso.plot;

/** A mapping of numbers to lengths along an axis. */
public enum Scale {
    LINEAR(-Double.MAX_VALUE),
    /** A logarithmic scale: all decades are equally long; numbers up to zero have no position. */
    LOG(Double.MIN_VALUE);

    private final double least;

    Scale(double least) {
        this.least = least;
    }

    /** Returns the smallest number that this scale can show. */
    public double least() {
        return least;
    }

    /** Tests whether this scale can show a value. */
    public boolean holds(double value) {
        return value >= least && value <= Double.MAX_VALUE;
    }

    /**
     * Returns the unscaled position of a value. If {@link #holds} is true, it is finite, and so are the differences of
     * positions: that of a linear scale is half of the value.
     */
    public double place(double value) {
        return this == LINEAR ? value / 2 : Math.log10(value);
    }

    /** Returns the value at an unscaled position. */
    double value(double place) {
        return this == LINEAR ? place * 2 : Math.pow(10, place);
    }
}
