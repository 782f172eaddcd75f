package descenso.app.race;

import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The progress of a race.
 *
 * @param snapshots one per trial, in the order of the trials; empty for a trial that has not begun
 * @param heat the 0-based number of the heat that is running or ran last
 * @param elapsed the training time so far
 * @param outcome the result; present once all runs have ended and all measures are taken
 */
public record RaceProgress(List<Optional<Snapshot>> snapshots, int heat, Duration elapsed, Optional<Outcome> outcome) {

    public RaceProgress {
        snapshots = List.copyOf(snapshots);
    }

    /** Creates the progress of a race that has not begun. */
    public static RaceProgress before(Race race) {
        List<Optional<Snapshot>> none = new ArrayList<>();
        race.trials().forEach(trial -> none.add(Optional.empty()));
        return new RaceProgress(none, 0, Duration.ZERO, Optional.empty());
    }

    /** Returns the snapshots of trials that have begun; trials are counted from 0. */
    public List<Snapshot> of(List<Integer> trials) {
        return trials.stream().flatMap(trial -> snapshots.get(trial).stream()).toList();
    }

    public boolean isOver() {
        return outcome.isPresent();
    }

    /** Tests whether no step has been made. */
    public boolean isFresh() {
        return snapshots.stream().flatMap(Optional::stream).allMatch(snapshot -> snapshot.steps() == 0) && !isOver();
    }

    /** Returns the number of steps that remain: at most that of the longest run of each heat, summed over the heats. */
    public long stepsLeft(Race race) {
        return race.heats().stream()
                .mapToLong(heat -> heat.stream()
                        .mapToLong(trial -> left(race.trials().get(trial), snapshots.get(trial)))
                        .max()
                        .orElse(0))
                .sum();
    }

    private static long left(Trial trial, Optional<Snapshot> snapshot) {
        int limit = trial.limit().steps();
        return (long) limit - snapshot.map(run -> done(run, limit)).orElse(0);
    }

    /**
     * Returns the completed share of the maximum number of steps, from 0 to 1. The steps that an ended run did not need
     * count as completed.
     */
    public double share(Race race) {
        double whole = 0;
        double done = 0;
        for (int trial = 0; trial < snapshots.size(); trial++) {
            int limit = race.trials().get(trial).limit().steps();
            whole += limit;
            done += snapshots.get(trial).map(snapshot -> done(snapshot, limit)).orElse(0);
        }
        return whole == 0 ? 1 : done / whole;
    }

    private static int done(Snapshot snapshot, int limit) {
        return snapshot.status() == Status.RUNNING ? snapshot.steps() : limit;
    }
}
