package descenso.serve;

import descenso.terminal.ColourDepth;
import descenso.terminal.ScreenOutput;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.sshd.common.io.IoOutputStream;
import org.jspecify.annotations.Nullable;

/** The screen at the other end of a channel. While a frame is under way, only the latest of the next ones is kept. */
final class ChannelScreen {

    /** Maximum time for the last bytes at the end of a session, in milliseconds. */
    private static final long PATIENCE_MS = 1_000;

    private final ChannelOutput output;
    private final ScreenOutput screen;
    private final ServerMetrics metrics;
    private final LongSupplier clock;
    private @Nullable Waiting waiting;
    private boolean isClosed;

    /** True if the screen is to be painted again when the write under way has ended. */
    private boolean isRedrawWaiting;

    /** Time of the first key that the frame under way answers, in nanoseconds of the clock; 0 if there is none. */
    private long answered;

    /** A frame that waits until the one before it has been written. */
    private record Waiting(Frame frame, Theme theme, long since) {}

    /**
     * Creates a screen.
     *
     * @param environment the variables that the client has sent, with TERM
     * @param clock a monotonic clock, in nanoseconds
     */
    ChannelScreen(
            IoOutputStream channel,
            Map<String, String> environment,
            Size size,
            ServerMetrics metrics,
            LongSupplier clock) {
        this.metrics = metrics;
        this.clock = clock;
        this.output = new ChannelOutput(channel, this::showWaiting, false, clock);
        this.screen = new ScreenOutput(output, ColourDepth.of(environment), size, new ScreenOutput.Modes() {});
    }

    /** @param since the time of the first key that the frame answers, in nanoseconds of the clock; 0 if none */
    synchronized void show(Frame frame, Theme theme, long since) {
        if (isClosed) {
            return;
        }
        if (output.isBusy()) {
            Waiting before = waiting;
            long earliest = before == null || before.since() == 0 ? since : before.since();
            waiting = new Waiting(frame, theme, earliest);
            if (before != null) {
                metrics.frameDropped();
            }
        } else {
            paint(frame, theme, since);
        }
    }

    /** Counts the time of the frame that has been written, and shows the latest of those that waited meanwhile. */
    private synchronized void showWaiting() {
        if (answered != 0) {
            metrics.keyAnswered(clock.getAsLong() - answered);
            answered = 0;
        }
        Waiting next = waiting;
        if (next != null && !isClosed && !output.isBusy()) {
            waiting = null;
            paint(next.frame(), next.theme(), next.since());
        } else if (isRedrawWaiting) {
            redraw();
        }
    }

    private void paint(Frame frame, Theme theme, long since) {
        answered = since;
        try {
            screen.show(frame, theme);
        } catch (IOException e) {
            isClosed = true; // the channel is gone, and its end is reported elsewhere
        }
    }

    synchronized void redraw() {
        isRedrawWaiting = output.isBusy();
        if (!isClosed && !isRedrawWaiting) {
            try {
                screen.redraw();
            } catch (IOException e) {
                isClosed = true;
            }
        }
    }

    /** Returns how long a frame has been under way, in milliseconds; 0 if there is none. */
    long stalledMs() {
        return output.stalledMs();
    }

    /** Writes a question to the terminal, before the first frame. */
    synchronized void ask(byte[] question) {
        try {
            output.write(question);
        } catch (IOException e) {
            isClosed = true;
        }
    }

    /** Leaves the alternate screen, and writes a line there. Does not wait for a client that does not read. */
    void close(String farewell) {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            waiting = null;
        }
        if (!output.drain(PATIENCE_MS)) {
            output.abandon();
            return;
        }
        try {
            screen.close();
            if (!farewell.isEmpty() && output.drain(PATIENCE_MS)) {
                output.write((farewell + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            output.drain(PATIENCE_MS);
        } catch (IOException e) {
            // the client is gone
        }
    }
}
