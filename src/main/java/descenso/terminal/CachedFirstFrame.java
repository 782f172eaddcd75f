package descenso.terminal;

import descenso.tui.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the screen showed first when the program last began as it does now: shown again at once, while all that draws it is
 * still being loaded. Where the first frame turns out to be another, that is painted over it.
 */
public final class CachedFirstFrame {

    /** Keeps the bytes that paint a screen's first frame, for the next time; never fails. */
    public interface Keeper {
        void keep(Size size, byte[] painted);
    }

    private static final String STOP = "TSTP";

    private final OutputStream output;
    private final Keeper keeper;
    private Optional<byte[]> kept;
    private final Thread atExit = new Thread(this::erase, "picture");

    /** Whether it is on the screen, and nobody else has that screen yet. */
    private boolean isAlone;

    /** What hears ^Z for it, once that is known. */
    private Optional<JobControl> job = Optional.empty();

    private CachedFirstFrame(OutputStream output, Optional<byte[]> kept, Keeper keeper) {
        this.output = output;
        this.kept = kept;
        this.keeper = keeper;
    }

    /** Shows what was kept, where anything was. */
    public static CachedFirstFrame show(OutputStream output, Optional<byte[]> kept, Keeper keeper) {
        CachedFirstFrame picture = new CachedFirstFrame(output, kept, keeper);
        if (kept.isPresent()) {
            picture.show(kept.get());
        }
        return picture;
    }

    /** Of which none is known, nor kept. */
    public static CachedFirstFrame none() {
        return new CachedFirstFrame(OutputStream.nullOutputStream(), Optional.empty(), (size, painted) -> {});
    }

    private synchronized void show(byte[] painted) {
        Runtime.getRuntime().addShutdownHook(atExit);
        isAlone = true;
        try {
            output.write(EscapeSequences.frame(painted, true));
        } catch (IOException e) {
            // whoever takes the screen over will find that out, and tell
        }
    }

    /** ^Z leaves the screen from now on, as long as nobody else has it; what comes back then begins without a picture. */
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

    /** From now on somebody else has the screen, and leaves it; returns whether it was entered. */
    synchronized boolean claim() {
        boolean wasAlone = isAlone;
        if (isAlone) {
            isAlone = false;
            unguard();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        return wasAlone;
    }

    /** Leaves the screen, where nobody has taken it over. */
    public synchronized void erase() {
        if (isAlone) {
            isAlone = false;
            kept = Optional.empty();
            unguard();
            try {
                output.write(EscapeSequences.leave());
            } catch (IOException e) {
                // then it is gone
            }
        }
    }

    private void unguard() {
        job.ifPresent(guard -> guard.leave(STOP));
    }

    /** Whether it is just this. */
    synchronized boolean matches(byte[] painted) {
        return kept.isPresent() && Arrays.equals(kept.get(), painted);
    }

    /** Keeps what the first frame was. */
    void store(Size size, byte[] painted) {
        keeper.keep(size, painted);
    }
}
