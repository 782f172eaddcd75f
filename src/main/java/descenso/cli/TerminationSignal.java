package descenso.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Detects that the process was asked to end, by ^C or by a signal. The process then ends with the exit status of the
 * signal as soon as this object is closed, or after ten seconds. Until then finished results can be written.
 */
final class TerminationSignal implements AutoCloseable {

    /** Maximum wait at exit, in milliseconds. A training notices the end only after its current step. */
    private static final long PATIENCE_MS = 10_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean happened;

    private final Duration patience;

    TerminationSignal(Duration patience) {
        this.patience = patience;
    }

    /** Creates a detector and registers its shutdown hook. */
    public static TerminationSignal awaited() {
        TerminationSignal signal = new TerminationSignal(Duration.ofMillis(PATIENCE_MS));
        Runtime.getRuntime().addShutdownHook(new Thread(signal::happen, "interruption"));
        return signal;
    }

    /** Runs as the shutdown hook. After a close, which is the case at a normal exit, it does not wait. */
    void happen() {
        happened = true;
        try {
            closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tests whether the process was asked to end. */
    public boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
