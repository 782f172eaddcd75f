package descenso.terminal;

import descenso.tui.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first frame of the last start under the same conditions. It is shown at once, while the classes that draw are
 * still being loaded. If the real first frame differs, it is painted over the cached one.
 */
public final class FirstFramePainter {

    /** Stores the bytes of a screen's first frame for the next start; never fails. */
    public interface Keeper {
        void store(Size size, byte[] painted);
    }

    private static final String STOP = "TSTP";

    private final OutputStream output;
    private final Keeper keeper;
    private Optional<byte[]> kept;
    private final Thread atExit = new Thread(this::erase, "picture");

    /** True if the cached frame is on the screen and no {@link TtyScreen} has claimed that screen yet. */
    private boolean isAlone;

    /** The job control that handles ^Z for the cached frame; empty before {@link #guard}. */
    private Optional<JobControl> job = Optional.empty();

    private FirstFramePainter(OutputStream output, Optional<byte[]> kept, Keeper keeper) {
        this.output = output;
        this.kept = kept;
        this.keeper = keeper;
    }

    /**
     * Shows a cached frame if there is one.
     *
     * @param output the terminal
     * @param kept the bytes that paint the cached frame; empty if there is none
     * @param keeper stores the frame for the next start
     */
    public static FirstFramePainter show(OutputStream output, Optional<byte[]> kept, Keeper keeper) {
        FirstFramePainter cached = new FirstFramePainter(output, kept, keeper);
        if (kept.isPresent()) {
            cached.show(kept.get());
        }
        return cached;
    }

    /** Returns an instance without a cached frame that stores none. */
    public static FirstFramePainter none() {
        return new FirstFramePainter(OutputStream.nullOutputStream(), Optional.empty(), (size, painted) -> {});
    }

    private synchronized void show(byte[] painted) {
        Runtime.getRuntime().addShutdownHook(atExit);
        isAlone = true;
        try {
            output.write(EscapeSequences.frame(painted, true));
        } catch (IOException e) {
            // the tty screen will meet and report the same error
        }
    }

    /**
     * Makes ^Z leave the screen as long as it is not claimed. The resumed process then continues without a cached
     * frame.
     */
    synchronized void guard(JobControl by) {
        if (isAlone) {
            job = Optional.of(by);
            by.onSignal(STOP, () -> stop(by));
        }
    }

    private synchronized void stop(JobControl by) {
        erase();
        by.suspend();
    }

    /**
     * Hands the screen over to the caller, which must leave it. Returns whether the alternate screen has been entered.
     */
    synchronized boolean claim() {
        boolean wasAlone = isAlone;
        if (isAlone) {
            isAlone = false;
            unguard();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        return wasAlone;
    }

    /** Leaves the screen unless it has been claimed. */
    public synchronized void erase() {
        if (isAlone) {
            isAlone = false;
            kept = Optional.empty();
            unguard();
            try {
                output.write(EscapeSequences.leave());
            } catch (IOException e) {
                // the terminal is gone: nothing is left to erase
            }
        }
    }

    private void unguard() {
        job.ifPresent(guard -> guard.leave(STOP));
    }

    /**
     * Tests whether a first frame equals the cached one.
     *
     * @param painted the bytes that paint the first frame
     */
    synchronized boolean matches(byte[] painted) {
        return kept.isPresent() && Arrays.equals(kept.get(), painted);
    }

    /**
     * Stores a first frame for the next start.
     *
     * @param size the size of the screen, in cells
     * @param painted the bytes that paint the frame
     */
    void store(Size size, byte[] painted) {
        keeper.store(size, painted);
    }
}
