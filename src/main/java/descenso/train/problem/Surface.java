package descenso.train.problem;

import descenso.expr.Evaluator;
import descenso.expr.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Any function that an expression can write, with its exact gradient. */
public final class Surface implements Problem {

    private final Expression function;
    private final Map<String, Double> constants;
    private final List<String> coordinates;
    private final double[] start;
    private final double[] values;
    private final List<double[]> minima;
    private final double noise;
    private final long seed;

    /**
     * A function and where to start on it.
     *
     * @param function in the coordinates, first and in their order, and then in names of constants
     * @param minima those that are known, a point each
     * @param noise standard deviation of the gradient's noise, a coordinate
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

    /** In the coordinates, first and in their order, and then in names of constants. */
    public Expression function() {
        return function;
    }

    /** By name. */
    public Map<String, Double> constants() {
        return constants;
    }

    /** Where it starts. */
    public double[] start() {
        return start.clone();
    }

    /** Standard deviation of the gradient's noise. */
    public double noise() {
        return noise;
    }

    /** Of the noise. */
    public long seed() {
        return seed;
    }

    @Override
    public Objective newObjective() {
        return new LandscapeObjective(new Ground(steepest()), start, noise, seed);
    }

    @Override
    public List<String> coordinates() {
        return coordinates.subList(0, Math.min(coordinates.size(), Coordinates.KEPT));
    }

    @Override
    public Map<String, Double> traits() {
        return Map.of(NOISE, noise);
    }

    @Override
    public List<double[]> minima() {
        return minima;
    }

    /** The coordinate with the largest derivative at the start. */
    private int steepest() {
        double[] gradient = new double[start.length];
        new Ground(0).differentiate(start, gradient);
        int steepest = 0;
        for (int i = 1; i < gradient.length; i++) {
            steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
        }
        return steepest;
    }

    /** The function with work space for one run. */
    private final class Ground implements Landscape {

        private final Evaluator evaluator = function.evaluator();
        private final double[] at = values.clone();
        private final double[] derivatives = new double[at.length];
        private final int steepest;

        Ground(int steepest) {
            this.steepest = steepest;
        }

        @Override
        public double differentiate(double[] point, double[] gradient) {
            System.arraycopy(point, 0, at, 0, point.length);
            double value = evaluator.gradient(at, derivatives);
            System.arraycopy(derivatives, 0, gradient, 0, gradient.length);
            return value;
        }

        @Override
        public double distance(double[] point) {
            double nearest = Double.NaN;
            for (int i = 0; i < minima.size(); i++) { // asked at every step, and an iterator may be an object each time
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
