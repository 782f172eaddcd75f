package descenso.train.run;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.Optimizer;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.network.Network;
import descenso.train.problem.LeastSquares;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The measures of a run: the built-in ones and those of the experiment. */
public final class Measures {

    public static final String STEPS_TO_STOP = "stepsToStop";
    public static final String STEPS = "steps";
    public static final String DIVERGED = "diverged";
    public static final String INITIAL_LOSS = "initialLoss";
    public static final String FINAL_LOSS = "finalLoss";
    public static final String LOSS_RATIO = "lossRatio";
    public static final String SMALLEST_LOSS = "smallestLoss";
    public static final String LARGEST_LOSS = "largestLoss";
    public static final String FIRST_STEP = "firstStepOverLr";
    public static final String OSCILLATIONS = "oscillations";
    public static final String BEST_LOSS = "bestValidationLoss";
    public static final String BEST_EPOCH = "bestValidationEpoch";

    /**
     * Names of the built-in measures, which no other measure may have. A run has those that apply to it. They are:
     * steps to the stop criterion; the number of steps; whether the run diverged, 1 or 0; losses; the length of the
     * first step divided by the learning rate; oscillations, which are changes of sign of the step along the steepest
     * axis or, for a network, peaks of the train loss. The further measures of problems come last.
     */
    public static final List<String> BUILT_IN = List.of(
            STEPS_TO_STOP,
            STEPS,
            DIVERGED,
            INITIAL_LOSS,
            FINAL_LOSS,
            LOSS_RATIO,
            SMALLEST_LOSS,
            LARGEST_LOSS,
            FIRST_STEP,
            OSCILLATIONS,
            MeasureVariables.TRAIN_LOSS,
            MeasureVariables.VALIDATION_LOSS,
            MeasureVariables.VALIDATION_ACCURACY,
            BEST_LOSS,
            BEST_EPOCH,
            Network.TEST_LOSS,
            Network.TEST_ACCURACY,
            LeastSquares.TEST_ERROR,
            LeastSquares.POSITIVE_OUTPUT,
            LeastSquares.NEGATIVE_OUTPUT);

    private final MeasureProbe[] gauges;
    private final boolean canStop;

    /** Returns the names of all measures of a trial's run, except those that a search computes. */
    public static List<String> names(Trial trial) {
        Objective objective = trial.problem().newObjective();
        Optimizer optimizer = trial.rule().newOptimizer(objective.shapes().get(0));
        TrainingState state =
                new TrainingState(objective, List.of(optimizer), trial.rule().lr());
        return List.copyOf(
                new Measures(trial, state).values(state, Status.RUNNING).keySet());
    }

    /** Returns the names of the measures that any optimizer has on a problem. */
    public static List<String> builtIn(Problem problem, RunLimit limit) {
        Label unnamed = new Label("", Map.of());
        return names(new Trial(
                unnamed,
                Map.of(),
                OptimizerKind.SGD.create(Map.of()),
                new Schedule.Constant(),
                problem,
                limit,
                RecordingSpec.none()));
    }

    Measures(Trial trial, TrainingState state) {
        MeasureVariables variables = new MeasureVariables(trial, state);
        List<Measure> measures = builtIn();
        measures.addAll(trial.recording().measures());
        canStop = !trial.limit().stop().equals(StopCriterion.never());
        gauges = measures.stream()
                .flatMap(measure -> MeasureProbe.of(measure, variables).stream())
                .toArray(MeasureProbe[]::new);
    }

    /**
     * Returns the built-in measures that are computed from expressions. Oscillations occur twice; a run has the
     * variables of at most one of them.
     */
    private static List<Measure> builtIn() {
        List<Measure> measures = new ArrayList<>();
        measures.add(measure(SMALLEST_LOSS, Aggregation.MIN, MeasureVariables.LOSS));
        measures.add(measure(LARGEST_LOSS, Aggregation.MAX, MeasureVariables.LOSS));
        measures.add(
                measure(FIRST_STEP, Aggregation.FIRST, MeasureVariables.STEP_LENGTH + "/" + MeasureVariables.RATE));
        measures.add(measure(OSCILLATIONS, Aggregation.CROSSINGS, MeasureVariables.ALONG_STEEPEST));
        measures.add(measure(OSCILLATIONS, Aggregation.PEAKS, MeasureVariables.TRAIN_LOSS));
        measures.add(measure(MeasureVariables.TRAIN_LOSS, Aggregation.LAST, MeasureVariables.TRAIN_LOSS));
        measures.add(measure(MeasureVariables.VALIDATION_LOSS, Aggregation.LAST, MeasureVariables.VALIDATION_LOSS));
        measures.add(
                measure(MeasureVariables.VALIDATION_ACCURACY, Aggregation.LAST, MeasureVariables.VALIDATION_ACCURACY));
        measures.add(measure(BEST_LOSS, Aggregation.MIN, MeasureVariables.VALIDATION_LOSS));
        measures.add(measure(BEST_EPOCH, Aggregation.MIN, MeasureVariables.VALIDATION_LOSS, MeasureVariables.EPOCH));
        return measures;
    }

    private static Measure measure(String name, Aggregation take, String value, String... report) {
        return new Measure(
                name,
                take,
                expression(value),
                Optional.empty(),
                List.of(report).stream().findFirst().map(Measures::expression),
                OptionalDouble.empty(),
                0,
                Integer.MAX_VALUE);
    }

    private static Expression expression(String text) {
        try {
            return Expression.parse(text, MeasureVariables.ALWAYS);
        } catch (ExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    void recordStep(int step) {
        for (MeasureProbe gauge : gauges) {
            gauge.recordStep(step);
        }
    }

    void recordEpoch(int epoch) {
        for (MeasureProbe gauge : gauges) {
            gauge.recordEpoch(epoch);
        }
    }

    /** Returns all measures so far, by name and in order; NaN if there is nothing to measure yet. */
    Map<String, Double> values(TrainingState state, Status status) {
        Map<String, Double> readings = new LinkedHashMap<>();
        if (canStop) {
            readings.put(STEPS_TO_STOP, status == Status.STOPPED ? state.steps : Double.NaN);
        }
        readings.put(STEPS, (double) state.steps);
        readings.put(DIVERGED, status == Status.DIVERGED ? 1.0 : 0.0);
        readings.put(INITIAL_LOSS, state.initialLoss);
        readings.put(FINAL_LOSS, state.loss);
        readings.put(LOSS_RATIO, state.loss / state.initialLoss);
        readings.putAll(state.objective.results());
        for (MeasureProbe gauge : gauges) {
            readings.put(gauge.measure().name(), gauge.reading());
        }
        return readings;
    }
}
