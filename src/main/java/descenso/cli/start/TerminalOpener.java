package descenso.cli.start;

import descenso.terminal.CachedFirstFrame;
import descenso.terminal.TtyTerminal;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The screen, taken over while the course is being read: together they take little more than the slower alone.
 */
final class TerminalOpener implements AutoCloseable {

    private final FutureTask<Optional<TtyTerminal>> task;

    private TerminalOpener(Map<String, String> environment, CachedFirstFrame first) {
        this.task = new FutureTask<>(() -> taken(environment, first));
    }

    /** Begins it. */
    static TerminalOpener of(Map<String, String> environment, CachedFirstFrame first) {
        TerminalOpener takeover = new TerminalOpener(environment, first);
        Thread thread = new Thread(takeover.task, "takeover");
        thread.setDaemon(true);
        thread.start();
        return takeover;
    }

    private static Optional<TtyTerminal> taken(Map<String, String> environment, CachedFirstFrame first)
            throws IOException {
        try {
            return TtyTerminal.isScreen(environment)
                    ? Optional.of(TtyTerminal.open(environment, first))
                    : Optional.empty();
        } finally {
            first.erase(); // where it was not taken over
        }
    }

    /**
     * The terminal; empty where nothing can be shown. Its closing is this one's.
     *
     * @throws IOException when it does not answer
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

    /** Gives the terminal back as it was found. */
    @Override
    public void close() throws IOException {
        try {
            terminal().ifPresent(TtyTerminal::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
