package descenso.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** A command that says one thing and ends: a report on standard output, or a refusal on the error stream. */
final class RefusedCommand implements Command {

    private final String words;
    private final int status;
    private @Nullable OutputStream output;
    private @Nullable OutputStream errors;
    private @Nullable ExitCallback exit;

    /** @param status the exit status: 0 for a report */
    RefusedCommand(String words, int status) {
        this.words = words;
        this.status = status;
    }

    @Override
    public void setInputStream(InputStream in) {}

    @Override
    public void setOutputStream(OutputStream out) {
        output = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        errors = err;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        OutputStream stream = status == 0 ? output : errors;
        if (stream != null) {
            stream.write((words + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        }
        if (exit != null) {
            exit.onExit(status);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {}
}
