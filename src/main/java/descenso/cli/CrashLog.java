package descenso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Where the trace of a failure goes that nobody foresaw: never to the screen. */
record CrashLog(Environment environment) {

    /** Adds the failure to the log and returns its path; where nothing can be written, the reason instead. */
    String write(Throwable failure) {
        try {
            Path folder = Files.createDirectories(environment.stateFolder());
            Path log = folder.resolve("crash.log");
            try (PrintWriter writer = new PrintWriter(
                    Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                writer.println(Instant.now());
                failure.printStackTrace(writer);
            }
            return log.toString();
        } catch (IOException | InvalidPathException e) {
            return e.toString();
        }
    }
}
