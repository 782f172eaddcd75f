package descenso.runtime;

import descenso.runtime.WorkScheduler.Kind;
import descenso.train.problem.TrainingMonitor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads of all sessions of a JVM. Created once, by the program that opens sessions. Each kind of work has a pool
 * of its own, so that long exports or searches do not hold up a read; within a pool, the sessions take turns.
 *
 * <p>The pools have at most {@link #MOST_THREADS} threads together. A training thread may be taken for long by a
 * search, so there are more of them than processors, and the system divides the processors among them. On a server,
 * the learners take turns at the processors, see {@link TrainingTurns}, and more of them may wait for their turn.
 */
public final class SharedExecutors implements AutoCloseable {

    /** Maximum number of threads for all kinds of work together, however many sessions there are. */
    public static final int MOST_THREADS = 65;

    /**
     * Maximum number of writes at the same time. The store of a class commits those that wait together, so that two
     * hundred answers in one second need few commits; a thread that waits costs little.
     */
    private static final int MOST_WRITES = 32;

    /** Maximum number of threads for races, and for training, on a server: so many learners train at the same time. */
    private static final int MOST_TRAINING = 32;

    /** Maximum time for interrupted work to clean up, in milliseconds. */
    private static final long PATIENCE_MS = 2_000;

    /**
     * Maximum wait at the end of a session for writes that must not be lost, in milliseconds. Longer than the journal
     * waits for a file that another program holds, so that the loss can be reported.
     */
    private static final long DISK_PATIENCE_MS = 5_000;

    /** Maximum wait at the end of a session for an export, in milliseconds: the learner would miss the files. */
    private static final long LONG_PATIENCE_MS = 30_000;

    private final int processors = Runtime.getRuntime().availableProcessors();
    private final Map<Kind, FairPool> pools = new EnumMap<>(Map.of(
            Kind.READ, new FairPool("desk", 4, Thread.NORM_PRIORITY),
            Kind.WRITE, new FairPool("disk", MOST_WRITES, Thread.NORM_PRIORITY),
            Kind.EXPORT, new FairPool("export", 2, Thread.NORM_PRIORITY),
            Kind.IDLE, new FairPool("preview", 2, Thread.MIN_PRIORITY)));
    private final FairPool races;
    private final FairPool trainings;
    private final SharedRaces sharedRaces = new SharedRaces(Trainer::new);

    /** The turns of the learners of a server; null for one learner at a terminal, who takes all processors. */
    private final @Nullable TrainingTurns turns;

    private final Optional<FrameTurns> frameTurns;

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "timer");
        thread.setDaemon(true);
        return thread;
    });

    /** Creates the threads of learners who do not share the computer with others. */
    public SharedExecutors() {
        this(8, 16, null);
    }

    private SharedExecutors(int mostRaces, int mostTrainings, @Nullable TrainingTurns turns) {
        this.races = new FairPool("race", mostRaces, Thread.NORM_PRIORITY);
        this.trainings = new FairPool("training", mostTrainings, Thread.MIN_PRIORITY);
        this.turns = turns;
        this.frameTurns = turns == null ? Optional.empty() : Optional.of(new FrameTurns(processors));
    }

    /**
     * Creates the threads of a server, whose learners train in turns and within limits.
     *
     * @param clock a monotonic clock, in nanoseconds
     */
    public static SharedExecutors ofServer(LongSupplier clock) {
        return inTurns(TrainingTurns.ofThisComputer(clock));
    }

    static SharedExecutors inTurns(TrainingTurns turns) {
        return new SharedExecutors(MOST_TRAINING, MOST_TRAINING, turns);
    }

    /** Returns how many trainings wait for their turn. */
    public int waitingTrainings() {
        return turns == null ? 0 : turns.waiting();
    }

    /** Creates the scheduler of one session, whose loop does not wait for its work. */
    public WorkScheduler openScheduler() {
        return new LaneScheduler();
    }

    /**
     * Creates a scheduler that runs all work at once on the calling thread, and only trains side by side. For plain
     * mode, where each command is completed before the next is read.
     */
    public WorkScheduler openDirectScheduler() {
        return new DirectScheduler();
    }

    /** Ends the timer. The other threads end when they have been idle for some time. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** The training threads of a session or of a race, which take turns with those of others. */
    private class Trainer implements TrainingThreads {

        private final TrainingTurns.@Nullable Turn turn = turns == null ? null : turns.new Turn();

        /** Not wider than the processors: more runs at once are not faster. On a server, one run at a time. */
        final FairPool.Lane training = trainings.lane(turn == null ? processors : 1);

        @Override
        public <T> List<T> train(List<Callable<T>> tasks) throws InterruptedException {
            List<FutureTask<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(new FutureTask<>(turn == null ? task : turn.inTurn(task)));
            }
            futures.forEach(training::execute);
            List<T> results = new ArrayList<>();
            Optional<Throwable> failure = Optional.empty();
            try {
                for (FutureTask<T> each : futures) {
                    try {
                        results.add(each.get());
                    } catch (ExecutionException e) {
                        failure = failure.or(() -> Optional.ofNullable(e.getCause()));
                    }
                }
            } finally {
                futures.forEach(future -> future.cancel(true)); // has no effect unless the wait was interrupted
            }
            if (failure.isPresent()) {
                throw unchecked(failure.get());
            }
            return results;
        }

        @Override
        public TrainingMonitor supervised(TrainingMonitor monitor) {
            return turn == null ? monitor : turn.supervised(monitor);
        }

        @Override
        public long waitedNs() {
            return turn == null ? 0 : turn.waitedNs();
        }
    }

    private class DirectScheduler extends Trainer implements WorkScheduler {

        @Override
        public void execute(Kind kind, Runnable work) {
            work.run();
        }

        /** Ignores the delay, because plain mode has no frames to pace. */
        @Override
        public void scheduleRace(Runnable work, long delayNs) {
            work.run();
        }

        @Override
        public void close() {
            training.close(true);
        }

        @Override
        public boolean awaitEnd(long patienceMs) throws InterruptedException {
            return training.awaitIdle(patienceMs);
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
    }

    private final class LaneScheduler extends DirectScheduler {

        private final Map<Kind, FairPool.Lane> lanes = new EnumMap<>(Kind.class);
        private final FairPool.Lane race = races.lane(1);

        LaneScheduler() {
            pools.forEach((kind, pool) -> lanes.put(kind, pool.lane(1)));
        }

        @Override
        public void execute(Kind kind, Runnable work) {
            lane(kind).execute(work);
        }

        private FairPool.Lane lane(Kind kind) {
            return Objects.requireNonNull(lanes.get(kind));
        }

        @Override
        public void scheduleRace(Runnable work, long delayNs) {
            if (delayNs <= 0) {
                race.execute(work);
            } else {
                Future<?> unused = timer.schedule(() -> race.execute(work), delayNs, TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public SharedRaces races() {
            return sharedRaces;
        }

        @Override
        public Optional<FrameTurns> frameTurns() {
            return frameTurns;
        }

        /** Interrupts no work on a race, which may be that of other sessions too and otherwise ends by itself. */
        @Override
        public void close() {
            super.close();
            race.drop();
            lanes.forEach((kind, lane) -> lane.close(kind == Kind.READ || kind == Kind.IDLE));
            try {
                end(lane(Kind.WRITE), DISK_PATIENCE_MS);
                end(lane(Kind.EXPORT), LONG_PATIENCE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Waits for the tasks of a lane. Interrupts them after the given time; then they have {@link #PATIENCE_MS}. */
        private static void end(FairPool.Lane lane, long patienceMs) throws InterruptedException {
            if (!lane.awaitIdle(patienceMs)) {
                lane.close(true);
                lane.awaitIdle(PATIENCE_MS);
            }
        }

        @Override
        public boolean awaitEnd(long patienceMs) throws InterruptedException {
            boolean haveEnded = super.awaitEnd(patienceMs);
            haveEnded &= race.awaitIdle(patienceMs);
            for (FairPool.Lane lane : lanes.values()) {
                haveEnded &= lane.awaitIdle(patienceMs);
            }
            return haveEnded;
        }
    }
}
