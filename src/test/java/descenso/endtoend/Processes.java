package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs other programs to their end. */
final class Processes {

    private static final Path NOTHING = Path.of("/dev/null");

    private Processes() {}

    /** Returns what a program writes; it must succeed. */
    static String output(String... command) {
        return outputFrom(NOTHING, command);
    }

    /** Returns what a program writes that reads a file; it must succeed. */
    static String outputFrom(Path input, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", String.join(" ", command), output)
                    .isZero();
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Returns whether a process has not ended. An ended process may still be listed for seconds, without its command,
     * if its parent died before it collected the exit status.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Waits until none of the processes runs. */
    static void waitForTheEndOf(List<ProcessHandle> processes, Deadline deadline) {
        while (processes.stream().anyMatch(Processes::isRunning)) {
            deadline.check("not all ended", processes.toString());
        }
    }

    /** Returns whether a program exists and succeeds. */
    static boolean succeeds(String... command) {
        try {
            output(command);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
