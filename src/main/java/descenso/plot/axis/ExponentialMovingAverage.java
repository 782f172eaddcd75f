package descenso.plot.axis;

import descenso.plot.shape.Samples;

/**
 * Samples with a running mean in place of each y, corrected for its beginning at 0: s ← cs + (1 − c)y, over 1 − cⁿ after n
 * values. What is not finite stays as it is and is not counted.
 */
public final class ExponentialMovingAverage implements Samples {

    private final Samples samples;
    private final double[] means;

    private ExponentialMovingAverage(Samples samples, double[] means) {
        this.samples = samples;
        this.means = means;
    }

    /**
     * As many as there are now.
     *
     * @param past the share c of the past, from 0 to under 1
     */
    public static ExponentialMovingAverage of(Samples samples, double past) {
        double[] means = new double[samples.size()];
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < means.length; i++) {
            double y = samples.y(i);
            if (Double.isFinite(y)) {
                sum = past * sum + (1 - past) * y;
                weight = past * weight + (1 - past);
                means[i] = sum / weight;
            } else {
                means[i] = y;
            }
        }
        return new ExponentialMovingAverage(samples, means);
    }

    @Override
    public int size() {
        return means.length;
    }

    @Override
    public double x(int i) {
        return samples.x(i);
    }

    @Override
    public double y(int i) {
        return means[i];
    }
}
