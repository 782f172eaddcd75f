package descenso.runtime;

import descenso.train.problem.TrainingMonitor;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Carries out the work of a session, so that the session's loop does not wait. Work of one kind runs in its order; work
 * of different kinds may run at the same time.
 */
public interface WorkScheduler extends AutoCloseable {

    /** A kind of work. */
    enum Kind {
        /** A read that the learner waits for. It is abandoned when the session ends. */
        READ,
        /** A write that must not be lost. */
        WRITE,
        /** Work at low priority that the learner does not wait for. */
        IDLE,
        /** An export. It does not wait for other work and does not delay other work. */
        EXPORT
    }

    void execute(Kind kind, Runnable work);

    /** Carries out work on a race after a minimum delay in nanoseconds. */
    void scheduleRace(Runnable work, long delayNs);

    /**
     * Runs training tasks side by side and waits for them. Returns their results in the order of the tasks. An
     * exception of a task is thrown once all tasks have ended.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    <T> List<T> train(List<Callable<T>> tasks) throws InterruptedException;

    /**
     * Returns a monitor of one run that asks another one, and keeps the rules of this scheduler too: on a server, the
     * run takes turns with those of other learners, and ends at a limit. Used by the run's training tasks alone.
     */
    default TrainingMonitor supervised(TrainingMonitor monitor) {
        return monitor;
    }

    /** Returns how long the training tasks have waited for their turns so far, in nanoseconds. */
    default long waitedNs() {
        return 0;
    }

    /** Waits for work that must not be lost, and abandons the rest. */
    @Override
    void close();

    /**
     * Waits until all work has ended, for each kind at most a time in milliseconds. Called after {@link #close}.
     *
     * @return whether all work has ended
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    boolean awaitEnd(long patienceMs) throws InterruptedException;
}
