package descenso.app.lab;

import descenso.course.experiment.Knob;
import descenso.optim.MomentumRate;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.problem.Quadratic;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rate of convergence of momentum on a bowl for a grid of learning rates and of memories, from theory.
 *
 * @param trial the run whose learning rate and memory the points replace
 * @param curvature λ of each direction of the bowl
 * @param start the coordinate along each of these directions at the start
 * @param rates the learning rates η of the columns, ascending
 */
record RateMap(Trial trial, List<Double> curvature, List<Double> start, List<Double> rates) {

    /** Number of columns in one power of ten of the learning rate. */
    private static final int PER_DECADE = 13;
    /** Number of columns: three powers of ten below the largest learning rate that any memory allows, 4/λ. */
    private static final int COLUMNS = 3 * PER_DECADE + 1;
    /** Memories of the rows, ascending; nearer to 1 a ball hardly comes to rest. */
    static final List<Double> BETAS = DoubleStream.concat(
                    IntStream.range(0, 20).mapToDouble(i -> i / 20.0), DoubleStream.of(0.97, 0.99))
            .boxed()
            .toList();

    /** Distance that counts as reached, as a fraction of that at the start. */
    private static final double REACHED = 1e-6;

    /** A point of the map, in a cell or between cells. */
    record RatePoint(double rate, double beta) {}

    /** Returns the map for a run with knobs of both numbers; empty if the theory does not hold for it. */
    static Optional<RateMap> of(Trial trial, List<Knob> knobs) {
        boolean hasKnobs = Stream.of("lr", "beta")
                .allMatch(name -> knobs.stream()
                        .anyMatch(knob -> knob.name().equals(name)
                                && knob.optimizer().isPresent()
                                && knob.choices().isEmpty()));
        boolean isPlain = trial.rule().kind() == OptimizerKind.MOMENTUM
                && trial.rule().hyperparameters().getOrDefault("form", 0.0) == 0
                && trial.rule().hyperparameters().getOrDefault("l2", 0.0) == 0
                && trial.schedule() instanceof Schedule.Constant;
        return hasKnobs && isPlain && trial.problem() instanceof Quadratic bowl && !bowl.isNoisy()
                ? onBowl(trial, bowl)
                : Optional.empty();
    }

    private static Optional<RateMap> onBowl(Trial trial, Quadratic bowl) {
        List<Double> curvature = DoubleStream.of(bowl.curvature()).boxed().toList();
        List<Double> start = DoubleStream.of(bowl.ownStart()).boxed().toList();
        double steepest = Collections.max(curvature);
        double flattest = Collections.min(curvature);
        List<Double> rates = new ArrayList<>();
        for (int i = COLUMNS - 1; i >= 0; i--) {
            rates.add(rounded(4 / steepest * Math.pow(10, -(double) i / PER_DECADE)));
        }
        boolean isFinite = rates.stream().allMatch(rate -> rate > 0 && Double.isFinite(rate));
        return flattest > 0 && isFinite ? Optional.of(new RateMap(trial, curvature, start, rates)) : Optional.empty();
    }

    /** Returns a number with three significant digits, so that what is shown is what is set. */
    private static double rounded(double number) {
        return Double.isFinite(number) ? Double.parseDouble(String.format(Locale.ROOT, "%.2e", number)) : number;
    }

    /** Returns the fraction of the distance that a step leaves in the long run. */
    double left(double rate, double beta) {
        return MomentumRate.of(rate, beta, curvature);
    }

    /** Returns the number of steps in which the distance shrinks to 1/e in the long run; infinite if it never does. */
    double steps(double rate, double beta) {
        double left = left(rate, beta);
        return left < 1 ? -1 / Math.log(left) : Double.POSITIVE_INFINITY;
    }

    /** Returns the number of steps after which a millionth of the distance is left for good; needs one that shrinks. */
    long stepsToMillionth(RatePoint at) {
        return MomentumRate.steps(at.rate, at.beta, curvature, start, REACHED);
    }

    /** Returns the point of the run. */
    RatePoint here() {
        return new RatePoint(trial.rule().lr(), trial.rule().hyperparameters().getOrDefault("beta", 0.0));
    }

    /** Returns the point in the next row or column on one side, at most at the edge. */
    RatePoint moved(RatePoint from, int rows, int columns) {
        return new RatePoint(next(rates, from.rate, columns), next(BETAS, from.beta, rows));
    }

    /** Returns the next of ascending values above or below a value, which may lie between them. */
    private static double next(List<Double> values, double from, int side) {
        return side < 0
                ? values.stream().filter(value -> value < from).reduce(from, (last, value) -> value)
                : side > 0
                        ? values.stream()
                                .filter(value -> value > from)
                                .findFirst()
                                .orElse(from)
                        : from;
    }

    /** Returns the point in a row, 0-based, that leaves the least. */
    RatePoint bestOf(int row) {
        return rates.stream()
                .map(rate -> new RatePoint(rate, BETAS.get(row)))
                .min(Comparator.comparingDouble(at -> left(at.rate, at.beta)))
                .orElseThrow();
    }

    /** Returns the point that leaves the least. */
    RatePoint best() {
        return new RatePoint(bestRate(), bestBeta());
    }

    /** Returns the learning rate that leaves the least with {@link #bestBeta}: (2/(√λmin + √λmax))². */
    private double bestRate() {
        return Math.pow(2 / (Math.sqrt(flattest()) + Math.sqrt(steepest())), 2);
    }

    /** Returns the memory that leaves the least: ((√λmax − √λmin)/(√λmax + √λmin))². */
    private double bestBeta() {
        double flat = Math.sqrt(flattest());
        double steep = Math.sqrt(steepest());
        return Math.pow((steep - flat) / (steep + flat), 2);
    }

    private double flattest() {
        return Collections.min(curvature);
    }

    private double steepest() {
        return Collections.max(curvature);
    }

    /** Returns the run with the numbers of a point. */
    Trial trial(RatePoint at) {
        return trial.with("lr", at.rate).with("beta", at.beta);
    }
}
