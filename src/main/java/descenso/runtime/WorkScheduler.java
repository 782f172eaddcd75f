package descenso.runtime;

import java.util.Optional;

/**
 * Carries out the work of a session, so that the session's loop does not wait. Work of one kind runs in its order; work
 * of different kinds may run at the same time.
 */
public interface WorkScheduler extends TrainingThreads, AutoCloseable {

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

    /** Returns the races that are trained for this session, and perhaps for others too. */
    default SharedRaces races() {
        return new SharedRaces(() -> this);
    }

    /** Returns the turns in which the sessions of a server draw; empty if no other session shares the processors. */
    default Optional<FrameTurns> frameTurns() {
        return Optional.empty();
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
