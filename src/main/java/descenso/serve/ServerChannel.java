package descenso.serve;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.PtyMode;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/**
 * A channel of the server. It takes a terminal, its size and its locale from the client, and refuses everything else.
 */
final class ServerChannel extends ChannelSession {

    /** The variables that describe a terminal and its learner; others are refused. */
    private static final Set<String> VARIABLES =
            Set.of("LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR", "COLORTERM", "NO_MOTION");

    /** Maximum length of a value, in characters; a longer one is no locale. */
    private static final int LONGEST = 64;

    private final BiFunction<String, String, RefusedCommand> subsystems;

    private ServerChannel(BiFunction<String, String, RefusedCommand> subsystems) {
        this.subsystems = subsystems;
    }

    /** @param subsystems returns what is said to a learner who asks for a subsystem, by their names */
    static ChannelSessionFactory factory(BiFunction<String, String, RefusedCommand> subsystems) {
        return new ChannelSessionFactory() {
            @Override
            public Channel createChannel(org.apache.sshd.common.session.Session session) {
                return new ServerChannel(subsystems);
            }
        };
    }

    @Override
    protected Result handleEnvParsed(String name, String value) throws IOException {
        return VARIABLES.contains(name) && value.length() <= LONGEST
                ? super.handleEnvParsed(name, value)
                : Result.ReplyFailure;
    }

    @Override
    protected Result handlePtyReqParsed(
            String term, int columns, int rows, int width, int height, Map<PtyMode, Integer> modes) throws IOException {
        boolean isSecond = getEnvironment().getEnv().containsKey(Environment.ENV_TERM);
        String type = term.isEmpty() || term.length() > LONGEST ? "dumb" : term;
        return isSecond ? Result.ReplyFailure : super.handlePtyReqParsed(type, columns, rows, width, height, modes);
    }

    @Override
    protected Result handleSubsystemParsed(String request, String name) throws IOException {
        commandInstance = subsystems.apply(getSession().getUsername(), name);
        return prepareChannelCommand(request, commandInstance);
    }

    @Override
    protected Result handleAgentForwarding(String request, Buffer buffer, boolean wantsReply) {
        return Result.ReplyFailure;
    }

    @Override
    protected Result handleX11Forwarding(String request, Buffer buffer, boolean wantsReply) {
        return Result.ReplyFailure;
    }
}
