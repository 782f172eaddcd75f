package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.OSUtils;
import org.jspecify.annotations.Nullable;

/**
 * The alternate screen of a tty, from the first frame until it is given back. Frames, suspension and the end hold a
 * lock, so that they never overlap.
 */
final class TtyScreen {

    /** Size of a terminal that does not report its size or is gone, in columns and rows. */
    private static final Size USUAL = new Size(80, 24);

    /** Value of a control character that disables its key: _POSIX_VDISABLE of termios.h. */
    private static final int NO_KEY = OSUtils.IS_OSX ? 0xFF : 0;

    private final Terminal tty;
    private final OutputStream output;
    private final ColourDepth depth;
    /** Modes of the terminal before it was taken over. */
    private final Attributes found;

    private final ScreenLock lock = new ScreenLock();
    /** The renderer of the last frame; null if the content of the screen is unknown. */
    private @Nullable FrameRenderer renderer;

    private @Nullable Frame frame;
    private @Nullable Theme theme;
    /** True if the alternate screen is on. */
    private boolean entered;

    /** The frame that the first one replaces; null if there is none, or after the first frame. */
    private @Nullable FirstFrame first;

    private volatile boolean closed;

    /**
     * Takes the terminal over.
     *
     * @param output the output of the terminal; receives each frame in one write
     */
    TtyScreen(Terminal tty, OutputStream output, ColourDepth depth) {
        this.tty = tty;
        this.output = output;
        this.depth = depth;
        this.found = enterRawMode();
        this.renderer =
                new FrameRenderer(size(), depth); // creating it takes time, and the course is being read meanwhile
    }

    /**
     * Turns the terminal's line editing off, and the key ^\, at which the JVM would print a thread dump across the
     * screen. Returns the previous modes.
     */
    private Attributes enterRawMode() {
        Attributes before = tty.enterRawMode();
        Attributes raw = tty.getAttributes();
        raw.setControlChar(Attributes.ControlChar.VQUIT, NO_KEY);
        tty.setAttributes(raw);
        return before;
    }

    Size size() {
        try {
            org.jline.terminal.Size size = tty.getSize();
            return size.getColumns() > 0 && size.getRows() > 0 ? new Size(size.getColumns(), size.getRows()) : USUAL;
        } catch (IOError | IllegalStateException e) {
            return USUAL;
        }
    }

    /** Claims the screen, which may be on already. The first frame is painted whole, whatever is on it. */
    void claim(FirstFrame shown) {
        lock.lock();
        try {
            if (!closed) {
                first = shown;
                entered = shown.claim();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tests whether the last frame has the current size of the terminal; true if there is no frame yet. */
    boolean isFilled() {
        lock.lock();
        try {
            return frame == null || frame.size().equals(size());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Paints a frame, unless the screen is closed.
     *
     * @throws IOException if the terminal is gone
     */
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

    /**
     * Gives the terminal back, suspends the process, and takes the terminal over again when the job is resumed.
     *
     * @throws IOException if the terminal is gone
     */
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

    /**
     * Takes the terminal over and repaints everything, since another process had the terminal.
     *
     * @throws IOException if the terminal is gone
     */
    void resume() throws IOException {
        lock.lock();
        try {
            if (!closed) {
                takeOver();
                entered = entered && frame == null; // before the first frame nothing has left a claimed screen
                paintAfresh();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Repaints everything, whatever is on the screen.
     *
     * @throws IOException if the terminal is gone
     */
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
        renderer = null;
        if (frame != null && theme != null) {
            paint(frame, theme);
        }
    }

    /**
     * Gives the terminal back for good. Waits at most one second for a write that hangs.
     *
     * @throws IOException if the terminal is gone
     */
    void close() throws IOException {
        boolean free = lock.tryLockBriefly();
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
            throw outputError(e);
        }
    }

    private void takeOver() throws IOException {
        try {
            enterRawMode();
        } catch (IOError | IllegalStateException e) {
            throw outputError(e);
        }
    }

    /**
     * Converts an error of JLine. It throws one for a tty that has hung up, and for one that its own shutdown hook has
     * restored already.
     */
    private static IOException outputError(Throwable e) {
        return new IOException(e);
    }

    private void paint(Frame next, Theme nextTheme) throws IOException {
        byte[] painted = rendererFor(next).paint(next, nextTheme);
        if (painted.length > 0) {
            output.write(EscapeSequences.frame(painted, !entered));
            entered = true;
        }
        FirstFrame replaced = first;
        if (replaced != null) {
            first = null;
            replaced.painted(next.size(), painted);
        }
    }

    /** Returns the bytes that paint a whole frame on an empty screen. */
    byte[] encode(Frame other, Theme inTheme) {
        return new FrameRenderer(other.size(), depth).paint(other, inTheme);
    }

    /**
     * Returns the renderer for a frame. Creates one if the last frame had another size or the content of the screen is
     * unknown.
     */
    private FrameRenderer rendererFor(Frame next) {
        FrameRenderer fitting = renderer;
        if (fitting == null || !fitting.fits(next)) {
            fitting = new FrameRenderer(next.size(), depth);
            renderer = fitting;
        }
        return fitting;
    }
}
