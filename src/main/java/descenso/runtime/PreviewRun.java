package descenso.runtime;

import descenso.app.race.Race;
import descenso.train.Comparison;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of a comparison's first heat, for a small picture: one after the other, nothing searched for and nothing kept
 * but what the experiment itself asks for. For one thread; only {@link #leave} may be called by others.
 */
final class PreviewRun {

    private final List<Trial> trials;
    private volatile boolean isLeft;

    PreviewRun(Comparison comparison) {
        Race race = Race.of(comparison);
        this.trials = race.heats().get(0).stream().map(race.trials()::get).toList();
    }

    /** Lets what is under way end soon. */
    void leave() {
        isLeft = true;
    }

    /** Before the first step. */
    List<Snapshot> atStart() {
        return trials.stream().map(trial -> trial.start().snapshot()).toList();
    }

    /** When they are over; or where they were left. */
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
