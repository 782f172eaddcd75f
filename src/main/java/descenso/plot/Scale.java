package descenso.plot;

/** A mapping of numbers to lengths along an axis. */
public enum Scale {
    LINEAR(-Double.MAX_VALUE) {
        /** Returns half of the value, so that the difference of any two finite values is finite. */
        @Override
        public double place(double value) {
            return value / 2;
        }

        @Override
        double value(double place) {
            return place * 2;
        }
    },
    /** A logarithmic scale: all decades are equally long; numbers up to zero have no position. */
    LOG(Double.MIN_VALUE) {
        @Override
        public double place(double value) {
            return Math.log10(value);
        }

        @Override
        double value(double place) {
            return Math.pow(10, place);
        }
    };

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

    /** Returns the unscaled position of a value, finite like differences of positions if {@link #holds} is true. */
    public abstract double place(double value);

    /** Returns the value at an unscaled position. */
    abstract double value(double place);
}
