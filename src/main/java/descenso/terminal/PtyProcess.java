package descenso.terminal;

import descenso.tui.Size;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;

/** A program on a pseudo-terminal of its own. Its output is discarded. */
public final class PtyProcess implements AutoCloseable {

    /** Interval between two looks at the output, in milliseconds. */
    private static final int POLL_MS = 20;

    private final Pty pty;
    private final Process process;

    private PtyProcess(Pty pty, Process process) {
        this.pty = pty;
        this.process = process;
    }

    /**
     * Starts a program on a terminal of a size in cells.
     *
     * @param environment the variables to set in addition to those of this process
     * @throws IOException if no pseudo-terminal is available or the program cannot be started
     */
    public static PtyProcess start(List<String> command, Map<String, String> environment, Size size)
            throws IOException {
        Pty pty = new JniTerminalProvider().open(null, org.jline.terminal.Size.of(size.columns(), size.rows()));
        File slave = new File(((JniNativePty) pty).getName());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(slave)
                .redirectOutput(slave)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new PtyProcess(pty, builder.start());
    }

    /**
     * Types keys.
     *
     * @throws IOException if the terminal is gone
     */
    public void type(String keys) throws IOException {
        pty.getMasterOutput().write(keys.getBytes(StandardCharsets.UTF_8));
        pty.getMasterOutput().flush();
    }

    /**
     * Waits until the program has written something and then nothing for a time. Both times are in milliseconds.
     *
     * @throws IOException if the terminal is gone
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitIdle(int quietMs, int mostMs) throws IOException, InterruptedException {
        boolean hasWritten = false;
        int idleMs = 0;
        for (int waitedMs = 0; waitedMs < mostMs && process.isAlive(); waitedMs += POLL_MS) {
            boolean isWriting = drainOutput();
            hasWritten |= isWriting;
            idleMs = isWriting ? 0 : idleMs + POLL_MS;
            if (hasWritten && idleMs > quietMs) {
                return;
            }
            Thread.sleep(POLL_MS);
        }
    }

    /** Reads and discards the available output. Returns false if there was none. */
    private boolean drainOutput() throws IOException {
        int waiting = pty.getMasterInput().available();
        return waiting > 0 && pty.getMasterInput().read(new byte[waiting]) > 0;
    }

    /**
     * Waits for the end of the program, at most a time in milliseconds, and discards its output. Returns its exit
     * status; −1 if it has not ended.
     *
     * @throws IOException if the terminal is gone
     * @throws InterruptedException if the thread is interrupted
     */
    public int awaitEnd(int mostMs) throws IOException, InterruptedException {
        for (int waitedMs = 0; waitedMs < mostMs; waitedMs += POLL_MS) {
            drainOutput();
            if (process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        }
        return -1;
    }

    /** @throws IOException if the terminal cannot be closed */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        pty.close();
    }
}
