package descenso.train.run;

/** Receives values one by one and keeps what its {@link Aggregation} needs. */
final class Aggregator {

    private final Aggregation take;
    private final Crossings crossings = new Crossings();
    private final Peaks peaks = new Peaks();
    private int count;
    private double sum;
    private double chosen = Double.NaN;

    Aggregator(Aggregation take) {
        this.take = take;
    }

    /** Adds a value at a step or epoch. Returns whether it is now the chosen one, so that its report is stored. */
    boolean add(double value, int time) {
        count++;
        switch (take) {
            case MEAN, SUM -> sum += value;
            case CROSSINGS, PERIOD -> crossings.add(value, time);
            case PEAKS -> peaks.add(value);
            case FIRST, LAST, SINCE, MIN, MAX, COUNT -> {}
        }
        boolean isChosen = chooses(value);
        chosen = isChosen ? value : chosen;
        return isChosen;
    }

    /** Notes that a value does not count; {@link Aggregation#SINCE} then starts again. */
    void skip() {
        count = take == Aggregation.SINCE ? 0 : count;
    }

    /** Tests whether further values cannot change the result. */
    boolean isSettled() {
        return take == Aggregation.FIRST && count > 0;
    }

    private boolean chooses(double value) {
        return switch (take) {
            case FIRST, SINCE -> count == 1;
            case LAST -> true;
            case MIN -> Double.isNaN(chosen) || value < chosen;
            case MAX -> Double.isNaN(chosen) || value > chosen;
            case MEAN, SUM, COUNT, CROSSINGS, PEAKS, PERIOD -> false;
        };
    }

    /** Returns the result from what the caller stored for the chosen value; NaN if there is none. */
    double result(double report) {
        return switch (take) {
            case FIRST, LAST, MIN, MAX -> report;
            case SINCE -> count == 0 ? Double.NaN : report;
            case MEAN -> sum / count;
            case SUM -> sum;
            case COUNT -> count;
            case CROSSINGS -> crossings.count();
            case PEAKS -> peaks.count();
            case PERIOD -> crossings.period();
        };
    }

    /** Counts changes of sign. Skips zeros: the change is then at the next value that is not 0. */
    private static final class Crossings {

        private double previous;
        private int previousTime;
        private int count;

        /** Time of the first change, in steps or epochs, interpolated; NaN before it. */
        private double first = Double.NaN;

        /** Time of the last change, in steps or epochs, interpolated; NaN before the first. */
        private double last = Double.NaN;

        /** Adds the next value at a step or epoch larger than that of the previous call. */
        void add(double value, int time) {
            if (value == 0) {
                return;
            }
            if (previous * Math.signum(value) < 0) {
                count++;
                last = previousTime + (time - previousTime) * previous / (previous - value);
                first = count == 1 ? last : first;
            }
            previous = value;
            previousTime = time;
        }

        /** Returns the number of changes of sign so far. */
        int count() {
            return count;
        }

        /**
         * Returns twice the mean time between changes of sign, in steps or epochs; NaN if there are fewer than two. The
         * time of a change is interpolated linearly between the two values around it.
         */
        double period() {
            return 2 * (last - first) / (count - 1);
        }
    }

    /** Counts local maxima: values that fall after a rise. A plateau counts once. */
    private static final class Peaks {

        private double last = Double.NaN;
        private boolean isRising;
        private int count;

        /** Adds the next value. NaN begins a new series: no peak lies on both sides of it. */
        void add(double value) {
            if (isRising && value < last) {
                count++;
            }
            isRising = value > last || (isRising && value == last);
            last = value;
        }

        /** Returns the number of peaks so far. The last value added cannot be one yet. */
        int count() {
            return count;
        }
    }
}
