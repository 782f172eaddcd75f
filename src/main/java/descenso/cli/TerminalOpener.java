package descenso.cli;

import descenso.terminal.TtyTerminal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Opens the terminal in a thread while the course is being read. Together they take little more time than the slower of
 * the two alone.
 */
final class TerminalOpener implements AutoCloseable {

    private final FutureTask<Optional<TtyTerminal>> task;

    private TerminalOpener(Map<String, String> environment, FirstFramePainter first) {
        this.task = new FutureTask<>(() -> taken(environment, first));
    }

    /**
     * Creates an opener and starts its thread.
     *
     * @param first shows the cached first frame, if there is one
     */
    static TerminalOpener of(Map<String, String> environment, FirstFramePainter first) {
        TerminalOpener takeover = new TerminalOpener(environment, first);
        Thread thread = new Thread(takeover.task, "takeover");
        thread.setDaemon(true);
        thread.start();
        return takeover;
    }

    private static Optional<TtyTerminal> taken(Map<String, String> environment, FirstFramePainter first)
            throws IOException {
        try {
            return TtyTerminal.isScreen(environment)
                    ? Optional.of(TtyTerminal.open(environment, first))
                    : Optional.empty();
        } finally {
            first.erase(); // has no effect if the terminal has claimed the screen
        }
    }

    /**
     * Returns the terminal; empty if it cannot show frames. Waits until it is open. It is closed by {@link #close}.
     *
     * @throws IOException if the terminal does not answer
     * @throws InterruptedException if the thread is interrupted
     */
    Optional<TtyTerminal> terminal() throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Closes the terminal, which restores its previous state. */
    @Override
    public void close() throws IOException {
        try {
            terminal().ifPresent(TtyTerminal::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
