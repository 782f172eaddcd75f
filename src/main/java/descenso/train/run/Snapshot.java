package descenso.train.run;

import descenso.train.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run as it was after a number of steps, for another thread. The history may keep growing: only the steps and epochs
 * counted here may be read.
 *
 * @param status status of the run at that moment
 * @param steps number of steps made; there is one loss more
 * @param epochs number of evaluations, including the one before training; 0 if the problem has no epochs
 * @param measures measures at that moment, by name and in order; NaN if there was nothing to measure yet
 */
public record Snapshot(
        Trial trial, Status status, History history, int steps, int epochs, Map<String, Double> measures) {

    public Snapshot {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** Returns the loss after the last step of this snapshot; see {@link History#loss}. */
    public double loss() {
        return history.loss(steps);
    }

    /** Returns the last evaluation of this snapshot; empty if there is none. */
    public Optional<History.Epoch> lastEpoch() {
        return epochs == 0 ? Optional.empty() : Optional.of(history.epoch(epochs - 1));
    }

    /**
     * Returns the Euclidean length of the last step, over all parameters. Empty before the first step, and if the
     * history does not keep all parameters.
     */
    public OptionalDouble lastStep() {
        if (steps == 0 || !keepsAllParameters()) {
            return OptionalDouble.empty();
        }
        double length = 0;
        for (int i = 0; i < history.coordinates().size(); i++) {
            length = Math.hypot(length, history.parameter(steps, i) - history.parameter(steps - 1, i));
        }
        return OptionalDouble.of(length);
    }

    /** Tests whether the history keeps all parameters: some, and fewer than the maximum, {@link Problem#KEPT}. */
    public boolean keepsAllParameters() {
        int coordinates = history.coordinates().size();
        return coordinates > 0 && coordinates < Problem.KEPT;
    }

    /**
     * Returns the run as it was after a number of steps, from 0. Measures that the history does not hold are NaN; this
     * snapshot if it has no more steps.
     */
    public Snapshot after(int made) {
        if (made >= steps) {
            return this;
        }
        int perEpoch = trial.problem().stepsPerEpoch();
        int evaluations = perEpoch == 0 ? 0 : Math.min(epochs, made / perEpoch + 1);
        Map<String, Double> known = new LinkedHashMap<>(measures);
        known.replaceAll((name, last) -> name.equals(Measures.INITIAL_LOSS) ? last : Double.NaN);
        return new Snapshot(trial, Status.RUNNING, history, made, evaluations, known);
    }

    /**
     * Returns the same run as that of an equal trial that records no states and no gradients, which take much memory.
     */
    public Snapshot as(Trial plain) {
        return new Snapshot(plain, status, history.withoutStates(), steps, epochs, measures);
    }

    /** Returns a snapshot of a run that has ended. */
    public static Snapshot of(Run run) {
        History history = run.history();
        return new Snapshot(run.trial(), run.status(), history, history.steps(), history.epochs(), run.measures());
    }
}
