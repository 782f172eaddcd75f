package descenso.store;

import java.io.IOException;

/** The agreement of the hosts of a class on which of them has the session of a learner. */
public interface Presence extends AutoCloseable {

    /** The time for which a host has the session of a learner. */
    interface Stay extends AutoCloseable {

        /** Lets another host have the learner. */
        @Override
        void close();
    }

    /**
     * Takes a learner to this host. Another host that has the learner is asked to end its session, and awaited.
     *
     * @throws IOException if the database cannot be reached now
     * @throws InterruptedException if the thread is interrupted
     */
    Stay claim(String learner) throws IOException, InterruptedException;

    /** Tests whether the database is away. */
    default boolean isAway() {
        return false;
    }

    /** Lets the other hosts have all learners. */
    @Override
    default void close() {}
}
