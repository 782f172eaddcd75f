package descenso.runtime;

import java.util.concurrent.ExecutorService;

/**
 * A scheduler that runs all work at once on the calling thread. For plain mode, where each command is completed before
 * the next is read. Only training uses several threads.
 */
final class DirectScheduler implements WorkScheduler {

    private final ExecutorService pool = ThreadScheduler.ofTraining();

    @Override
    public void executeRead(Runnable work) {
        work.run();
    }

    @Override
    public void executeWrite(Runnable work) {
        work.run();
    }

    @Override
    public void executeIdle(Runnable work) {
        work.run();
    }

    @Override
    public void executeExport(Runnable work) {
        work.run();
    }

    /** Executes the work at once. Ignores the delay, because plain mode has no frames to pace. */
    @Override
    public void scheduleRace(Runnable work, long delayNs) {
        work.run();
    }

    @Override
    public TrainingExecutor trainingExecutor() {
        return new PooledTrainingExecutor(pool);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
