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

    /**
     * Adds a value. Returns whether it is now the chosen one, so that the caller stores what it reports for it.
     *
     * @param time step or epoch of the value
     */
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

    /**
     * Returns the result; NaN if there is none.
     *
     * @param report what the caller stored for the chosen value
     */
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
}
