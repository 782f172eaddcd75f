package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.OSUtils;
import org.jspecify.annotations.Nullable;

/**
 * The alternate screen of a tty, from the first frame until it is given back. Frames, suspension and the end each hold
 * the lock, so that none begins within another.
 */
final class TtyScreen {

    /** What a terminal is taken for that does not know its size, or is gone. */
    private static final Size USUAL = new Size(80, 24);

    /** The value of a control character that no key has: _POSIX_VDISABLE of termios.h. */
    private static final int NO_KEY = OSUtils.IS_OSX ? 0xFF : 0;

    private final Terminal tty;
    private final OutputStream output;
    private final ColourDepth depth;
    private final Attributes found;

    private final ReentrantLock lock = new ReentrantLock();
    private final CachedFirstFrame first;
    private @Nullable FrameRenderer painter;
    private @Nullable Frame frame;
    private @Nullable Theme theme;
    private boolean entered;

    private boolean isFirst = true;

    /** Whether the first picture is as it was painted. */
    private final boolean isIntact;

    private volatile boolean closed;

    /**
     * @param typed what is typed; nothing is read of it
     * @param output where whole frames go, each with one write
     * @param first what is on the screen already, or nothing
     */
    TtyScreen(Terminal tty, InputStream typed, OutputStream output, ColourDepth depth, CachedFirstFrame first) {
        this.tty = tty;
        this.output = output;
        this.depth = depth;
        this.found = enterRawMode();
        this.first = first;
        this.entered = first.claim();
        this.isIntact = isUntouched(typed);
    }

    /**
     * Turns the terminal's own editing off, and the key ^\, at which the JVM would write across the screen what its threads
     * do. Returns the modes that were set before.
     */
    private Attributes enterRawMode() {
        Attributes before = tty.enterRawMode();
        Attributes raw = tty.getAttributes();
        raw.setControlChar(Attributes.ControlChar.VQUIT, NO_KEY);
        tty.setAttributes(raw);
        return before;
    }

    /** Whether nothing was typed before the terminal was taken over; what was, it has written into the first picture. */
    private static boolean isUntouched(InputStream typed) {
        try {
            return typed.available() == 0;
        } catch (IOException e) {
            return false;
        }
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
    void suspend(JobControl job) throws IOException {
        lock.lock();
        try {
            if (!closed) {
                leave();
                job.suspend();
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
                paintAfresh();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Paints everything afresh, whatever is on the screen. */
    void redraw() throws IOException {
        lock.lock();
        try {
            if (!closed) {
                paintAfresh();
            }
        } finally {
            lock.unlock();
        }
    }

    private void paintAfresh() throws IOException {
        painter = null;
        if (frame != null && theme != null) {
            paint(frame, theme);
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
                output.write(EscapeSequences.leave());
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
            enterRawMode();
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
        if (isFirst) {
            isFirst = false;
            paintFirst(next.size(), painted);
        } else if (painted.length > 0) {
            write(painted);
        }
    }

    /** Kept before it is shown: whoever has seen it sees it at once the next time. */
    private void paintFirst(Size size, byte[] painted) throws IOException {
        boolean isKnown = first.matches(painted);
        if (!isKnown) {
            first.store(size, painted);
        }
        if (!isKnown || !isIntact) {
            write(painted);
        }
    }

    private void write(byte[] painted) throws IOException {
        output.write(EscapeSequences.frame(painted, !entered));
        entered = true;
    }

    /** The bytes that paint a frame where nothing of it is shown yet. */
    byte[] picture(Frame other, Theme inTheme) {
        return new FrameRenderer(other.size(), depth).paint(other, inTheme);
    }

    /** What was painted for another size, or before somebody else had the terminal, does not tell what it shows. */
    private FrameRenderer painterFor(Frame next) {
        FrameRenderer fitting = painter;
        if (fitting == null || !fitting.fits(next)) {
            fitting = new FrameRenderer(next.size(), depth);
            painter = fitting;
        }
        return fitting;
    }
}
