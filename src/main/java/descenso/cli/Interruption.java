package descenso.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether the process was told to end, by ^C or by a signal. It then ends, with the status that goes with the signal, as
 * soon as this is closed, or after ten seconds: until then what was finished can be written.
 */
final class Interruption implements AutoCloseable {

    /** How long the end is held up at most: what trains may hear of it as late as after its step. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean happened;

    private final Duration patience;

    Interruption(Duration patience) {
        this.patience = patience;
    }

    static Interruption awaited() {
        Interruption interruption = new Interruption(PATIENCE);
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

    boolean happened() {
        return happened;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
