package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * The alternate screen of a tty, from the first frame until it is given back. Frames, suspension and the end each hold
 * the lock, so that none begins within another.
 */
final class TtyScreen {

    /** The other screen, and bracketed paste. */
    private static final String ENTER = "\033[?1049h\033[?2004h";

    /** All of it off again, and whatever a frame may have left half done. */
    static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private static final byte[] FRAME_BEGINS = ascii("\033[?2026h");
    private static final byte[] FRAME_ENDS = ascii("\033[?2026l");

    /** What a terminal is taken for that does not know its size, or is gone. */
    private static final Size USUAL = new Size(80, 24);

    private final Terminal tty;
    private final OutputStream output;
    private final ColourDepth depth;
    private final Attributes found;

    private final ReentrantLock lock = new ReentrantLock();
    private Painter painter;
    private @Nullable Frame frame;
    private @Nullable Theme theme;
    private boolean entered;
    private volatile boolean closed;

    /** @param output where whole frames go, each with one write */
    TtyScreen(Terminal tty, OutputStream output, ColourDepth depth) {
        this.tty = tty;
        this.output = output;
        this.depth = depth;
        this.found = tty.enterRawMode();
        this.painter = new Painter(size(), depth);
    }

    Size size() {
        try {
            org.jline.terminal.Size size = tty.getSize();
            return size.getColumns() > 0 && size.getRows() > 0 ? new Size(size.getColumns(), size.getRows()) : USUAL;
        } catch (IOError | IllegalStateException e) {
            return USUAL;
        }
    }

    /** Whether the last frame is as large as the terminal is now. */
    boolean isFilled() {
        lock.lock();
        try {
            return frame == null || frame.size().equals(size());
        } finally {
            lock.unlock();
        }
    }

    void show(Frame next, Theme nextTheme) throws IOException {
        lock.lock();
        try {
            frame = next;
            theme = nextTheme;
            if (!closed) {
                paint(next, nextTheme);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the terminal back, stops, and comes back when the job was resumed. */
    void suspend(Job job) throws IOException {
        lock.lock();
        try {
            if (!closed) {
                leave();
                job.stop();
                resume();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Paints everything afresh, since somebody else had the terminal. */
    void resume() throws IOException {
        lock.lock();
        try {
            if (!closed) {
                takeOver();
                entered = false;
                painter = new Painter(size(), depth);
                if (frame != null && theme != null) {
                    paint(frame, theme);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the terminal back for good. A write that hangs is not waited for longer than a second. */
    void close() throws IOException {
        boolean free = patientlyLocked();
        try {
            if (!closed) {
                closed = true;
                if (free) {
                    leave();
                } else {
                    restoreAttributes();
                }
            }
        } finally {
            if (free) {
                lock.unlock();
            }
        }
    }

    private boolean patientlyLocked() {
        try {
            return lock.tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lock.tryLock();
        }
    }

    private void leave() throws IOException {
        try {
            if (entered) {
                entered = false;
                output.write(ascii(LEAVE));
            }
        } finally {
            restoreAttributes();
        }
    }

    private void restoreAttributes() throws IOException {
        try {
            tty.setAttributes(found);
        } catch (IOError | IllegalStateException e) {
            throw gone(e);
        }
    }

    private void takeOver() throws IOException {
        try {
            tty.enterRawMode();
        } catch (IOError | IllegalStateException e) {
            throw gone(e);
        }
    }

    /** What JLine throws of a tty that has hung up, and of one that its own shutdown hook has restored already. */
    private static IOException gone(Throwable e) {
        return new IOException(e);
    }

    private void paint(Frame next, Theme nextTheme) throws IOException {
        byte[] painted = painterFor(next).paint(next, nextTheme);
        if (painted.length > 0) {
            output.write(whole(painted));
        }
    }

    private Painter painterFor(Frame next) {
        if (!painter.fits(next)) {
            painter = new Painter(next.size(), depth);
        }
        return painter;
    }

    /** A terminal that knows synchronized output shows all of it at once; another ignores the marks. */
    private byte[] whole(byte[] painted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(painted.length + 48);
        bytes.writeBytes(FRAME_BEGINS);
        if (!entered) {
            entered = true;
            bytes.writeBytes(ascii(ENTER));
        }
        bytes.writeBytes(painted);
        bytes.writeBytes(FRAME_ENDS);
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
