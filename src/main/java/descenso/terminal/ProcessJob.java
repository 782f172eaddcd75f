package descenso.terminal;

import java.io.IOException;
import org.jline.utils.Signals;

/** This process, and whatever else the shell started with it. */
public final class ProcessJob implements JobControl {

    /**
     * As ^Z stops a whole process group that does not catch it: a script that waits for this process has to stop too,
     * or no shell gets the terminal back. The kernel ignores it where no shell could ever resume the group.
     */
    @Override
    public void suspend() {
        try {
            new ProcessBuilder("sh", "-c", "kill -TSTP 0").start().waitFor();
        } catch (IOException e) {
            // no shell, no stop: the screen comes straight back
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not through JLine's terminal, which would take INT and TSTP as well. */
    @Override
    public void onSignal(String signal, Runnable action) {
        Signals.register(signal, action);
    }

    @Override
    public void leave(String signal) {
        Signals.registerDefault(signal);
    }
}
