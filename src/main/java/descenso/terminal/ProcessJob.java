package descenso.terminal;

import java.io.IOException;
import org.jline.utils.Signals;

/** The job control of this process and its process group. */
public final class ProcessJob implements JobControl {

    /**
     * Suspends the whole process group, as ^Z does to a group that does not catch it. A script that waits for this
     * process must stop too, or the shell does not get the terminal back. The kernel ignores the signal if no shell
     * could resume the group.
     */
    @Override
    public void suspend() {
        try {
            new ProcessBuilder("sh", "-c", "kill -TSTP 0").start().waitFor();
        } catch (IOException e) {
            // without a shell there is no suspension: the screen is shown again at once
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Registers a handler directly, since JLine's terminal would also take over INT and TSTP. */
    @Override
    public void onSignal(String signal, Runnable action) {
        Signals.register(signal, action);
    }

    @Override
    public void leave(String signal) {
        Signals.registerDefault(signal);
    }
}
