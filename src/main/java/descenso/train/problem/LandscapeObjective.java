package descenso.train.problem;

import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** The objective of a landscape, for one run, with normal noise on the gradient. */
final class LandscapeObjective implements Objective {

    private final Landscape landscape;

    /** Shape: 1 × coordinates. */
    private final double[][] parameters;

    /** Shape: 1 × coordinates. */
    private final double[][] gradient;

    /** The current parameters, one element per coordinate; the same array as in {@link #parameters}. */
    private final double[] point;

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
    LandscapeObjective(Landscape landscape, double[] start, double noise, long seed) {
        this.landscape = landscape;
        this.point = start.clone();
        this.parameters = new double[][] {point};
        this.gradient = new double[][] {new double[start.length]};
        this.noiseless = new double[start.length];
        this.noise = noise;
        this.random = new Random(seed);
    }

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
        double loss = landscape.computeGradient(point, gradient[0]);
        if (noise > 0) {
            disturb(gradient[0]);
        }
        return loss;
    }

    private void disturb(double[] noisy) {
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += noise * random.nextGaussian();
        }
    }

    @Override
    public double loss() {
        return landscape.computeGradient(point, noiseless);
    }

    @Override
    public double distance() {
        return landscape.distance(point);
    }

    @Override
    public double alongSteepest(IntToDoubleFunction step) {
        return landscape.alongSteepest(step);
    }

    @Override
    public Map<String, Double> results() {
        return landscape.results(point);
    }
}
