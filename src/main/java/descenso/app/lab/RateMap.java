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
 * @param trial the run whose learning rate and memory the cells replace
 * @param curvature λ of each direction of the bowl
 * @param rates the learning rates η of the columns, ascending
 */
record RateMap(Trial trial, List<Double> curvature, List<Double> rates) {

    /** Number of columns in one power of ten of the learning rate. */
    private static final int PER_DECADE = 13;
    /** Number of columns: three powers of ten below the largest learning rate that any memory allows, 4/λ. */
    private static final int COLUMNS = 3 * PER_DECADE + 1;
    /** Memories of the rows, ascending; nearer to 1 a ball hardly comes to rest. */
    static final List<Double> BETAS = DoubleStream.concat(
                    IntStream.range(0, 20).mapToDouble(i -> i / 20.0), DoubleStream.of(0.97, 0.99))
            .boxed()
            .toList();

    /** A cell by its indices from 0. */
    record Cell(int row, int column) {}

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
                ? onBowl(trial, DoubleStream.of(bowl.curvature()).boxed().toList())
                : Optional.empty();
    }

    private static Optional<RateMap> onBowl(Trial trial, List<Double> curvature) {
        double steepest = Collections.max(curvature);
        double flattest = Collections.min(curvature);
        List<Double> rates = new ArrayList<>();
        for (int i = COLUMNS - 1; i >= 0; i--) {
            rates.add(rounded(4 / steepest * Math.pow(10, -(double) i / PER_DECADE)));
        }
        boolean isFinite = rates.stream().allMatch(rate -> rate > 0 && Double.isFinite(rate));
        return flattest > 0 && isFinite ? Optional.of(new RateMap(trial, curvature, rates)) : Optional.empty();
    }

    /** Returns a number with three significant digits, so that what is shown is what is set. */
    private static double rounded(double number) {
        return Double.isFinite(number) ? Double.parseDouble(String.format(Locale.ROOT, "%.2e", number)) : number;
    }

    double rate(Cell cell) {
        return rates.get(cell.column);
    }

    static double beta(Cell cell) {
        return BETAS.get(cell.row);
    }

    /** Returns the fraction of the distance that a step leaves in the long run. */
    double left(double rate, double beta) {
        return MomentumRate.of(rate, beta, curvature);
    }

    double left(Cell cell) {
        return left(rate(cell), beta(cell));
    }

    /** Returns the number of steps in which the distance shrinks to 1/e in the long run; NaN if it does not shrink. */
    double steps(double rate, double beta) {
        double left = left(rate, beta);
        return left < 1 ? -1 / Math.log(left) : Double.NaN;
    }

    /** Returns the cell nearest to the run. */
    Cell nearest(double rate, double beta) {
        int column = IntStream.range(0, COLUMNS)
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(Math.log(rate / rates.get(i)))))
                .orElse(0);
        int row = IntStream.range(0, BETAS.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(beta - BETAS.get(i))))
                .orElse(0);
        return new Cell(row, column);
    }

    /** Returns the cell a number of rows and columns away, at most at the edge. */
    Cell moved(Cell cell, int rows, int columns) {
        return new Cell(
                Math.max(0, Math.min(cell.row + rows, BETAS.size() - 1)),
                Math.max(0, Math.min(cell.column + columns, COLUMNS - 1)));
    }

    /** Returns the cell of a row, 0-based, that leaves the least. */
    Cell bestOf(int row) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> new Cell(row, column))
                .min(Comparator.comparingDouble(this::left))
                .orElseThrow();
    }

    /** Returns the learning rate that leaves the least with {@link #bestBeta}: (2/(√λmin + √λmax))². */
    double bestRate() {
        return Math.pow(2 / (Math.sqrt(flattest()) + Math.sqrt(steepest())), 2);
    }

    /** Returns the memory that leaves the least: ((√λmax − √λmin)/(√λmax + √λmin))². */
    double bestBeta() {
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

    /** Returns the run with the numbers of a cell. */
    Trial trial(Cell cell) {
        return trial.with("lr", rate(cell)).with("beta", beta(cell));
    }
}
