package descenso.runtime;

import descenso.app.screen.Race;
import descenso.app.screen.RacePictures;
import descenso.phrases.LocalizedMessage;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A race while it is trained. The runs of one heat advance side by side, by the same number of steps each. For one
 * thread at a time, which gives the steps to the training threads and waits for them. Only {@link #cancel},
 * {@link #isCancelled} and {@link #failure} may be called from other threads.
 */
final class RaceExecution implements TrainingMonitor {

    /** Maximum duration of one round, in nanoseconds. Bounds the wait after a cancellation and the delay of a frame. */
    private static final long LONGEST_ROUND_NS = 20_000_000;

    /** A trial with its run. */
    private static final class Entrant {

        private final Trial trial;
        private final TrainingMonitor monitor;

        /** The unfinished run; null before the heat begins and after it ends. */
        private @Nullable Training training;

        private @Nullable Run run;
        private @Nullable Snapshot snapshot;

        Entrant(Trial trial, TrainingMonitor monitor) {
            this.trial = trial;
            this.monitor = monitor;
        }

        boolean isRunning() {
            return training != null && training.isRunning();
        }

        void set(@Nullable Training begun, @Nullable Run ended, @Nullable Snapshot latest) {
            training = begun;
            run = ended;
            snapshot = latest;
        }
    }

    private final Race race;
    private final List<Entrant> entrants;
    private final RacePictures pictures = new RacePictures();
    private final TrainingThreads threads;
    private final LongSupplier clock;
    private int heat;
    /** Number of steps in one round. */
    private int round = 1;

    private long elapsedNs;
    private @Nullable Outcome outcome;
    private boolean isToSearch;
    private volatile Optional<LocalizedMessage> failure = Optional.empty();
    private volatile boolean isCancelled;

    /** True once a run has met a limit, so that the others end too. */
    private volatile boolean isLimited;

    /**
     * Creates a race before its first heat.
     *
     * @param trials the trials of the race, which may record more than the race asks for
     * @param clock a monotonic clock, in nanoseconds
     */
    RaceExecution(Race race, List<Trial> trials, TrainingThreads threads, LongSupplier clock) {
        this.race = race;
        this.entrants = trials.stream()
                .map(trial -> new Entrant(trial, threads.supervised(this)))
                .toList();
        this.threads = threads;
        this.clock = clock;
    }

    Race race() {
        return race;
    }

    RacePictures pictures() {
        return pictures;
    }

    /** Cancels the race. Running work ends soon. */
    void cancel() {
        isCancelled = true;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public boolean shouldContinue(int steps) {
        return !isOver();
    }

    @Override
    public boolean isOver() {
        return isCancelled || isLimited;
    }

    /** Ends the race with a failure and drops its runs. */
    void fail(LocalizedMessage why) {
        failure = Optional.of(why);
        entrants.forEach(each -> each.set(null, null, null));
    }

    /** Returns the reason of the failure; empty if the race has not failed. */
    Optional<LocalizedMessage> failure() {
        return failure;
    }

    /** @throws InterruptedException if the thread is interrupted while it waits for the training threads */
    Race.RaceProgress begin() throws InterruptedException {
        beginHeat();
        return progress();
    }

    /**
     * Advances every run of the current heat by a number of steps. At the end of the heat the rest of the steps is
     * dropped, and the next heat waits at its start: the rest depends on the length of the rounds, and so on the
     * machine.
     *
     * @param steps the number of steps, at least 1
     * @throws InterruptedException if the thread is interrupted while it waits for the training threads
     */
    Race.RaceProgress advance(int steps) throws InterruptedException {
        long begin = clock.getAsLong();
        int thisHeat = heat;
        int left = steps;
        while (left > 0 && heat == thisHeat && !isStopped()) {
            int some = Math.min(left, round);
            round(some);
            left -= some;
        }
        elapsedNs += clock.getAsLong() - begin;
        return progress();
    }

    /**
     * Advances for a time, through as many heats as fit.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for the training threads
     */
    Race.RaceProgress advanceFor(Duration time) throws InterruptedException {
        long begin = clock.getAsLong();
        while (!isStopped() && clock.getAsLong() - begin < time.toNanos()) {
            round(round);
        }
        elapsedNs += clock.getAsLong() - begin;
        return progress();
    }

    private boolean isStopped() {
        return isCancelled || isToSearch || outcome != null;
    }

    /** Tests whether the runs of the current heat have ended and a search is due before the race goes on. */
    boolean isToSearch() {
        return isToSearch && !isCancelled;
    }

    /**
     * Makes the searches of the current heat and begins the next.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for the training threads
     */
    Race.RaceProgress search() throws InterruptedException {
        long begin = clock.getAsLong();
        isToSearch = false;
        endHeat();
        elapsedNs += clock.getAsLong() - begin;
        return progress();
    }

    /** Makes one round. Halves or doubles the length of the next, so that it takes about half of the maximum. */
    private void round(int steps) throws InterruptedException {
        long begin = clock.getAsLong() - threads.waitedNs();
        train(
                heat().stream().filter(Entrant::isRunning).toList(),
                (entrant, training) -> stepped(entrant, training, steps));
        long took = clock.getAsLong() - threads.waitedNs() - begin;
        if (took > LONGEST_ROUND_NS) {
            round = Math.max(1, round / 2);
        } else if (took < LONGEST_ROUND_NS / 4 && steps == round) {
            round = Math.min(round * 2, 1 << 20);
        }
        endHeatIfDone();
    }

    private Training stepped(Entrant entrant, Training training, int steps) {
        for (int i = 0; i < steps && training.isRunning() && entrant.monitor.shouldContinue(training.steps()); i++) {
            training.step();
        }
        return training;
    }

    private List<Entrant> heat() {
        return race.heats().get(heat).stream().map(entrants::get).toList();
    }

    /** Works on runs side by side. Returns the results in their order. */
    private <T> List<T> train(List<Entrant> some, BiFunction<Entrant, Training, T> work) throws InterruptedException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (Entrant each : some) {
            Training training = Objects.requireNonNull(each.training);
            tasks.add(() -> {
                try {
                    return work.apply(each, training);
                } catch (TrainingTurns.LimitException e) {
                    isLimited = true;
                    throw e;
                }
            });
        }
        return threads.train(tasks);
    }

    /** Ends the heat if its runs have ended. If a run has something to search for, only notes that a search is due. */
    private void endHeatIfDone() throws InterruptedException {
        if (heat().stream().noneMatch(Entrant::isRunning) && !isCancelled) {
            isToSearch = heat().stream()
                    .anyMatch(each -> !each.trial.recording().searches().isEmpty());
            if (!isToSearch) {
                endHeat();
            }
        }
    }

    /** Takes the measures that need an ended run, and begins the next heat; after the last, sets the outcome. */
    private void endHeat() throws InterruptedException {
        List<Entrant> ending = heat();
        List<Optional<Run>> ended = train(ending, (entrant, training) -> training.finish(entrant.monitor));
        for (int i = 0; i < ending.size(); i++) {
            Run run = ended.get(i).orElse(null);
            ending.get(i).set(null, run, run == null ? null : Snapshot.of(run));
        }
        if (isCancelled) {
            return;
        }
        if (heat + 1 < race.heats().size()) {
            heat++;
            beginHeat();
        } else {
            List<Run> all = entrants.stream()
                    .map(each -> Objects.requireNonNull(each.run))
                    .toList();
            outcome = new Outcome(all, race.comparison().checks(all), false);
        }
    }

    private void beginHeat() throws InterruptedException {
        List<Callable<Training>> tasks = new ArrayList<>();
        for (Entrant each : heat()) {
            tasks.add(() -> each.trial.start(each.monitor));
        }
        List<Training> begun = threads.train(tasks);
        for (int i = 0; i < begun.size(); i++) {
            heat().get(i).training = begun.get(i);
        }
        endHeatIfDone();
    }

    private Race.RaceProgress progress() {
        List<Optional<Snapshot>> all = new ArrayList<>();
        for (Entrant each : entrants) {
            if (each.training != null && !isCancelled) {
                each.snapshot = each.training.snapshot();
            }
            all.add(Optional.ofNullable(each.snapshot));
        }
        return new Race.RaceProgress(
                race, all, heat, Duration.ofNanos(elapsedNs), Optional.ofNullable(outcome), pictures);
    }
}
