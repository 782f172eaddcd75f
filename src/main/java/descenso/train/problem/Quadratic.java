package descenso.train.problem;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * A quadratic bowl ½ Σ λᵢuᵢ² in its own axes u, with its minimum at 0. A bowl in two dimensions may be rotated: x =
 * R·u, R = [[cos, −sin], [sin, cos]].
 */
public final class Quadratic implements Problem {

    /** λ: one element per axis. */
    private final double[] curvature;

    /** Angle in degrees. */
    private final double rotation;

    /** Start in the bowl's own axes u. */
    private final double[] outset;

    private final double cos;
    private final double sin;

    /** Start in the parameters' axes x. */
    private final double[] start;

    private final double noise;
    private final long seed;

    /** Index of the axis with the largest curvature, 0-based; the first one on a tie. */
    private final int steepest;

    /**
     * Creates a bowl with a start point.
     *
     * @param curvature λ, one element per axis
     * @param rotation angle in degrees; 0 unless there are two parameters
     * @param start start in the bowl's own axes u
     * @param noise standard deviation of the noise on each coordinate of the gradient by x
     * @param seed seed of the noise
     * @throws IllegalArgumentException if the lengths of the arrays differ, or if a bowl that is not two-dimensional is
     *     rotated
     */
    public Quadratic(double[] curvature, double rotation, double[] start, double noise, long seed) {
        if (start.length != curvature.length || (rotation != 0 && start.length != 2)) {
            throw new IllegalArgumentException(Integer.toString(start.length));
        }
        this.curvature = curvature.clone();
        this.rotation = rotation;
        this.outset = start.clone();
        this.cos = rotation == 0 ? 1 : Math.cos(Math.toRadians(rotation));
        this.sin = rotation == 0 ? 0 : Math.sin(Math.toRadians(rotation));
        this.start = turned(start);
        this.noise = noise;
        this.seed = seed;
        this.steepest = steepest(curvature);
    }

    private static int steepest(double[] curvature) {
        int steepest = 0;
        for (int i = 1; i < curvature.length; i++) {
            steepest = curvature[i] > curvature[steepest] ? i : steepest;
        }
        return steepest;
    }

    /** Returns the vector x = R·u. */
    private double[] turned(double[] u) {
        return sin == 0 ? u.clone() : new double[] {cos * u[0] - sin * u[1], sin * u[0] + cos * u[1]};
    }

    @Override
    public boolean isNoisy() {
        return noise > 0;
    }

    /** Returns a copy of λ, one element per axis. */
    public double[] curvature() {
        return curvature.clone();
    }

    /** Returns the angle in degrees. */
    public double rotation() {
        return rotation;
    }

    /** Returns a copy of the start in the bowl's own axes u. */
    public double[] ownStart() {
        return outset.clone();
    }

    /** Returns the standard deviation of the noise on each coordinate of the gradient. */
    public double noise() {
        return noise;
    }

    /** Returns the seed of the noise. */
    public long seed() {
        return seed;
    }

    @Override
    public Objective newObjective() {
        return new PointObjective(start, noise, seed) {
            @Override
            double computeGradient(double[] slope) {
                return sin == 0 ? straight(point, slope) : turned(point, slope);
            }

            @Override
            public double distance() {
                double squares = 0;
                for (double x : point) {
                    squares += x * x;
                }
                return Math.sqrt(squares);
            }

            @Override
            public double alongSteepest(IntToDoubleFunction step) {
                if (sin == 0) {
                    return step.applyAsDouble(steepest);
                }
                double x = step.applyAsDouble(0);
                double y = step.applyAsDouble(1);
                return steepest == 0 ? cos * x + sin * y : cos * y - sin * x;
            }
        };
    }

    @Override
    public List<String> coordinates() {
        return Problem.namesOf(start.length);
    }

    @Override
    public Map<String, Double> traits() {
        return Map.of("rotation", rotation, NOISE, noise);
    }

    @Override
    public List<double[]> minima() {
        return List.of(new double[start.length]);
    }

    /** Computes loss and gradient of a bowl that is not rotated. */
    private double straight(double[] x, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            gradient[i] = curvature[i] * x[i];
            loss += gradient[i] * x[i];
        }
        return loss / 2;
    }

    /** Computes loss and gradient of a rotated bowl. */
    private double turned(double[] x, double[] gradient) {
        double u1 = cos * x[0] + sin * x[1];
        double u2 = cos * x[1] - sin * x[0];
        double g1 = curvature[0] * u1;
        double g2 = curvature[1] * u2;
        gradient[0] = cos * g1 - sin * g2;
        gradient[1] = sin * g1 + cos * g2;
        return (g1 * u1 + g2 * u2) / 2;
    }
}
