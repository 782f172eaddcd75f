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
 * How far a race is.
 *
 * @param snapshots one a trial, in their order; empty of those that have not begun
 * @param heat the number of the heat that is being run, or was last
 * @param elapsed the time that was trained
 * @param outcome what came of it, once all runs have ended and all was measured
 */
public record RaceProgress(List<Optional<Snapshot>> snapshots, int heat, Duration elapsed, Optional<Outcome> outcome) {

    public RaceProgress {
        snapshots = List.copyOf(snapshots);
    }

    /** Before anything has begun. */
    public static RaceProgress before(Race race) {
        List<Optional<Snapshot>> none = new ArrayList<>();
        race.trials().forEach(trial -> none.add(Optional.empty()));
        return new RaceProgress(none, 0, Duration.ZERO, Optional.empty());
    }

    /** Those of some trials that have begun. */
    public List<Snapshot> of(List<Integer> trials) {
        return trials.stream().flatMap(trial -> snapshots.get(trial).stream()).toList();
    }

    public boolean isOver() {
        return outcome.isPresent();
    }

    /** Whether no step has been made. */
    public boolean isFresh() {
        return snapshots.stream().flatMap(Optional::stream).allMatch(snapshot -> snapshot.steps() == 0) && !isOver();
    }

    /** How many steps the runs that advance together still make at most, heat after heat. */
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

    /** Of all the steps at most that the race may take, the share that is done or will not be needed. */
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
