package descenso.runtime;

import java.util.concurrent.ExecutorService;

/**
 * A crew that does everything at once, in the thread that asks for it: for who says one thing after the other, and waits for
 * what follows. Only trainings run side by side.
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

    /** Nobody watches a race, so none waits. */
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
