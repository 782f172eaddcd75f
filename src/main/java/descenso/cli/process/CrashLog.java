package descenso.cli.process;

import descenso.progress.PrivateFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Instant;

/** Where the trace of a failure goes that nobody foresaw: never to the screen. */
public record CrashLog(ProcessEnvironment environment) {

    /** Adds the failure to the log and returns its path; where nothing can be written, the reason instead. */
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
