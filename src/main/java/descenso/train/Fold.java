package descenso.train;

/** Takes values one after the other and keeps what the {@link Take} asks for. */
final class Fold {

    private final Take take;
    private int count;
    private double sum;
    private double chosen = Double.NaN;
    private double last = Double.NaN;
    private boolean isRising;
    private int peaks;
    private double previous;
    private int previousTime;
    private int crossings;
    private double firstCrossing = Double.NaN;
    private double lastCrossing = Double.NaN;

    Fold(Take take) {
        this.take = take;
    }

    /** Takes a value at a time; returns whether it is now the one that was asked for. */
    boolean add(double value, int time) {
        cross(value, time);
        rise(value);
        boolean isChosen = chooses(value);
        chosen = isChosen ? value : chosen;
        count++;
        sum += value;
        return isChosen;
    }

    /** Whether nothing that comes can change what was asked for. */
    boolean isSettled() {
        return take == Take.FIRST && count > 0;
    }

    private boolean chooses(double value) {
        return switch (take) {
            case FIRST -> count == 0;
            case LAST -> true;
            case MIN -> Double.isNaN(chosen) || value < chosen;
            case MAX -> Double.isNaN(chosen) || value > chosen;
            case MEAN, SUM, COUNT, CROSSINGS, PEAKS, PERIOD -> false;
        };
    }

    private void rise(double value) {
        if (isRising && value < last) {
            peaks++;
        }
        isRising = value > last || (isRising && value == last);
        last = value;
    }

    /** Zeros are passed over: the sign changes where the next other one comes. */
    private void cross(double value, int time) {
        if (value == 0) {
            return;
        }
        if (previous * Math.signum(value) < 0) {
            crossings++;
            lastCrossing = previousTime + (time - previousTime) * previous / (previous - value);
            firstCrossing = crossings == 1 ? lastCrossing : firstCrossing;
        }
        previous = value;
        previousTime = time;
    }

    /**
     * What was asked for; NaN where there is no such thing.
     *
     * @param report of the value that was chosen last
     */
    double result(double report) {
        return switch (take) {
            case FIRST, LAST, MIN, MAX -> report;
            case MEAN -> sum / count;
            case SUM -> sum;
            case COUNT -> count;
            case CROSSINGS -> crossings;
            case PEAKS -> peaks;
            case PERIOD -> 2 * (lastCrossing - firstCrossing) / (crossings - 1);
        };
    }
}
