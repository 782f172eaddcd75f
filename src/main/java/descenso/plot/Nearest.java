package descenso.plot;

/** Finds the sample at a place, by bisection: the x never decreases. */
final class Nearest {

    private Nearest() {}

    /** The index of the sample with the nearest x, the earlier of two; -1 where there is none. */
    static int to(double x, Samples samples) {
        int low = 0;
        int high = samples.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (samples.x(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high < 0 || Math.abs(samples.x(low) - x) <= Math.abs(samples.x(high) - x) ? Math.min(low, high) : high;
    }
}
