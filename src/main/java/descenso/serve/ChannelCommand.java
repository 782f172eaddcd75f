package descenso.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.common.io.IoInputStream;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.command.AsyncCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command on a channel that never waits for the client, since a thread of the network runs it. Keeps the streams that
 * the library sets before the start.
 */
abstract class ChannelCommand implements AsyncCommand {

    private @Nullable IoOutputStream output;
    private @Nullable IoOutputStream errors;
    private @Nullable ExitCallback exit;

    /** Returns standard output; null before the start. */
    final @Nullable IoOutputStream output() {
        return output;
    }

    /** Returns the error stream; null before the start. */
    final @Nullable IoOutputStream errors() {
        return errors;
    }

    /**
     * Begins to write words in lines of their own.
     *
     * @param environment that of the client, whose terminal, if it has one, does not end lines itself
     * @throws IOException if the channel is closed
     */
    static IoWriteFuture write(IoOutputStream stream, String words, Environment environment) throws IOException {
        boolean hasPty = environment.getEnv().containsKey(Environment.ENV_TERM);
        String lines = (words + "\n").replace("\n", hasPty ? "\r\n" : "\n");
        return stream.writeBuffer(new ByteArrayBuffer(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** Ends the command with an exit status, which closes the channel. */
    final void exit(int status) {
        ExitCallback callback = exit;
        if (callback != null) {
            callback.onExit(status);
        }
    }

    @Override
    public final void setIoInputStream(IoInputStream in) {}

    @Override
    public final void setIoOutputStream(IoOutputStream out) {
        output = out;
    }

    @Override
    public final void setIoErrorStream(IoOutputStream err) {
        errors = err;
    }

    @Override
    public final void setInputStream(InputStream in) {}

    @Override
    public final void setOutputStream(OutputStream out) {}

    @Override
    public final void setErrorStream(OutputStream err) {}

    @Override
    public final void setExitCallback(ExitCallback callback) {
        exit = callback;
    }
}
