package descenso.train.problem;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A function given by an expression, with its exact gradient. */
public final class Surface implements Problem {

    private final Expression function;
    private final Map<String, Double> constants;
    private final List<String> coordinates;
    private final double[] start;

    /** Values of the function's variables: first the coordinates, then the constants. */
    private final double[] values;

    private final List<double[]> minima;
    private final double noise;
    private final long seed;

    /**
     * Creates a function with a start point.
     *
     * @param function expression whose variables are first the coordinates, in order, then the constants
     * @param constants values by name
     * @param start one element per coordinate
     * @param minima known minima, one point each
     * @param noise standard deviation of the noise on each coordinate of the gradient
     * @param seed seed of the noise
     */
    public Surface(
            Expression function,
            Map<String, Double> constants,
            double[] start,
            List<double[]> minima,
            double noise,
            long seed) {
        this.function = function;
        this.constants = Map.copyOf(constants);
        this.coordinates = function.variables().subList(0, start.length);
        this.start = start.clone();
        this.values = function.values(name -> constants.getOrDefault(name, Double.NaN));
        this.minima = List.copyOf(minima);
        this.noise = noise;
        this.seed = seed;
    }

    @Override
    public boolean isNoisy() {
        return noise > 0;
    }

    /** Returns the expression. Its variables are first the coordinates, in order, then the constants. */
    public Expression function() {
        return function;
    }

    /** Returns the constants by name. */
    public Map<String, Double> constants() {
        return constants;
    }

    /** Returns a copy of the start point. */
    public double[] start() {
        return start.clone();
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
        return new Ground(steepest());
    }

    @Override
    public List<String> coordinates() {
        return coordinates.subList(0, Math.min(coordinates.size(), Problem.KEPT));
    }

    @Override
    public Map<String, Double> traits() {
        return Map.of(NOISE, noise);
    }

    @Override
    public List<double[]> minima() {
        return minima;
    }

    /** Returns the index, 0-based, of the coordinate with the largest absolute derivative at the start. */
    private int steepest() {
        double[] gradient = new double[start.length];
        new Ground(0).computeGradient(gradient);
        int steepest = 0;
        for (int i = 1; i < gradient.length; i++) {
            steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
        }
        return steepest;
    }

    /** The function with the work space of one run. */
    private final class Ground extends PointObjective {

        private final Evaluator evaluator = function.evaluator();

        /** Values of the function's variables at the current point. */
        private final double[] at = values.clone();

        /** Derivatives by all variables of the function, the constants included. */
        private final double[] derivatives = new double[at.length];

        private final int steepest;

        Ground(int steepest) {
            super(start, noise, seed);
            this.steepest = steepest;
        }

        @Override
        double computeGradient(double[] slope) {
            System.arraycopy(point, 0, at, 0, point.length);
            double value = evaluator.gradient(at, derivatives);
            System.arraycopy(derivatives, 0, slope, 0, slope.length);
            return value;
        }

        @Override
        public double distance() {
            double nearest = Double.NaN;
            for (int i = 0; i < minima.size(); i++) { // no iterator: it may be an object at each step
                double distance = distance(point, minima.get(i));
                nearest = distance >= nearest ? nearest : distance;
            }
            return nearest;
        }

        private static double distance(double[] from, double[] to) {
            double squares = 0;
            for (int i = 0; i < from.length; i++) {
                squares += (from[i] - to[i]) * (from[i] - to[i]);
            }
            return Math.sqrt(squares);
        }

        @Override
        public double alongSteepest(IntToDoubleFunction step) {
            return step.applyAsDouble(steepest);
        }
    }
}
