package descenso.train.run;

import descenso.train.problem.Coordinates;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run as it stood after so many updates, for another thread to look at. The history goes on growing: of it, only what
 * was there then may be read.
 *
 * @param steps updates that were made; there is one loss more
 * @param epochs that were measured, the one before training included; 0 where there are none
 * @param measures by name, in their order, as they were then; NaN where there was nothing to measure yet
 */
public record Snapshot(
        Trial trial, Status status, History history, int steps, int epochs, Map<String, Double> measures) {

    public Snapshot {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** After the last of these updates; see {@link History#loss}. */
    public double loss() {
        return history.loss(steps);
    }

    /** The last of these epochs. */
    public Optional<EpochMeasures> lastEpoch() {
        return epochs == 0 ? Optional.empty() : Optional.of(history.epoch(epochs - 1));
    }

    /**
     * How far the last of these updates led, over all parameters; empty before the first, and where not all parameters
     * are kept.
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

    /** Whether its history has every parameter: there are some, and not as many as that there may be more. */
    public boolean keepsAllParameters() {
        int coordinates = history.coordinates().size();
        return coordinates > 0 && coordinates < Coordinates.KEPT;
    }

    /** Of a run that ended. */
    public static Snapshot of(Run run) {
        History history = run.history();
        return new Snapshot(run.trial(), run.status(), history, history.steps(), history.epochs(), run.measures());
    }
}
