package descenso.serve;

import java.io.IOException;
import org.apache.sshd.common.io.IoOutputStream;
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
        if (stream != null) {
            write(stream, words, environment).addListener(written -> exit(status));
        }
    }

    @Override
    public void destroy(ChannelSession channel) {}
}
