package descenso.cli;

import descenso.progress.PrivateFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Instant;

/** Writes the stack trace of an unexpected exception to a file, never to the screen. */
record CrashLog(ProcessEnvironment environment) {

    /**
     * Appends the time and the stack trace to the log. Returns the path of the log, or the reason if the log cannot be
     * written.
     */
    public String write(Throwable failure) {
        try {
            PrivateFile log = new PrivateFile(environment.stateFolder().resolve("crash.log"));
            try (FileChannel file = log.write();
                    PrintWriter writer =
                            new PrintWriter(Channels.newWriter(file.position(file.size()), StandardCharsets.UTF_8))) {
                writer.println(Instant.now());
                failure.printStackTrace(writer);
            }
            return log.path().toString();
        } catch (IOException | InvalidPathException e) {
            return e.toString();
        }
    }
}
