package descenso.train.run;

/** Takes values one after the other and keeps what the {@link Aggregation} asks for. */
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

    /** Takes a value at a time; returns whether it is now the one that was asked for. */
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

    /** Passes over a value. */
    void skip() {
        count = take == Aggregation.SINCE ? 0 : count;
    }

    /** Whether nothing that comes can change what was asked for. */
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
     * What was asked for; NaN where there is no such thing.
     *
     * @param report of the value that was chosen last
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
