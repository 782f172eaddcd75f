package descenso.testing;

import descenso.course.experiment.Experiment;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.DataSplit;
import descenso.train.data.Preparation;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import descenso.train.problem.Problem;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Signal;
import descenso.train.problem.Surface;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Aggregation;
import descenso.train.run.Label;
import descenso.train.run.Measure;
import descenso.train.run.MeasureVariables;
import descenso.train.run.RecordingSpec;
import descenso.train.run.Run;
import descenso.train.run.RunLimit;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Short factories for trials, their parts and their snapshots. */
public final class Trials {

    /** The snapshots that have been made, by the number of steps and the identity of the experiment. */
    private static final Map<Integer, Map<Experiment, List<Snapshot>>> KNOWN = new ConcurrentHashMap<>();

    private Trials() {}

    /** Creates a trial with a constant learning rate. */
    public static Trial trial(Problem problem, UpdateRule rule, int steps, StopCriterion stop, Measure... measures) {
        return new Trial(
                new Label(rule.kind().title(), Map.of()),
                Map.of(),
                rule,
                new Schedule.Constant(),
                problem,
                new RunLimit(steps, stop),
                new RecordingSpec(List.of(measures), List.of(), List.of()));
    }

    /** Runs a trial with a constant learning rate to its end. */
    public static Run run(Problem problem, UpdateRule rule, int steps, StopCriterion stop, Measure... measures) {
        return trial(problem, rule, steps, stop, measures)
                .run(TrainingMonitor.NONE)
                .orElseThrow();
    }

    /**
     * Returns each run of an experiment after some steps, or at its end if it ends earlier. Only the first call trains
     * them.
     */
    public static List<Snapshot> after(int steps, Experiment experiment) {
        Map<Experiment, List<Snapshot>> known =
                KNOWN.computeIfAbsent(steps, key -> Collections.synchronizedMap(new IdentityHashMap<>()));
        List<Snapshot> runs = known.get(experiment);
        if (runs == null) {
            runs = experiment.comparison().trials().stream()
                    .map(trial -> after(steps, trial))
                    .toList();
            known.put(experiment, runs);
        }
        return runs;
    }

    private static Snapshot after(int steps, Trial trial) {
        Training training = trial.start();
        while (training.isRunning() && training.history().steps() < steps) {
            training.step();
        }
        return training.snapshot();
    }

    public static UpdateRule sgd(double lr) {
        return OptimizerKind.SGD.create(Map.of("lr", lr));
    }

    public static UpdateRule momentum(double lr, double beta) {
        return OptimizerKind.MOMENTUM.create(Map.of("lr", lr, "beta", beta));
    }

    public static UpdateRule adam(double lr) {
        return OptimizerKind.ADAM.create(Map.of("lr", lr));
    }

    /**
     * Creates the bowl ½(u₁² + κu₂²) with the start u = (1, 1) in its own axes.
     *
     * @param rotation angle in degrees
     */
    public static Quadratic valley(double kappa, double rotation) {
        return new Quadratic(new double[] {1, kappa}, rotation, new double[] {1, 1}, 0, 1);
    }

    /**
     * Creates the bowl ½x² with the start 1.
     *
     * @param noise standard deviation of the noise on the gradient
     */
    public static Quadratic parabola(double noise, long seed) {
        return new Quadratic(new double[] {1}, 0, new double[] {1}, noise, seed);
    }

    /** Creates a function of x, or of x and y, with a start point. */
    public static Surface surface(String f, double... start) {
        List<String> coordinates = start.length == 1 ? List.of("x") : List.of("x", "y");
        return new Surface(expression(f, coordinates), Map.of(), start, List.of(), 0, 1);
    }

    /**
     * Creates a network on two moons of 70 points, all for training; softmax regression if there are no hidden layers.
     *
     * @param hidden units of each hidden layer
     */
    public static Network moons(Batches batches, Integer... hidden) {
        DataSplit moons = Preparation.none().apply(new DataOrigin.TwoMoons(70, .1, 1).rows());
        return new Network(moons, List.of(hidden), Activation.RELU, new Initialisation.Seeded(2), batches);
    }

    /** Creates a sequence of gradients from an expression in the step t. */
    public static Signal signal(String g) {
        return new Signal(new double[1], new Signal.Formulas(List.of(expression(g, List.of("t"))), Map.of()));
    }

    /** Creates a criterion that ends a run at a fraction of the initial distance to the minimum. */
    public static StopCriterion atDistance(double fraction) {
        return new StopCriterion(
                OptionalDouble.of(fraction),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /** Creates a criterion that ends a run at a fraction of the initial loss. */
    public static StopCriterion atLossRatio(double fraction) {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(fraction),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /** Creates a criterion that ends a run at a loss. */
    public static StopCriterion atLoss(double loss) {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /**
     * Creates a criterion that ends a run when the absolute value of a coordinate, by its 0-based index, reaches a
     * value.
     */
    public static StopCriterion beyond(int coordinate, double value) {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(coordinate),
                OptionalDouble.of(value));
    }

    /** Creates a measure that aggregates a value over all steps. */
    public static Measure measure(String name, Aggregation take, Problem problem, String value) {
        return measure(name, take, problem, value, "", "", 0);
    }

    /**
     * Creates a measure that aggregates a value over some steps.
     *
     * @param where condition on the steps; empty for none
     * @param report expression that is reported instead of the value; empty for none
     * @param from first step
     */
    public static Measure measure(
            String name, Aggregation take, Problem problem, String value, String where, String report, int from) {
        List<String> names = MeasureVariables.names(problem, List.of("beta"));
        return new Measure(
                name,
                take,
                expression(value, names),
                Optional.of(where).filter(text -> !text.isEmpty()).map(text -> expression(text, names)),
                Optional.of(report).filter(text -> !text.isEmpty()).map(text -> expression(text, names)),
                OptionalDouble.empty(),
                from,
                Integer.MAX_VALUE);
    }

    /**
     * Parses an expression that must have no error.
     *
     * @throws IllegalArgumentException if it has one
     */
    public static Expression expression(String text, List<String> names) {
        try {
            return Expression.parse(text, names);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
