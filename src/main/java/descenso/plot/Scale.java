package descenso.plot;

/** How numbers become lengths. */
public enum Scale {
    LINEAR {
        @Override
        boolean holds(double value) {
            return Double.isFinite(value);
        }

        /** Halved, so that the distance between any two is finite. */
        @Override
        double place(double value) {
            return value / 2;
        }

        @Override
        double value(double place) {
            return place * 2;
        }
    },
    /** Decades are equally long; zero and less have no place. */
    LOG {
        @Override
        boolean holds(double value) {
            return value > 0 && value < Double.POSITIVE_INFINITY;
        }

        @Override
        double place(double value) {
            return Math.log10(value);
        }

        @Override
        double value(double place) {
            return Math.pow(10, place);
        }
    };

    /** Whether there is a place for it. */
    abstract boolean holds(double value);

    /** Finite for what it holds, and so are differences. */
    abstract double place(double value);

    /** What is at that place. */
    abstract double value(double place);
}
