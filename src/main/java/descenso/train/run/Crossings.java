package descenso.train.run;

/** Changes of sign. Zeros are passed over: the sign changes where the next other number comes. */
final class Crossings {

    private double previous;
    private int previousTime;
    private int count;
    private double first = Double.NaN;
    private double last = Double.NaN;

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

    int count() {
        return count;
    }

    /** Twice the mean time between two of them, each placed on the straight line across 0; NaN for less than two. */
    double period() {
        return 2 * (last - first) / (count - 1);
    }
}
