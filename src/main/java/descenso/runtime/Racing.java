package descenso.runtime;

import descenso.app.Race;
import descenso.app.Standing;
import descenso.train.Outcome;
import descenso.train.Run;
import descenso.train.Snapshot;
import descenso.train.Training;
import descenso.train.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A race that is being run: the trainings of one heat advance side by side, by the same number of steps each. For one
 * thread, which gives the steps to a pool and waits for it; only {@link #leave} may be called by others.
 */
final class Racing {

    /** How long one round may take: what leaving has to wait for, and what a frame may come late. */
    private static final long LONGEST_ROUND_NS = 20_000_000;

    /** So many numbers at most are kept of a run for those who look inside its steps. */
    private static final long MOST_RECORDED = 4_000_000;

    private final Race race;
    private final ExecutorService pool;
    private final LongSupplier clock;
    private final @Nullable Training[] trainings;
    private final @Nullable Run[] runs;
    private final @Nullable Snapshot[] snapshots;
    private int heat;
    private int round = 1;
    private long elapsedNs;
    private @Nullable Outcome outcome;
    private volatile boolean isLeft;
    private final AtomicBoolean isTold = new AtomicBoolean();

    /** @param clock nanoseconds since whenever */
    Racing(Race race, ExecutorService pool, LongSupplier clock) {
        this.race = race;
        this.pool = pool;
        this.clock = clock;
        int count = race.trials().size();
        this.trainings = new Training[count];
        this.runs = new Run[count];
        this.snapshots = new Snapshot[count];
    }

    /** Lets whatever is under way end soon. */
    void leave() {
        isLeft = true;
    }

    boolean isLeft() {
        return isLeft;
    }

    /** Tells it to go on; false where it has been told and has not gone on yet. */
    boolean tell() {
        return isTold.compareAndSet(false, true);
    }

    /** It has gone on, and may be told again. */
    void hasGoneOn() {
        isTold.set(false);
    }

    /** Takes the first heat to its start. */
    Standing begin() throws InterruptedException {
        beginHeat();
        return standing();
    }

    /**
     * Carries on by so many steps of every run of this heat. The next waits at its start: how many of the steps were left
     * over depends on the rounds, and these on the machine.
     */
    Standing advance(int steps) throws InterruptedException {
        long begin = clock.getAsLong();
        int thisHeat = heat;
        int left = steps;
        while (left > 0 && heat == thisHeat && !isOver()) {
            int some = Math.min(left, round);
            round(some);
            left -= some;
        }
        elapsedNs += clock.getAsLong() - begin;
        return standing();
    }

    /** Carries on for so long, through as many heats as that takes. */
    Standing advanceFor(Duration time) throws InterruptedException {
        long begin = clock.getAsLong();
        while (!isOver() && clock.getAsLong() - begin < time.toNanos()) {
            round(round);
        }
        elapsedNs += clock.getAsLong() - begin;
        return standing();
    }

    private boolean isOver() {
        return isLeft || outcome != null;
    }

    /** A round is made longer or shorter, so that the next takes about half of what it may. */
    private void round(int steps) throws InterruptedException {
        long begin = clock.getAsLong();
        List<Callable<Training>> tasks = new ArrayList<>();
        for (Training training : running()) {
            tasks.add(() -> stepped(training, steps));
        }
        inPool(tasks);
        long took = clock.getAsLong() - begin;
        if (took > LONGEST_ROUND_NS) {
            round = Math.max(1, round / 2);
        } else if (took < LONGEST_ROUND_NS / 4 && steps == round) {
            round = Math.min(round * 2, 1 << 20);
        }
        if (running().isEmpty() && !isLeft) {
            endHeat();
        }
    }

    private Training stepped(Training training, int steps) {
        for (int i = 0; i < steps && training.isRunning() && !isLeft; i++) {
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
        List<Integer> trials = race.heats().get(heat);
        List<Callable<Optional<Run>>> tasks = new ArrayList<>();
        for (int trial : trials) {
            Training training = Objects.requireNonNull(trainings[trial]);
            tasks.add(() -> training.run(steps -> !isLeft));
        }
        List<Optional<Run>> ended = inPool(tasks);
        for (int i = 0; i < trials.size(); i++) {
            runs[trials.get(i)] = ended.get(i).orElse(null);
            trainings[trials.get(i)] = null;
            snapshots[trials.get(i)] = ended.get(i).map(Snapshot::of).orElse(null);
        }
        if (!isLeft) {
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
        List<Integer> trials = race.heats().get(heat);
        List<Callable<Training>> tasks = new ArrayList<>();
        for (int trial : trials) {
            tasks.add(() -> recorded(race.trials().get(trial)).begin());
        }
        List<Training> begun = inPool(tasks);
        for (int i = 0; i < trials.size(); i++) {
            trainings[trials.get(i)] = begun.get(i);
        }
        if (running().isEmpty() && !isLeft) {
            endHeat();
        }
    }

    /** Everything is kept of a run, unless that is too much. */
    private static Trial recorded(Trial trial) {
        Trial all = trial.recordingAll();
        long numbers = (long) trial.problem().coordinates().size()
                * (all.readings().memory().size() + 1)
                * trial.limit().steps();
        return numbers <= MOST_RECORDED ? all : trial;
    }

    private <T> List<T> inPool(List<Callable<T>> tasks) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> each : pool.invokeAll(tasks)) {
            try {
                results.add(each.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }

    private Standing standing() {
        List<Optional<Snapshot>> all = new ArrayList<>();
        for (int trial = 0; trial < trainings.length; trial++) {
            Training training = trainings[trial];
            if (training != null) {
                snapshots[trial] = training.snapshot();
            }
            all.add(Optional.ofNullable(snapshots[trial]));
        }
        return new Standing(all, heat, Duration.ofNanos(elapsedNs), Optional.ofNullable(outcome));
    }
}
