package descenso.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A crew of threads: as many as there are processors train, and one does each other kind of work. */
final class ThreadScheduler implements WorkScheduler {

    private static final long PATIENCE_MS = 2_000;

    /** For what must not be lost: longer than a log waits that another program holds, so that the loss can be told. */
    private static final long DISK_PATIENCE_MS = 5_000;

    /** For what a learner has asked for, and would not find. */
    private static final long LONG_PATIENCE_MS = 30_000;

    private final ExecutorService desk = Executors.newSingleThreadExecutor(task -> daemon(task, "desk"));
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> new Thread(task, "disk"));
    private final ExecutorService packer = Executors.newSingleThreadExecutor(task -> new Thread(task, "export"));
    private final ExecutorService sketcher = Executors.newSingleThreadExecutor(task -> idle(task, "preview"));
    private final ScheduledExecutorService leader =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "race"));
    private final ExecutorService pool = ofTraining();

    static ExecutorService ofTraining() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> idle(task, "training"));
    }

    /** The program does not wait for what nobody wants any more. */
    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** One that gives way to all others, to a key's answer above all, where the system heeds it; nothing relies on it. */
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

    /** What takes longer is broken off, and then has time to clear away what it began. */
    private static void end(ExecutorService threads, long patienceMs) throws InterruptedException {
        if (!hasEnded(threads, patienceMs)) {
            threads.shutdownNow();
            hasEnded(threads, PATIENCE_MS);
        }
    }

    /** After {@link #close}: whether everything has ended within that time, for each kind of work. */
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
