package descenso.runtime;

import descenso.app.race.Race;
import descenso.train.Comparison;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of the first heat of an experiment, for a small preview. They are trained one after the other, without
 * searches, and record only what the experiment itself asks for. For one thread; only {@link #leave} may be called from
 * others.
 */
final class PreviewRun {

    private final List<Trial> trials;
    private volatile boolean isLeft;

    PreviewRun(Comparison comparison) {
        Race race = Race.of(comparison);
        this.trials = race.heats().get(0).stream().map(race.trials()::get).toList();
    }

    /** Makes running work end soon. */
    void leave() {
        isLeft = true;
    }

    /** Returns the runs before the first step. */
    List<Snapshot> atStart() {
        return trials.stream().map(trial -> trial.start().snapshot()).toList();
    }

    /** Returns the runs at their end, or at the step where {@link #leave} stopped them. */
    List<Snapshot> atEnd() {
        List<Snapshot> ends = new ArrayList<>();
        for (Trial trial : trials) {
            Training training = trial.start();
            while (training.isRunning() && !isLeft) {
                training.step();
            }
            ends.add(training.snapshot());
        }
        return ends;
    }
}
