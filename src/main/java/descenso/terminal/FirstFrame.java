package descenso.terminal;

import descenso.terminal.ScreenOutput.ScreenLock;
import descenso.tui.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * The cached first frame on the screen, from the start of the process until the terminal is taken over. Leaves the
 * screen if the process is stopped or ends before that. The first frame of the session replaces it.
 */
public class FirstFrame {

    private static final String STOP = "TSTP";

    private final OutputStream output;
    private final JobControl job;
    private final BiConsumer<Size, byte[]> keeper;

    /** The shutdown hook; without work until a frame is shown. */
    private Thread atExit = new Thread();

    private final ScreenLock lock = new ScreenLock();

    /** The bytes of the cached frame; length 0 if none has been shown. */
    private byte[] known = new byte[0];

    /** True if the cached frame is on the screen and no component has claimed the screen. */
    private boolean isShown;

    /** @param keeper keeps the bytes of a first frame that is not the cached one; runs in a thread of its own */
    public FirstFrame(OutputStream output, JobControl job, BiConsumer<Size, byte[]> keeper) {
        this.output = output;
        this.job = job;
        this.keeper = keeper;
    }

    /** Shows a frame on the alternate screen, unless the process is ending. ^Z leaves that screen for good. */
    public void show(byte[] painted) {
        lock.lock();
        try {
            atExit = new Thread(this::erase, "eraser");
            Runtime.getRuntime().addShutdownHook(atExit);
            known = painted;
            isShown = true;
            job.onSignal(STOP, this::stop);
            output.write(ScreenOutput.framed(painted, true));
        } catch (IllegalStateException | IOException e) {
            // the process is ending, or the terminal is gone: the component that takes it over will report that
        } finally {
            lock.unlock();
        }
    }

    private void stop() {
        lock.lock();
        try {
            if (isShown) {
                leave();
                job.suspend();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Hands the screen over to the caller, which must leave it. Returns whether the alternate screen is on. */
    boolean claim() {
        lock.lock();
        try {
            if (isShown) {
                Runtime.getRuntime().removeShutdownHook(atExit);
                isShown = false;
                job.leave(STOP);
                return true;
            }
            return false;
        } catch (IllegalStateException e) {
            return false; // the process is ending, and the hook leaves the screen
        } finally {
            lock.unlock();
        }
    }

    /** Receives the bytes that paint the first frame of the session on an empty screen, once they are shown. */
    void painted(Size size, byte[] painted) {
        if (!Arrays.equals(painted, known)) {
            Thread thread = new Thread(() -> keeper.accept(size, painted), "keeper");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Leaves the screen unless it has been claimed. Waits at most one second for a write that hangs. */
    public void erase() {
        boolean isFree = lock.tryLockBriefly();
        try {
            if (isFree && isShown) {
                leave();
            }
        } finally {
            if (isFree) {
                lock.unlock();
            }
        }
    }

    private void leave() {
        isShown = false;
        job.leave(STOP);
        try {
            output.write(ScreenOutput.ascii(ScreenOutput.LEAVE));
        } catch (IOException e) {
            // the terminal is gone: nothing is left to erase
        }
    }
}
