package descenso.terminal;

import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The alternate screen of a terminal that is reached by a stream, from the first frame until it is given back. The
 * terminal may be a tty of this computer or at the other end of a network. Frames, suspension and the end hold a lock,
 * so that they never overlap. Methods throw an IOException if the terminal is gone.
 */
public final class ScreenOutput {

    /** Enters the alternate screen and turns bracketed paste on. */
    private static final String ENTER = "\033[?1049h\033[?2004h";

    /** Undoes {@link #ENTER}, and whatever an incomplete frame has left on. */
    static final String LEAVE = "\033[?2026l\033[m\033[?2004l\033[?25h\033[?1049l";

    private static final String FRAME_BEGINS = "\033[?2026h";
    private static final String FRAME_ENDS = "\033[?2026l";

    /** The modes of the device behind the stream: entered for the screen, and restored. A remote terminal has none. */
    public interface Modes {

        /**
         * Sets the modes for the screen.
         *
         * @throws IOException if the device is gone
         */
        default void enter() throws IOException {}

        /**
         * Restores the former modes.
         *
         * @throws IOException if the device is gone
         */
        default void restore() throws IOException {}
    }

    private final OutputStream output;
    private final ColourDepth depth;
    private final Modes modes;
    private final ScreenLock lock = new ScreenLock();

    /** The renderer of the last frame; null if the content of the screen is unknown. */
    private @Nullable FrameRenderer renderer;

    /** Size of the last frame; before the first frame, the size that it was expected to have. */
    private volatile Size size;

    private @Nullable Frame frame;
    private @Nullable Theme theme;

    /** True if the alternate screen is on. */
    private boolean entered;

    /** The frame that the first one replaces; null if there is none, or after the first frame. */
    private @Nullable FirstFrame first;

    private volatile boolean closed;

    /** Creates the output of a screen in its modes, prepared for a first frame of this size. Writes nothing. */
    public ScreenOutput(OutputStream output, ColourDepth depth, Size size, Modes modes) {
        this.output = output;
        this.depth = depth;
        this.modes = modes;
        this.size = size;
        this.renderer =
                new FrameRenderer(size, depth); // creating it takes time, and the course is being read meanwhile
    }

    /** Work on the screen, under the lock. */
    interface ScreenWork {
        /**
         * Does the work.
         *
         * @throws IOException if the terminal is gone
         */
        void run() throws IOException;
    }

    /** Does work under the lock, unless the screen is closed. */
    private void unlessClosed(ScreenWork work) throws IOException {
        lock.lock();
        try {
            if (!closed) {
                work.run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Claims the screen, which may be on already. The first frame is painted whole, whatever is on it. */
    void claim(FirstFrame shown) throws IOException {
        unlessClosed(() -> {
            first = shown;
            entered = shown.claim();
        });
    }

    /** Tests whether the last frame has this size; before the first frame, whether it was expected to have it. */
    boolean isFilled(Size whole) {
        return size.equals(whole);
    }

    /**
     * Shows a frame.
     *
     * @throws IOException if the terminal is gone
     */
    public void show(Frame next, Theme nextTheme) throws IOException {
        unlessClosed(() -> {
            frame = next;
            size = next.size();
            theme = nextTheme;
            paint(next, nextTheme);
        });
    }

    /**
     * Gives the terminal back, suspends the process, and takes the terminal over again when the job is resumed.
     *
     * @throws IOException if the terminal is gone
     */
    void suspend(JobControl job) throws IOException {
        unlessClosed(() -> {
            leave();
            job.suspend();
            resume();
        });
    }

    /**
     * Takes the terminal over and repaints everything, since another process had the terminal.
     *
     * @throws IOException if the terminal is gone
     */
    void resume() throws IOException {
        unlessClosed(() -> {
            modes.enter();
            entered = entered && frame == null; // before the first frame nothing has left a claimed screen
            paintAfresh();
        });
    }

    /**
     * Paints the frame again, whatever the terminal shows.
     *
     * @throws IOException if the terminal is gone
     */
    public void redraw() throws IOException {
        unlessClosed(this::paintAfresh);
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
    public void close() throws IOException {
        boolean free = lock.tryLockBriefly();
        try {
            if (!closed) {
                closed = true;
                if (free) {
                    leave();
                } else {
                    modes.restore();
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
                output.write(ascii(LEAVE));
            }
        } finally {
            modes.restore();
        }
    }

    private void paint(Frame next, Theme nextTheme) throws IOException {
        FrameRenderer fitting = renderer;
        if (fitting == null || !fitting.fits(next)) {
            fitting = new FrameRenderer(next.size(), depth);
            renderer = fitting;
        }
        byte[] painted = fitting.paint(next, nextTheme);
        if (painted.length > 0) {
            output.write(framed(painted, !entered));
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
     * Returns the bytes of a whole frame, which may enter the alternate screen. A terminal with synchronized output
     * shows the frame at once; other terminals ignore the marks.
     */
    static byte[] framed(byte[] painted, boolean enters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(painted.length + 48);
        bytes.writeBytes(ascii(enters ? FRAME_BEGINS + ENTER : FRAME_BEGINS));
        bytes.writeBytes(painted);
        bytes.writeBytes(ascii(FRAME_ENDS));
        return bytes.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A lock around writes to the screen. A write may hang, and the end of the process must not wait for it. */
    static final class ScreenLock extends ReentrantLock {

        private static final long serialVersionUID = 1L;

        /** Takes the lock within one second. Returns whether it is taken. */
        boolean tryLockBriefly() {
            try {
                return tryLock(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return tryLock();
            }
        }
    }
}
