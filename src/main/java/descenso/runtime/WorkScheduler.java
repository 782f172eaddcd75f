package descenso.runtime;

/**
 * Carries out the work of a session, so that the session's loop does not wait. Work of one kind runs in its order; work
 * of different kinds may run at the same time.
 */
public interface WorkScheduler extends AutoCloseable {

    /** Executes a read that the learner waits for. It is abandoned when the session ends. */
    void executeRead(Runnable work);

    /** Executes a write that must not be lost. */
    void executeWrite(Runnable work);

    /** Executes work at low priority that the learner does not wait for. */
    void executeIdle(Runnable work);

    /** Executes an export. It does not wait for other work and does not delay other work. */
    void executeExport(Runnable work);

    /**
     * Executes work on a race after a delay.
     *
     * @param delayNs the minimum delay before the work, in nanoseconds
     */
    void scheduleRace(Runnable work, long delayNs);

    /** Returns the executor that trains the runs of a race. */
    TrainingExecutor trainingExecutor();

    /** Waits for work that must not be lost, and abandons the rest. */
    @Override
    void close();
}
