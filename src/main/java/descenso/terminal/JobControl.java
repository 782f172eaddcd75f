package descenso.terminal;

import java.io.IOException;
import org.jline.utils.Signals;

/** The job control of this process and its process group: suspension, and the handlers of its signals. */
public class JobControl {

    /**
     * Suspends the whole process group, as ^Z does to a group that does not catch it. Returns when it has been resumed.
     * A script that waits for this process must stop too, or the shell does not get the terminal back. The kernel
     * ignores the signal if no shell could resume the group.
     */
    public void suspend() {
        try {
            new ProcessBuilder("sh", "-c", "kill -TSTP 0").start().waitFor();
        } catch (IOException e) {
            // without a shell there is no suspension: the screen is shown again at once
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Registers an action to run at each occurrence of a signal. JLine's terminal would also take over INT and TSTP.
     *
     * @param signal the name without SIG: WINCH (the size of the terminal changed), CONT (the job was resumed), INT
     *     (^C), or TSTP (^Z); the action of TSTP replaces the suspension
     */
    void onSignal(String signal, Runnable action) {
        Signals.register(signal, action);
    }

    /** Restores the default action of a signal, by its name without SIG. */
    void leave(String signal) {
        Signals.registerDefault(signal);
    }
}
