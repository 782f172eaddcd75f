package descenso.train.problem;

import java.util.Random;

/** The objective of a problem whose loss is a function of one point, for one run, with normal noise on the gradient. */
abstract class PointObjective implements Objective {

    /** The current parameters, one element per coordinate. */
    final double[] point;

    /** Shape: 1 × coordinates. */
    private final double[][] parameters;

    /** Shape: 1 × coordinates. */
    private final double[][] gradient;

    /** Work space for the gradient in {@link #loss}, which needs only the value. */
    private final double[] noiseless;

    /** Standard deviation of the noise on each coordinate of the gradient, at least 0; 0 for no noise. */
    private final double noise;

    private final Random random;

    /**
     * Creates the objective at the start point.
     *
     * @param start one element per coordinate; copied
     * @param noise standard deviation of the noise on each coordinate of the gradient; 0 for none
     * @param seed seed of the noise
     */
    PointObjective(double[] start, double noise, long seed) {
        this.point = start.clone();
        this.parameters = new double[][] {point};
        this.gradient = new double[][] {new double[start.length]};
        this.noiseless = new double[start.length];
        this.noise = noise;
        this.random = new Random(seed);
    }

    /** Returns the value at the current point and overwrites the slope, one element per coordinate, without noise. */
    abstract double computeGradient(double[] slope);

    @Override
    public double[][] parameters() {
        return parameters;
    }

    @Override
    public double[][] gradient() {
        return gradient;
    }

    @Override
    public double computeGradient() {
        double[] slope = gradient[0];
        double loss = computeGradient(slope);
        for (int i = 0; noise > 0 && i < slope.length; i++) {
            slope[i] += noise * random.nextGaussian();
        }
        return loss;
    }

    @Override
    public double loss() {
        return computeGradient(noiseless);
    }
}
