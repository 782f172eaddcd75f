package descenso.serve;

import descenso.phrases.ControlCharacters;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.ServiceFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.session.ServerUserAuthService;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;

/**
 * Watches the connections that have not logged in: closes those that take too long or find no place any more in the
 * {@link WaitingRoom}, and logs each that ends without a login, with the name that it gave and the reason.
 */
final class Doorkeeper implements SessionListener {

    /** Maximum number of wrong codes a minute from one address, and from all. */
    static final int CODES_OF_ADDRESS = 60;

    static final int CODES = 300;

    /** Maximum length of a refused name in the log, in code points. */
    private static final int LONGEST_NAME = 40;

    /** Maximum length of a reason that comes from the client's side, in code points. */
    private static final int LONGEST_REASON = 120;

    /** Number of the first octets of an IPv6 address that are the network's, which one person may have whole. */
    private static final int OCTETS_OF_NETWORK = 8;

    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    /** The name that a client has given. */
    private static final AttributeKey<String> NAME = new AttributeKey<>();

    /** The reasons why a client has not been let in so far. */
    private static final AttributeKey<Set<String>> REASONS = new AttributeKey<>();

    /** Present if a client was asked for a code or a passphrase. */
    private static final AttributeKey<Boolean> ASKED = new AttributeKey<>();

    private final LongSupplier clock;
    private final ServerLog log;
    private final WaitingRoom<Session> room;
    private final Rate codes = new Rate(CODES_OF_ADDRESS, CODES);

    private record Contact(String address, long at) {}

    /** A count of the contacts in the last minute, of each address and of all. */
    private static final class Rate {
        private final int mostOfAddress;
        private final int most;
        private final Deque<Contact> contacts = new ArrayDeque<>();
        private final Map<String, Integer> byAddress = new HashMap<>();

        Rate(int mostOfAddress, int most) {
            this.mostOfAddress = mostOfAddress;
            this.most = most;
        }

        /** Counts a contact. Tests whether its address, and all together, are within their number a minute. */
        synchronized boolean admits(String address, long now) {
            for (Contact first = contacts.peek();
                    first != null && now - first.at() > MINUTE_NS;
                    first = contacts.peek()) {
                contacts.remove();
                byAddress.computeIfPresent(first.address(), (any, count) -> count == 1 ? null : count - 1);
            }
            if (contacts.size() >= most || byAddress.getOrDefault(address, 0) >= mostOfAddress) {
                return false;
            }
            contacts.add(new Contact(address, now));
            byAddress.merge(address, 1, Integer::sum);
            return true;
        }
    }

    /**
     * @param clock a monotonic clock, in nanoseconds
     * @param silenceNs maximum time without a word of a client that has not logged in, in nanoseconds
     */
    Doorkeeper(LongSupplier clock, long silenceNs, ServerLog log) {
        this.clock = clock;
        this.room = new WaitingRoom<>(silenceNs);
        this.log = log;
    }

    private static InetAddress address(Session session) {
        return session.getIoSession().getRemoteAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? remote.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    private static String network(Session session) {
        InetAddress address = address(session);
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), OCTETS_OF_NETWORK))
                : address.getHostAddress();
    }

    /** Returns where a connection comes from, for the log. */
    static String from(Session session) {
        return "from " + address(session).getHostAddress();
    }

    /** Returns a name as one word of the log. */
    private static String word(String name) {
        return ControlCharacters.quoted(name, LONGEST_NAME).replaceAll("\\p{Z}", "␣");
    }

    /** Keeps the reason why a login is refused, for the log. Returns false, as the answer to the client. */
    static boolean refuse(Session session, Refusal reason) {
        note(session, reason.word());
        return false;
    }

    /** Keeps that a client asks a person for a code or a passphrase now. Returns true, as the answer to the client. */
    static boolean ask(Session session) {
        session.setAttribute(ASKED, true);
        return true;
    }

    private static void note(Session session, String reason) {
        session.computeAttributeIfAbsent(REASONS, any -> new CopyOnWriteArraySet<>())
                .add(reason);
    }

    /** Closes a connection, and keeps the reason for the log. */
    static void close(Session session, Refusal reason) {
        note(session, reason.word());
        session.close(true);
    }

    @Override
    public void sessionEstablished(Session session) {
        room.enter(session, network(session), clock.getAsLong()).forEach(each -> close(each, Refusal.DISPLACED));
    }

    /** Closes the connections that take too long to log in. */
    void closeLate() {
        room.removeLate(clock.getAsLong()).forEach(each -> close(each, Refusal.SLOW));
    }

    @Override
    public void sessionPeerIdentificationReceived(Session session, String version, List<String> lines) {
        hear(session);
    }

    @Override
    public void sessionNegotiationStart(
            Session session, Map<KexProposalOption, String> client, Map<KexProposalOption, String> server) {
        hear(session);
    }

    private void hear(Session session) {
        room.hear(session, clock.getAsLong());
    }

    /** Returns the service of logins, which hears each word of a client and keeps the name that it gives. */
    ServiceFactory logins() {
        return new ServerUserAuthServiceFactory() {
            @Override
            public Service create(Session session) throws IOException {
                return new ServerUserAuthService(session) {
                    @Override
                    public synchronized void process(int message, Buffer buffer) throws Exception {
                        hear(session);
                        if (message == SshConstants.SSH_MSG_USERAUTH_REQUEST) {
                            int start = buffer.rpos();
                            session.setAttribute(NAME, word(buffer.getString()));
                            buffer.rpos(start);
                        }
                        super.process(message, buffer);
                        if (session.getAttribute(ASKED) != null) {
                            room.ask(session);
                        }
                    }
                };
            }
        };
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        hear(session);
        if (event == Event.Authenticated) {
            session.removeAttribute(REASONS);
            if (GuestDoor.guest(session).isPresent()) {
                room.leave(session);
            } else {
                room.logIn(session);
            }
        }
    }

    @Override
    public void sessionException(Session session, Throwable failure) {
        if (!session.isAuthenticated()) {
            note(session, ControlCharacters.quoted(String.valueOf(failure.getMessage()), LONGEST_REASON));
        }
    }

    @Override
    public void sessionClosed(Session session) {
        room.leave(session);
        Set<String> reasons = session.getAttribute(REASONS);
        if (reasons != null || !session.isAuthenticated()) {
            log.event(
                    ServerLog.REFUSED,
                    Objects.requireNonNullElse(session.getAttribute(NAME), "-"),
                    from(session) + ": " + (reasons == null ? Refusal.LEFT.word() : String.join(", ", reasons)));
        }
    }

    /** Counts a wrong code. Tests whether its address, and all together, may try more in this minute. */
    boolean mayTryAgain(Session session) {
        String name = Objects.requireNonNullElse(session.getAttribute(NAME), "-");
        log.event(ServerLog.REFUSED, name, from(session) + ": " + Refusal.WRONG_CODE.word());
        return codes.admits(network(session), clock.getAsLong());
    }

    /** Returns how many connections have not logged in. */
    int waiting() {
        return room.size();
    }
}
