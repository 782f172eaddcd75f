package descenso.train.run;

/** Counts changes of sign. Skips zeros: the change is then at the next value that is not 0. */
final class Crossings {

    private double previous;
    private int previousTime;
    private int count;

    /** Time of the first change, in steps or epochs, interpolated; NaN before it. */
    private double first = Double.NaN;

    /** Time of the last change, in steps or epochs, interpolated; NaN before the first. */
    private double last = Double.NaN;

    /**
     * Adds the next value.
     *
     * @param time step or epoch of the value, larger than at the previous call
     */
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
