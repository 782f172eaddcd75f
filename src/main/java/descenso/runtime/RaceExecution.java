package descenso.runtime;

import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
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
 * A race that is being run: the trainings of one heat advance side by side, by the same number of steps each. For one
 * thread, which gives the steps to others and waits for them; only {@link #cancel} may be called by others.
 */
final class RaceExecution {

    /** How long one round may take: what leaving has to wait for, and what a frame may come late. */
    private static final long LONGEST_ROUND_NS = 20_000_000;

    private final Race race;
    private final List<Trial> trials;
    private final TrainingExecutor trainers;
    private final LongSupplier clock;
    private final @Nullable Training[] trainings;
    private final @Nullable Run[] runs;
    private final @Nullable Snapshot[] snapshots;
    private int heat;
    private int round = 1;
    private long elapsedNs;
    private @Nullable Outcome outcome;
    private boolean isToSearch;
    private Optional<LocalizedMessage> failure = Optional.empty();
    private volatile boolean isCancelled;
    private final TrainingMonitor watch = new TrainingMonitor() {
        @Override
        public boolean shouldContinue(int steps) {
            return !isCancelled;
        }

        @Override
        public boolean isOver() {
            return isCancelled;
        }
    };
    private final AtomicBoolean isTold = new AtomicBoolean();

    /**
     * Before anything has begun.
     *
     * @param trials those of the race, be it that more is kept of them
     * @param clock nanoseconds since whenever
     */
    RaceExecution(Race race, List<Trial> trials, TrainingExecutor trainers, LongSupplier clock) {
        this.race = race;
        this.trials = List.copyOf(trials);
        this.trainers = trainers;
        this.clock = clock;
        int count = trials.size();
        this.trainings = new Training[count];
        this.runs = new Run[count];
        this.snapshots = new Snapshot[count];
    }

    Race race() {
        return race;
    }

    /** Lets whatever is under way end soon. */
    void cancel() {
        isCancelled = true;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    /** Tells it to go on; false where it has been told and has not gone on yet. */
    boolean requestAdvance() {
        return isTold.compareAndSet(false, true);
    }

    /** It has gone on, and may be told again. */
    void clearRequest() {
        isTold.set(false);
    }

    /** It goes no further, and nothing is kept of it. */
    void fail(LocalizedMessage why) {
        failure = Optional.of(why);
        Arrays.fill(trainings, null);
        Arrays.fill(runs, null);
        Arrays.fill(snapshots, null);
        clearRequest();
    }

    /** Why it was broken off. */
    Optional<LocalizedMessage> failure() {
        return failure;
    }

    /** Takes the first heat to its start. */
    RaceProgress begin() throws InterruptedException {
        beginHeat();
        return standing();
    }

    /**
     * Carries on by so many steps of every run of this heat. The next waits at its start: how many of the steps were left
     * over depends on the rounds, and these on the machine.
     */
    RaceProgress advance(int steps) throws InterruptedException {
        long begin = clock.getAsLong();
        int thisHeat = heat;
        int left = steps;
        while (left > 0 && heat == thisHeat && !isStopped()) {
            int some = Math.min(left, round);
            round(some);
            left -= some;
        }
        elapsedNs += clock.getAsLong() - begin;
        return standing();
    }

    /** Carries on for so long, through as many heats as that takes. */
    RaceProgress advanceFor(Duration time) throws InterruptedException {
        long begin = clock.getAsLong();
        while (!isStopped() && clock.getAsLong() - begin < time.toNanos()) {
            round(round);
        }
        elapsedNs += clock.getAsLong() - begin;
        return standing();
    }

    private boolean isStopped() {
        return isCancelled || isToSearch || outcome != null;
    }

    /** Whether the runs of this heat have ended, and have something to search for before it goes on. */
    boolean isToSearch() {
        return isToSearch && !isCancelled;
    }

    /** Searches, and goes on to the next heat. */
    RaceProgress search() throws InterruptedException {
        long begin = clock.getAsLong();
        isToSearch = false;
        endHeat();
        elapsedNs += clock.getAsLong() - begin;
        return standing();
    }

    /** A round is made longer or shorter, so that the next takes about half of what it may. */
    private void round(int steps) throws InterruptedException {
        long begin = clock.getAsLong();
        List<Callable<Training>> tasks = new ArrayList<>();
        for (Training training : running()) {
            tasks.add(() -> stepped(training, steps));
        }
        trainers.all(tasks);
        long took = clock.getAsLong() - begin;
        if (took > LONGEST_ROUND_NS) {
            round = Math.max(1, round / 2);
        } else if (took < LONGEST_ROUND_NS / 4 && steps == round) {
            round = Math.min(round * 2, 1 << 20);
        }
        seeToEnd();
    }

    /** What has nothing to search for goes on at once. */
    private void seeToEnd() throws InterruptedException {
        if (running().isEmpty() && !isCancelled) {
            isToSearch = race.heats().get(heat).stream()
                    .anyMatch(trial -> !trials.get(trial).readings().searches().isEmpty());
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

    /** Measures what only a run that has ended can tell, and goes on to the next heat. */
    private void endHeat() throws InterruptedException {
        List<Integer> numbers = race.heats().get(heat);
        List<Callable<Optional<Run>>> tasks = new ArrayList<>();
        for (int trial : numbers) {
            Training training = Objects.requireNonNull(trainings[trial]);
            tasks.add(() -> training.finish(watch));
        }
        List<Optional<Run>> ended = trainers.all(tasks);
        for (int i = 0; i < numbers.size(); i++) {
            runs[numbers.get(i)] = ended.get(i).orElse(null);
            trainings[numbers.get(i)] = null;
            snapshots[numbers.get(i)] = ended.get(i).map(Snapshot::of).orElse(null);
        }
        if (!isCancelled) {
            goOn();
        }
    }

    private void goOn() throws InterruptedException {
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
            tasks.add(() -> trials.get(trial).start(watch));
        }
        List<Training> begun = trainers.all(tasks);
        for (int i = 0; i < numbers.size(); i++) {
            trainings[numbers.get(i)] = begun.get(i);
        }
        seeToEnd();
    }

    private RaceProgress standing() {
        List<Optional<Snapshot>> all = new ArrayList<>();
        for (int trial = 0; trial < trainings.length; trial++) {
            Training training = trainings[trial];
            if (training != null && !isCancelled) {
                snapshots[trial] = training.snapshot();
            }
            all.add(Optional.ofNullable(snapshots[trial]));
        }
        return new RaceProgress(all, heat, Duration.ofNanos(elapsedNs), Optional.ofNullable(outcome));
    }
}
