package descenso.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AsyncCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command that says one thing and ends: a report on standard output, or a refusal on the error stream. It does not
 * wait for the client, since a thread of the network runs it.
 */
final class RefusedCommand implements AsyncCommand {

    private final String words;
    private final int status;
    private @Nullable IoOutputStream output;
    private @Nullable IoOutputStream errors;
    private @Nullable ExitCallback exit;

    /** @param status the exit status: 0 for a report */
    RefusedCommand(String words, int status) {
        this.words = words;
        this.status = status;
    }

    @Override
    public void setIoInputStream(IoInputStream in) {}

    @Override
    public void setIoOutputStream(IoOutputStream out) {
        output = out;
    }

    @Override
    public void setIoErrorStream(IoOutputStream err) {
        errors = err;
    }

    @Override
    public void setInputStream(InputStream in) {}

    @Override
    public void setOutputStream(OutputStream out) {}

    @Override
    public void setErrorStream(OutputStream err) {}

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        IoOutputStream stream = status == 0 ? output : errors;
        if (stream != null) {
            stream.writeBuffer(new ByteArrayBuffer((words + "\n").getBytes(StandardCharsets.UTF_8)))
                    .addListener(written -> end());
        }
    }

    private void end() {
        if (exit != null) {
            exit.onExit(status);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {}
}
