package descenso.terminal;

import java.io.IOException;
import org.jline.utils.Signals;

/** This process. */
final class ProcessJob implements Job {

    /** As ^Z stops whoever does not catch it; the kernel ignores it where no shell could ever resume the process. */
    @Override
    public void stop() {
        try {
            new ProcessBuilder(
                            "sh", "-c", "kill -TSTP " + ProcessHandle.current().pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // no shell, no stop: the screen comes straight back
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not through JLine's terminal, which would take INT and TSTP as well. */
    @Override
    public void hear(String signal, Runnable action) {
        Signals.register(signal, action);
    }
}
