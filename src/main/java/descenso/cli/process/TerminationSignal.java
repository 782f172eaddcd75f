package descenso.cli.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the process was told to end, by ^C or by a signal. It then ends, with the status that goes with the signal, as
 * soon as this is closed, or after ten seconds: until then what was finished can be written.
 */
public final class TerminationSignal implements AutoCloseable {

    /** Bound on the wait at exit, in milliseconds: a training may notice the end as late as after its step. */
    private static final long PATIENCE_MS = 10_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean happened;

    private final Duration patience;

    TerminationSignal(Duration patience) {
        this.patience = patience;
    }

    public static TerminationSignal awaited() {
        TerminationSignal interruption = new TerminationSignal(Duration.ofMillis(PATIENCE_MS));
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::happen, "interruption"));
        return interruption;
    }

    /** The hook. After the close, that is at an ordinary end, it holds nothing up. */
    void happen() {
        happened = true;
        try {
            closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
