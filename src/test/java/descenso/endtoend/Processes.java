package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Other programs, run to their end. */
final class Processes {

    private static final Path NOTHING = Path.of("/dev/null");

    private Processes() {}

    /** What the program writes; it must succeed. */
    static String output(String... command) {
        return outputFrom(NOTHING, command);
    }

    /** What the program writes that reads from there; it must succeed. */
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
     * Whether it has not ended. One that has, and whose parent did not live to be told, may still be listed for seconds,
     * without the program that it ran.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Waits until none of them runs. */
    static void waitForTheEndOf(List<ProcessHandle> processes, Deadline deadline) {
        while (processes.stream().anyMatch(Processes::isRunning)) {
            deadline.check("not all ended", processes.toString());
        }
    }

    /** Whether the program exists and succeeds. */
    static boolean succeeds(String... command) {
        try {
            output(command);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
