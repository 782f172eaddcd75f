package descenso.runtime;

import descenso.app.screen.Race;
import descenso.phrases.LocalizedMessage;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A race while it is trained. The runs of one heat advance side by side, by the same number of steps each. For one
 * thread, which gives the steps to the training threads and waits for them. Only {@link #cancel}, {@link #isCancelled}
 * and {@link #requestAdvance} may be called from other threads.
 */
final class RaceExecution implements TrainingMonitor {

    /** Maximum duration of one round, in nanoseconds. Bounds the wait after a cancellation and the delay of a frame. */
    private static final long LONGEST_ROUND_NS = 20_000_000;

    private final Race race;
    private final List<Trial> trials;
    private final WorkScheduler scheduler;
    private final LongSupplier clock;
    private final @Nullable Training[] trainings;
    private final @Nullable Run[] runs;
    private final @Nullable Snapshot[] snapshots;
    private int heat;
    /** Number of steps in one round. */
    private int round = 1;

    private long elapsedNs;
    private @Nullable Outcome outcome;
    private boolean isToSearch;
    private Optional<LocalizedMessage> failure = Optional.empty();
    private volatile boolean isCancelled;
    /** True while a requested advance has not been made. */
    private final AtomicBoolean isAdvanceRequested = new AtomicBoolean();

    /**
     * Creates a race before its first heat.
     *
     * @param trials the trials of the race, which may record more than the race asks for
     * @param clock a monotonic clock, in nanoseconds
     */
    RaceExecution(Race race, List<Trial> trials, WorkScheduler scheduler, LongSupplier clock) {
        this.race = race;
        this.trials = List.copyOf(trials);
        this.scheduler = scheduler;
        this.clock = clock;
        int count = trials.size();
        this.trainings = new Training[count];
        this.runs = new Run[count];
        this.snapshots = new Snapshot[count];
    }

    Race race() {
        return race;
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
        return !isCancelled;
    }

    @Override
    public boolean isOver() {
        return isCancelled;
    }

    /** Requests an advance. Returns false if an earlier request has not been fulfilled yet. */
    boolean requestAdvance() {
        return isAdvanceRequested.compareAndSet(false, true);
    }

    /** Marks the request as fulfilled, so that the next one can be made. */
    void clearRequest() {
        isAdvanceRequested.set(false);
    }

    /** Ends the race with a failure and drops its runs. */
    void fail(LocalizedMessage why) {
        failure = Optional.of(why);
        Arrays.fill(trainings, null);
        Arrays.fill(runs, null);
        Arrays.fill(snapshots, null);
        clearRequest();
    }

    /** Returns the reason of the failure; empty if the race has not failed. */
    Optional<LocalizedMessage> failure() {
        return failure;
    }

    /**
     * Begins the first heat.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for the training threads
     */
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

    /**
     * Makes one round. Halves or doubles the length of the next, so that it takes about half of the maximum duration.
     */
    private void round(int steps) throws InterruptedException {
        long begin = clock.getAsLong();
        List<Callable<Training>> tasks = new ArrayList<>();
        for (Training training : running()) {
            tasks.add(() -> stepped(training, steps));
        }
        scheduler.train(tasks);
        long took = clock.getAsLong() - begin;
        if (took > LONGEST_ROUND_NS) {
            round = Math.max(1, round / 2);
        } else if (took < LONGEST_ROUND_NS / 4 && steps == round) {
            round = Math.min(round * 2, 1 << 20);
        }
        endHeatIfDone();
    }

    /** Ends the heat if its runs have ended. If a run has something to search for, only notes that a search is due. */
    private void endHeatIfDone() throws InterruptedException {
        if (running().isEmpty() && !isCancelled) {
            isToSearch = race.heats().get(heat).stream()
                    .anyMatch(trial -> !trials.get(trial).recording().searches().isEmpty());
            if (!isToSearch) {
                endHeat();
            }
        }
    }

    private Training stepped(Training training, int steps) {
        for (int i = 0; i < steps && training.isRunning() && !isCancelled; i++) {
            training.step();
        }
        return training;
    }

    private List<Training> running() {
        List<Training> running = new ArrayList<>();
        for (int trial : race.heats().get(heat)) {
            Training training = trainings[trial];
            if (training != null && training.isRunning()) {
                running.add(training);
            }
        }
        return running;
    }

    /** Takes the measures that need an ended run, and begins the next heat. */
    private void endHeat() throws InterruptedException {
        List<Integer> numbers = race.heats().get(heat);
        List<Callable<Optional<Run>>> tasks = new ArrayList<>();
        for (int trial : numbers) {
            Training training = Objects.requireNonNull(trainings[trial]);
            tasks.add(() -> training.finish(this));
        }
        List<Optional<Run>> ended = scheduler.train(tasks);
        for (int i = 0; i < numbers.size(); i++) {
            runs[numbers.get(i)] = ended.get(i).orElse(null);
            trainings[numbers.get(i)] = null;
            snapshots[numbers.get(i)] = ended.get(i).map(Snapshot::of).orElse(null);
        }
        if (!isCancelled) {
            beginNextHeat();
        }
    }

    /** Begins the next heat, or sets the outcome after the last. */
    private void beginNextHeat() throws InterruptedException {
        if (heat + 1 < race.heats().size()) {
            heat++;
            beginHeat();
        } else {
            List<Run> all = List.of(runs).stream().map(Objects::requireNonNull).toList();
            outcome = new Outcome(all, race.comparison().checks(all), false);
        }
    }

    private void beginHeat() throws InterruptedException {
        List<Integer> numbers = race.heats().get(heat);
        List<Callable<Training>> tasks = new ArrayList<>();
        for (int trial : numbers) {
            tasks.add(() -> trials.get(trial).start(this));
        }
        List<Training> begun = scheduler.train(tasks);
        for (int i = 0; i < numbers.size(); i++) {
            trainings[numbers.get(i)] = begun.get(i);
        }
        endHeatIfDone();
    }

    private Race.RaceProgress progress() {
        List<Optional<Snapshot>> all = new ArrayList<>();
        for (int trial = 0; trial < trainings.length; trial++) {
            Training training = trainings[trial];
            if (training != null && !isCancelled) {
                snapshots[trial] = training.snapshot();
            }
            all.add(Optional.ofNullable(snapshots[trial]));
        }
        return new Race.RaceProgress(race, all, heat, Duration.ofNanos(elapsedNs), Optional.ofNullable(outcome));
    }
}
