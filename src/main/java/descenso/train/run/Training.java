package descenso.train.run;

import descenso.optim.Optimizer;
import descenso.train.problem.Objective;
import descenso.train.problem.TrainingMonitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The training loop, the same for every problem and every optimizer. A run begins at the start of its problem; each
 * step takes the gradient and lets the optimizer update the parameters. For one thread; other threads may read the
 * history.
 */
public final class Training {

    private final Trial trial;
    private final Objective objective;
    private final int stepsPerEpoch;

    /** Arrays of the objective, see {@link Objective#parameters}. */
    private final double[][] parameters;

    /** Arrays of the objective, see {@link Objective#gradient}. */
    private final double[][] gradient;

    /** One optimizer per array of parameters. */
    private final Optimizer[] optimizers;

    private final History history;

    /** Requested state variables of the optimizer, in the order of the history. */
    private final IntToDoubleFunction[] kept;

    private final TrainingState state;
    private final Measures measures;
    private final Objective.EvaluationListener listener = this::onEvaluation;
    private final TrainingMonitor observer;
    private Status status = Status.RUNNING;

    /** Creates a run of a trial at step 0. The observer may end it in the middle of a step. */
    Training(Trial trial, TrainingMonitor observer) {
        this.trial = trial;
        this.observer = observer;
        this.objective = trial.problem().newObjective();
        objective.watchedBy(observer);
        this.stepsPerEpoch = trial.problem().stepsPerEpoch();
        this.parameters = objective.parameters();
        this.gradient = objective.gradient();
        this.optimizers =
                objective.shapes().stream().map(trial.rule()::newOptimizer).toArray(Optimizer[]::new);
        this.history = new History(
                trial.problem().coordinates(), stateNames(), trial.recording().gradient());
        this.kept = history.stateNames().stream().map(optimizers[0]::reading).toArray(IntToDoubleFunction[]::new);
        this.state = new TrainingState(objective, List.of(optimizers), trial.rate(0));
        this.measures = new Measures(trial, state);
        state.initialLoss = objective.loss();
        state.initialDistance = objective.distance();
        arrive();
    }

    /** Returns the requested state variables of this optimizer; none for a network, whose parameters lack names. */
    private List<String> stateNames() {
        return trial.problem().coordinates().isEmpty()
                ? List.of()
                : trial.recording().stateNames().stream()
                        .filter(optimizers[0].stateNames()::contains)
                        .toList();
    }

    /** Returns the history, which grows with each step. */
    public History history() {
        return history;
    }

    /** Returns the number of steps so far. */
    public int steps() {
        return state.steps;
    }

    /** Tests whether a further step is possible. */
    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /**
     * Makes one step.
     *
     * @throws IllegalStateException if the run has ended
     */
    public void step() {
        if (!isRunning()) {
            throw new IllegalStateException(status.key());
        }
        state.rate = trial.rate(state.steps);
        keepGradient();
        for (int i = 0; i < optimizers.length; i++) {
            optimizers[i].step(parameters[i], gradient[i], state.rate);
        }
        state.steps++;
        arrive();
    }

    /**
     * Trains to the end, searches included.
     *
     * @param monitor asked after each step whether to continue
     * @return the run; empty if the monitor stopped it
     */
    public Optional<Run> finish(TrainingMonitor monitor) {
        while (isRunning()) {
            step();
            if (!monitor.shouldContinue(state.steps)) {
                return Optional.empty();
            }
        }
        if (observer.isOver()) {
            return Optional.empty();
        }
        Map<String, Double> results = readings();
        for (HyperparameterSearch search : trial.recording().searches()) {
            OptionalDouble found = search.find(trial, monitor);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            results.put(search.name(), found.getAsDouble());
        }
        return Optional.of(new Run(trial, status, history, results));
    }

    /** Evaluates the parameters after a step and updates the status. Records nothing if the monitor ended the run. */
    private void arrive() {
        boolean isEpoch = isEpoch();
        if (isEpoch) {
            objective.evaluate(listener);
        }
        computeGradient(isEpoch);
        if (observer.isOver()) {
            return;
        }
        boolean isBrokenOff = stepsPerEpoch > 0 && !isEpoch && status == Status.DIVERGED;
        if (isBrokenOff) {
            objective.evaluate(listener);
        }
        keep();
        if (isEpoch || isBrokenOff) {
            measures.recordEpoch(state.epochs);
        }
        measures.recordStep(state.steps);
    }

    /**
     * Tests whether an epoch ends at this step. The last step also ends one, complete or not. So does a divergence,
     * which {@link #arrive} detects later.
     */
    private boolean isEpoch() {
        return stepsPerEpoch > 0 && (state.steps % stepsPerEpoch == 0 || isLast());
    }

    private void onEvaluation(double trainLoss, double validationLoss, double validationAccuracy) {
        state.trainLoss = trainLoss;
        state.validationLoss = validationLoss;
        state.validationAccuracy = validationAccuracy;
        state.epochs++;
        history.addEpoch(trainLoss, validationLoss, validationAccuracy);
    }

    /** Updates the loss and the status at a step, which may end an epoch; then the gradient, if the run continues. */
    private void computeGradient(boolean isEpoch) {
        boolean isFinite = isFinite();
        boolean isEnd = isLast() || !isFinite || (isEpoch && stops(state.trainLoss));
        state.loss = isEnd && !objective.isWhole() ? objective.loss() : objective.computeGradient();
        status = isFinite && Double.isFinite(state.loss) ? status(isEnd || objective.isWhole()) : Status.DIVERGED;
    }

    private boolean isLast() {
        return state.steps == trial.limit().steps();
    }

    private boolean stops(double loss) {
        return trial.limit().stop().holds(loss, state);
    }

    /** Returns the status for a finite loss. The stop criterion applies to it if it is whole. */
    private Status status(boolean isWhole) {
        if (isWhole && stops(state.loss)) {
            return Status.STOPPED;
        }
        return isLast() ? Status.FINISHED : Status.RUNNING;
    }

    private boolean isFinite() {
        for (double[] array : parameters) {
            if (!isFinite(array)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tests whether all values are finite. A finite value times 0 is 0; any other gives NaN. Uses four sums, because
     * each addition to a single sum would wait for the previous one.
     */
    private static boolean isFinite(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            a += 0 * values[i];
            b += 0 * values[i + 1];
            c += 0 * values[i + 2];
            d += 0 * values[i + 3];
        }
        for (; i < values.length; i++) {
            a += 0 * values[i];
        }
        return a + b + c + d == 0;
    }

    private void keep() {
        history.addLoss(state.loss);
        for (int i = 0; i < history.coordinates().size(); i++) {
            history.addParameter(i, parameters[0][i]);
        }
        if (state.steps > 0) {
            keepState();
        }
    }

    private void keepState() {
        for (int name = 0; name < kept.length; name++) {
            for (int i = 0; i < history.coordinates().size(); i++) {
                history.addState(name, i, kept[name].applyAsDouble(i));
            }
        }
    }

    /** Records the gradient of the step, before the next gradient replaces it. */
    private void keepGradient() {
        if (history.hasGradient()) {
            for (int i = 0; i < history.coordinates().size(); i++) {
                history.addGradient(i, gradient[0][i]);
            }
        }
    }

    /** Returns the current state for another thread, whether the run continues or not. */
    public Snapshot snapshot() {
        return new Snapshot(trial, status, history, state.steps, history.epochs(), readings());
    }

    /** Returns the run with its results, once it has ended. */
    Run outcome() {
        return new Run(trial, status, history, readings());
    }

    private Map<String, Double> readings() {
        return measures.values(state, status);
    }
}
