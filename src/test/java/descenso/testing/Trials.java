package descenso.testing;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.train.data.Batches;
import descenso.train.data.DataSplit;
import descenso.train.data.Moons;
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
import descenso.train.run.RecordingSpec;
import descenso.train.run.Run;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import descenso.train.run.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Trials and their parts in few words. */
public final class Trials {

    private Trials() {}

    public static Trial trial(Problem problem, UpdateRule rule, int steps, StopCriterion stop, Measure... measures) {
        return new Trial(
                new Label(rule.rule().title(), Map.of()),
                Map.of(),
                rule,
                new Schedule.Constant(),
                problem,
                new RunLimit(steps, stop),
                new RecordingSpec(List.of(measures), List.of(), List.of()));
    }

    public static Run run(Problem problem, UpdateRule rule, int steps, StopCriterion stop, Measure... measures) {
        return trial(problem, rule, steps, stop, measures)
                .run(TrainingMonitor.NONE)
                .orElseThrow();
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

    /** ½(x² + κy²) from (1, 1) along its axes. */
    public static Quadratic valley(double kappa, double rotation) {
        return new Quadratic(new double[] {1, kappa}, rotation, new double[] {1, 1}, 0, 1);
    }

    public static Quadratic parabola(double noise, long seed) {
        return new Quadratic(new double[] {1}, 0, new double[] {1}, noise, seed);
    }

    public static Surface surface(String f, double... start) {
        List<String> coordinates = start.length == 1 ? List.of("x") : List.of("x", "y");
        return new Surface(expression(f, coordinates), Map.of(), start, List.of(), 0, 1);
    }

    /** Two moons of 70 points, all for training; softmax regression where there are no hidden layers. */
    public static Network moons(Batches batches, Integer... hidden) {
        DataSplit moons = Preparation.none().apply(Moons.rows(70, .1, 1));
        return new Network(moons, List.of(hidden), Activation.RELU, Initialisation.seeded(2), batches);
    }

    public static Signal signal(String g) {
        return Signal.of(new double[1], List.of(expression(g, List.of("t"))), Map.of());
    }

    public static StopCriterion atDistance(double fraction) {
        return new StopCriterion(
                OptionalDouble.of(fraction),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public static StopCriterion atLossRatio(double fraction) {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(fraction),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public static StopCriterion atLoss(double loss) {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.of(loss),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    public static StopCriterion beyond(int coordinate, double value) {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.of(coordinate),
                OptionalDouble.of(value));
    }

    /** A measure named so that takes so of a value, of every step. */
    public static Measure measure(String name, Aggregation take, Problem problem, String value) {
        return measure(name, take, problem, value, "", "", 0);
    }

    public static Measure measure(
            String name, Aggregation take, Problem problem, String value, String where, String report, int from) {
        List<String> names = Vocabulary.names(problem, List.of("beta"));
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

    public static Expression expression(String text, List<String> names) {
        try {
            return Expression.parse(text, names);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
