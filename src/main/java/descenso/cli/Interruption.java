package descenso.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Whether the process was told to end, by ^C or by a signal. It then ends, with the status that goes with the signal, as
 * soon as this is closed: until then what was finished can be written.
 */
final class Interruption implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean happened;

    private Interruption() {}

    static Interruption awaited() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::happen, "interruption"));
        return interruption;
    }

    /** The hook. After the close, that is at an ordinary end, it holds nothing up. */
    private void happen() {
        happened = true;
        try {
            closed.await();
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
