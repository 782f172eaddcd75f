package descenso.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A scheduler with threads of its own: one for each processor to train, and one for each other kind of work. */
final class ThreadScheduler implements WorkScheduler {

    /** Maximum time for interrupted work to clean up, in milliseconds. */
    private static final long PATIENCE_MS = 2_000;

    /**
     * Maximum wait at the end for writes that must not be lost, in milliseconds. Longer than the journal waits for a
     * file that another program holds, so that the loss can be reported.
     */
    private static final long DISK_PATIENCE_MS = 5_000;

    /**
     * Maximum wait at the end for an export, in milliseconds: the learner has asked for it and would miss the files.
     */
    private static final long LONG_PATIENCE_MS = 30_000;

    private final ExecutorService desk = Executors.newSingleThreadExecutor(task -> daemon(task, "desk"));
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> new Thread(task, "disk"));
    private final ExecutorService packer = Executors.newSingleThreadExecutor(task -> new Thread(task, "export"));
    private final ExecutorService sketcher = Executors.newSingleThreadExecutor(task -> idle(task, "preview"));
    private final ScheduledExecutorService leader =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "race"));
    private final ExecutorService pool = ofTraining();

    /** Creates the training threads, one for each processor. */
    static ExecutorService ofTraining() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> idle(task, "training"));
    }

    /** Creates a daemon thread. Its pending work is abandoned on exit. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Creates a daemon thread of the lowest priority. It gives way to all other threads, above all to the answer to a
     * key, if the system supports priorities; nothing relies on it.
     */
    @SuppressWarnings("ThreadPriorityCheck")
    private static Thread idle(Runnable work, String name) {
        Thread thread = daemon(work, name);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public void executeRead(Runnable work) {
        desk.execute(work);
    }

    @Override
    public void executeWrite(Runnable work) {
        disk.execute(work);
    }

    @Override
    public void executeIdle(Runnable work) {
        sketcher.execute(work);
    }

    @Override
    public void executeExport(Runnable work) {
        packer.execute(work);
    }

    @Override
    public void scheduleRace(Runnable work, long delayNs) {
        Future<?> unused = leader.schedule(work, delayNs, TimeUnit.NANOSECONDS);
    }

    @Override
    public TrainingExecutor trainingExecutor() {
        return new PooledTrainingExecutor(pool);
    }

    @Override
    public void close() {
        List.of(desk, sketcher, leader, pool).forEach(ExecutorService::shutdownNow);
        List.of(disk, packer).forEach(ExecutorService::shutdown);
        try {
            end(disk, DISK_PATIENCE_MS);
            end(packer, LONG_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until threads have ended. Interrupts them after the given time, and then gives them {@link #PATIENCE_MS} to
     * clean up.
     */
    private static void end(ExecutorService threads, long patienceMs) throws InterruptedException {
        if (!hasEnded(threads, patienceMs)) {
            threads.shutdownNow();
            hasEnded(threads, PATIENCE_MS);
        }
    }

    /**
     * Waits until all work has ended. Called after {@link #close}.
     *
     * @param patience the maximum wait for each kind of work
     * @return whether all work has ended
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        boolean haveEnded = true;
        for (ExecutorService each : List.of(desk, disk, packer, sketcher, leader, pool)) {
            haveEnded &= hasEnded(each, patience.toMillis());
        }
        return haveEnded;
    }

    private static boolean hasEnded(ExecutorService threads, long patienceMs) throws InterruptedException {
        return threads.awaitTermination(patienceMs, TimeUnit.MILLISECONDS);
    }
}
