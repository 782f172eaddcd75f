package descenso.train.run;

import descenso.optim.Optimizer;
import descenso.train.problem.EvaluationListener;
import descenso.train.problem.Objective;
import descenso.train.problem.TrainingMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one training loop: the same for every problem and every optimizer. A run begins where its problem starts, and each
 * step takes the gradient there and lets the optimizer move the parameters. For one thread; its history may be read by
 * others.
 */
public final class Training {

    private final Trial trial;
    private final Objective objective;
    private final int stepsPerEpoch;
    private final double[][] parameters;
    private final double[][] gradient;
    private final Optimizer[] optimizers;
    private final History history;
    private final TrainingState state;
    private final Measures measures;
    private final InitialState outset;
    private final EvaluationListener judge = this::hear;
    private final TrainingMonitor observer;
    private Status status = Status.RUNNING;

    /** @param observer may leave it in the middle of an update */
    Training(Trial trial, TrainingMonitor observer) {
        this.trial = trial;
        this.observer = observer;
        this.objective = trial.problem().newObjective();
        objective.watchedBy(observer);
        this.stepsPerEpoch = trial.problem().stepsPerEpoch();
        this.parameters = objective.parameters();
        this.gradient = objective.gradient();
        this.optimizers = Arrays.stream(parameters)
                .map(array -> trial.rule().newOptimizer(array.length))
                .toArray(Optimizer[]::new);
        this.history = new History(
                trial.problem().coordinates(), memory(), trial.readings().gradient());
        this.state = new TrainingState(objective, List.of(optimizers), trial.rate(0));
        this.measures = new Measures(trial, state);
        this.outset = new InitialState(objective.loss(), objective.distance());
        arrive();
    }

    /** What of the wished memory this optimizer has, of parameters that have names. */
    private List<String> memory() {
        return trial.problem().coordinates().isEmpty()
                ? List.of()
                : trial.readings().memory().stream()
                        .filter(optimizers[0].stateNames()::contains)
                        .toList();
    }

    /** What is trained. */
    public Trial trial() {
        return trial;
    }

    /** What happened so far. */
    public History history() {
        return history;
    }

    /** How it ended, or that it goes on. */
    public Status status() {
        return status;
    }

    /** Whether there is another step to make. */
    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    /**
     * Makes one update.
     *
     * @throws IllegalStateException where the run has ended
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
     * Carries it on to its end, searches included.
     *
     * @return empty where the watch put an end to it
     */
    public Optional<Run> finish(TrainingMonitor watch) {
        while (isRunning()) {
            step();
            if (!watch.shouldContinue(state.steps)) {
                return Optional.empty();
            }
        }
        return observer.isOver() ? Optional.empty() : new SearchRunner(trial, watch).completed(outcome());
    }

    /** Measures where the last update led, and sees whether the run is over; nothing of a run that is left. */
    private void arrive() {
        boolean isEpoch = isEpoch();
        if (isEpoch) {
            objective.evaluate(judge);
        }
        differentiate(isEpoch);
        if (observer.isOver()) {
            return;
        }
        boolean isBrokenOff = stepsPerEpoch > 0 && !isEpoch && status == Status.DIVERGED;
        if (isBrokenOff) {
            objective.evaluate(judge);
        }
        keep();
        if (isEpoch || isBrokenOff) {
            measures.lookAtEpoch(state.epochs);
        }
        measures.lookAtStep(state.steps);
    }

    /** The end of the run counts as that of its last epoch, complete or not; so does a divergence, which is seen later. */
    private boolean isEpoch() {
        return stepsPerEpoch > 0 && (state.steps % stepsPerEpoch == 0 || isLast());
    }

    private void hear(double trainLoss, double validationLoss, double validationAccuracy) {
        state.trainLoss = trainLoss;
        state.validationLoss = validationLoss;
        state.validationAccuracy = validationAccuracy;
        state.epochs++;
        history.addEpoch(trainLoss, validationLoss, validationAccuracy);
    }

    /** Sees what the loss is and whether the run goes on; if it does, there is a gradient to go on with. */
    private void differentiate(boolean isEpoch) {
        boolean isFinite = isFinite();
        boolean isEnd = isLast() || !isFinite || (isEpoch && stops(state.trainLoss));
        state.loss = isEnd && !objective.isWhole() ? objective.loss() : objective.computeGradient();
        status = isFinite && Double.isFinite(state.loss) ? status(isEnd || objective.isWhole()) : Status.DIVERGED;
    }

    private boolean isLast() {
        return state.steps == trial.limit().steps();
    }

    private boolean stops(double loss) {
        return trial.limit().stop().holds(loss, objective, outset);
    }

    /** @param isWhole whether the loss is one that a stop rule looks at */
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

    /** A finite number times 0 is 0, any other NaN; four sums at once, since one would wait for itself. */
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
            keepMemory();
        }
    }

    private void keepMemory() {
        List<String> names = history.memory();
        for (int name = 0; name < names.size(); name++) {
            for (int i = 0; i < history.coordinates().size(); i++) {
                history.addRemembered(name, i, optimizers[0].state(names.get(name), i));
            }
        }
    }

    /** The one that the update is made from, which the next replaces. */
    private void keepGradient() {
        if (history.hasGradient()) {
            for (int i = 0; i < history.coordinates().size(); i++) {
                history.addGradient(i, gradient[0][i]);
            }
        }
    }

    /** How it stands, whether it goes on or not: what another thread may be shown. */
    public Snapshot snapshot() {
        return new Snapshot(trial, status, history, state.steps, history.epochs(), readings());
    }

    /** What was measured, of a run that ended. */
    Run outcome() {
        return new Run(trial, status, history, readings());
    }

    private Map<String, Double> readings() {
        return measures.values(state, outset, status);
    }
}
