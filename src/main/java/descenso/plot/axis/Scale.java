package descenso.plot.axis;

/** How numbers become lengths. */
public enum Scale {
    LINEAR(-Double.MAX_VALUE) {
        /** Halved, so that the distance between any two is finite. */
        @Override
        public double place(double value) {
            return value / 2;
        }

        @Override
        double value(double place) {
            return place * 2;
        }
    },
    /** Decades are equally long; zero and less have no place. */
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

    /** The smallest number that there is a place for. */
    public double least() {
        return least;
    }

    /** Whether there is a place for it. */
    public boolean holds(double value) {
        return value >= least && value <= Double.MAX_VALUE;
    }

    /** Finite for what it holds, and so are differences. */
    public abstract double place(double value);

    /** What is at that place. */
    abstract double value(double place);
}
