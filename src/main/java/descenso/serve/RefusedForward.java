package descenso.serve;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A way through the server to another service, which is refused. The library refuses it too, but without a line of log,
 * which shows who has tried.
 *
 * @param name the name of the channel in the protocol
 * @param log takes the name of the learner and that of the request
 */
record RefusedForward(String name, BiConsumer<String, String> log) implements ChannelFactory {

    private static final Set<String> LISTENING = Set.of("tcpip-forward", "streamlocal-forward@openssh.com");

    private static final List<String> CHANNELS = List.of("direct-tcpip", "direct-streamlocal@openssh.com");

    /** Returns the channels by which a client reaches a service through the server. */
    static List<RefusedForward> channels(BiConsumer<String, String> log) {
        return CHANNELS.stream().map(name -> new RefusedForward(name, log)).toList();
    }

    /** Returns what refuses requests that the server listen for a client. */
    static RequestHandler<ConnectionService> listening(BiConsumer<String, String> log) {
        return (service, request, wantsReply, buffer) -> {
            if (!LISTENING.contains(request)) {
                return RequestHandler.Result.Unsupported;
            }
            log.accept(service.getSession().getUsername(), request);
            return RequestHandler.Result.ReplyFailure;
        };
    }

    @Override
    public String getName() {
        return name;
    }

    /** Returns no channel, which the library takes for an unknown one. */
    @Override
    public @Nullable Channel createChannel(Session session) {
        log.accept(session.getUsername(), name);
        return null;
    }
}
