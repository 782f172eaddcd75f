package descenso.plot.frame;

import descenso.plot.shape.Samples;

/** Finds the sample at an x by bisection, as the x never decreases. */
public final class NearestSample {

    private NearestSample() {}

    /**
     * Returns the index of the sample with the nearest x, 0-based; of two, the earlier. Returns −1 if x lies outside
     * the range of the samples.
     */
    public static int to(double x, Samples samples) {
        int low = 0;
        int high = samples.size() - 1;
        if (high < 0 || x < samples.x(low) || x > samples.x(high)) {
            return -1;
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (samples.x(middle) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.abs(samples.x(low) - x) <= Math.abs(samples.x(high) - x) ? low : high;
    }
}
