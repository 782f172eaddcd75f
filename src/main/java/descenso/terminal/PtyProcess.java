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

/** A program on a terminal of its own, which nobody sees. */
public final class PtyProcess implements AutoCloseable {

    private static final int GLANCE_MS = 20;

    private final Pty pty;
    private final Process process;

    private PtyProcess(Pty pty, Process process) {
        this.pty = pty;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param environment what its variables are changed by
     * @throws IOException where there is no terminal to be had, or no such program
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

    /** Types it. */
    public void type(String keys) throws IOException {
        pty.getMasterOutput().write(keys.getBytes(StandardCharsets.UTF_8));
        pty.getMasterOutput().flush();
    }

    /**
     * Waits until it has written something and then, for {@code quietMs}, nothing.
     *
     * @param mostMs how long at most, whatever it writes
     */
    public void awaitIdle(int quietMs, int mostMs) throws IOException, InterruptedException {
        boolean hasSpoken = false;
        int silentMs = 0;
        for (int waitedMs = 0; waitedMs < mostMs && process.isAlive(); waitedMs += GLANCE_MS) {
            boolean speaks = drainOutput();
            hasSpoken |= speaks;
            silentMs = speaks ? 0 : silentMs + GLANCE_MS;
            if (hasSpoken && silentMs > quietMs) {
                return;
            }
            Thread.sleep(GLANCE_MS);
        }
    }

    /** Takes in what was written; false where nothing was. */
    private boolean drainOutput() throws IOException {
        int waiting = pty.getMasterInput().available();
        return waiting > 0 && pty.getMasterInput().read(new byte[waiting]) > 0;
    }

    /** Waits for its end, and takes in what it still writes; returns its exit status, -1 where it takes longer. */
    public int awaitEnd(int mostMs) throws IOException, InterruptedException {
        for (int waitedMs = 0; waitedMs < mostMs; waitedMs += GLANCE_MS) {
            drainOutput();
            if (process.waitFor(GLANCE_MS, TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        }
        return -1;
    }

    /** Ends it, where it has not ended. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        pty.close();
    }
}
