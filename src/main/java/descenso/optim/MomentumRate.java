package descenso.optim;

import java.util.List;

/**
 * The rate at which momentum converges on a quadratic bowl. Along a direction of curvature λ, a step maps the pair of
 * distance and step linearly, with the characteristic polynomial z² − (1 + β − ηλ)z + β. In the long run a step leaves
 * the modulus of its largest root of the distance; the slowest direction decides (Polyak 1964, Some methods of speeding
 * up the convergence of iteration methods; Goh 2017, Why Momentum Really Works).
 */
public final class MomentumRate {

    private MomentumRate() {}

    /**
     * Returns the fraction of the distance that a step leaves in the long run, at least 0; from 1 on the distance does
     * not shrink.
     *
     * @param lr the learning rate η
     * @param beta the factor β of the memory, v = βv + g
     * @param curvature λ of each direction
     */
    public static double of(double lr, double beta, List<Double> curvature) {
        double slowest = 0;
        for (double lambda : curvature) {
            slowest = Math.max(slowest, largestRoot(1 + beta - lr * lambda, beta));
        }
        return slowest;
    }

    /** Returns the modulus of the largest root of z² − bz + c. Two complex roots both have the modulus √c. */
    private static double largestRoot(double b, double c) {
        double discriminant = b * b - 4 * c;
        return discriminant < 0 ? Math.sqrt(c) : (Math.abs(b) + Math.sqrt(discriminant)) / 2;
    }
}
