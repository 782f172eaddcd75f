package descenso.plot.axis;

import descenso.plot.shape.Samples;

/**
 * Samples with an exponential moving average in place of each y, with the bias of its start at 0 corrected: s ← cs + (1
 * − c)y, divided by 1 − cⁿ after n values. A value that is not finite stays as it is and does not enter the average.
 */
public final class ExponentialMovingAverage implements Samples {

    private final Samples samples;
    private final double[] means;

    private ExponentialMovingAverage(Samples samples, double[] means) {
        this.samples = samples;
        this.means = means;
    }

    /**
     * Computes the averages of the samples that exist now; samples that are added later are not included.
     *
     * @param past the weight c of the past, from 0 to less than 1
     */
    public static ExponentialMovingAverage of(Samples samples, double past) {
        double[] means = new double[samples.size()];
        double sum = 0;
        double correction = 0;
        for (int i = 0; i < means.length; i++) {
            double y = samples.y(i);
            if (Double.isFinite(y)) {
                sum = past * sum + (1 - past) * y;
                correction = past * correction + (1 - past);
                means[i] = sum / correction;
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
