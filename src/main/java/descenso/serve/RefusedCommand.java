package descenso.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;

/** A command that says one thing and ends: a report on standard output, or a refusal on the error stream. */
final class RefusedCommand extends ChannelCommand {

    private final String words;
    private final int status;

    /** @param status the exit status: 0 for a report */
    RefusedCommand(String words, int status) {
        this.words = words;
        this.status = status;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        IoOutputStream stream = status == 0 ? output() : errors();
        boolean hasPty = environment.getEnv().containsKey(Environment.ENV_TERM); // its client does not end lines
        String lines = (words + "\n").replace("\n", hasPty ? "\r\n" : "\n");
        if (stream != null) {
            stream.writeBuffer(new ByteArrayBuffer(lines.getBytes(StandardCharsets.UTF_8)))
                    .addListener(written -> exit(status));
        }
    }

    @Override
    public void destroy(ChannelSession channel) {}
}
