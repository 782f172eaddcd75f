package descenso.transcript;

import descenso.runtime.Session;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a session's thread and of the thread of its transcript. One of them goes on while the other waits, so
 * that a transcript gives the same text each time.
 */
final class Turns {

    /** Time after which a session that does not give the turn back counts as stuck, in seconds. */
    private static final long PATIENCE_S = 60;

    private final SynchronousQueue<Runnable> actions = new SynchronousQueue<>();
    private final SynchronousQueue<Optional<Throwable>> ends = new SynchronousQueue<>();
    private final Thread thread;
    private boolean isOver;

    /** @param session calls {@link #next} when it has nothing to do */
    Turns(String name, Session session) {
        thread = new Thread(() -> run(session), "session of " + name);
        thread.setDaemon(true);
    }

    /** Starts the session and waits until it has nothing to do. */
    void start() {
        thread.start();
        await();
    }

    private void run(Session session) {
        Throwable failure = null;
        try (session) {
            session.run();
        } catch (Throwable any) { // the transcript throws it
            failure = any;
        }
        isOver = true;
        end(failure);
    }

    private void end(@Nullable Throwable failure) {
        try {
            ends.put(Optional.ofNullable(failure));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the turn to the transcript, and returns what the session is to do next. Called by the session. */
    Runnable next() {
        end(null);
        try {
            return actions.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the session carry out an action, and waits until it has nothing to do or is over. */
    void give(Runnable action) {
        try {
            if (!actions.offer(action, PATIENCE_S, TimeUnit.SECONDS)) {
                throw new AssertionError(thread.getName() + " takes no turn");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        await();
    }

    private void await() {
        try {
            Optional<Throwable> end = ends.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (end == null) {
                AssertionError stuck = new AssertionError(thread.getName() + " gives no turn back");
                stuck.setStackTrace(thread.getStackTrace());
                throw stuck;
            } else if (end.isPresent()) {
                throw new AssertionError(thread.getName() + " has failed", end.get());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tests whether the session has ended. */
    boolean isOver() {
        return isOver;
    }

    /** Leaves the session as it is: its thread goes on no more. */
    void abandon() {
        thread.interrupt();
    }
}
