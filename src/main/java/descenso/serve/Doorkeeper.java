package descenso.serve;

import descenso.phrases.ControlCharacters;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/**
 * Limits the connections that have not logged in, so that a flood of them costs little: the attempts of an address and
 * of all in a minute, and how many wait. If many are silent for longer than a client needs for its first word, the
 * oldest of them leave.
 */
final class Doorkeeper implements SessionListener {

    /** Maximum number of connections a minute from one address: three classes behind one router. */
    static final int ATTEMPTS_OF_ADDRESS = 240;

    /** Maximum number of connections a minute. */
    static final int ATTEMPTS = 1_200;

    /**
     * Maximum number of wrong codes of guests a minute from one address. It is not part of the connections, so that
     * those who guess do not keep out the class behind the same router.
     */
    static final int CODES_OF_ADDRESS = 60;

    /** Maximum number of wrong codes of guests a minute. */
    static final int CODES = 300;

    /** Maximum number of connections that have not said a word in {@link #FIRST_WORD_NS}. */
    static final int SILENT = 10;

    /**
     * Time in which a client says its first word, in nanoseconds: a class that logs in at the same moment over a slow
     * line, to a busy server, needs about a second.
     */
    static final long FIRST_WORD_NS = TimeUnit.SECONDS.toNanos(3);

    /** Maximum number of connections that have not logged in. */
    static final int WAITING = 100;

    /** Maximum length of a refused name in the log, in cells. */
    private static final int LONGEST_NAME = 40;

    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier clock;
    private final ServerLog log;
    private final Rate attempts = new Rate(ATTEMPTS_OF_ADDRESS, ATTEMPTS);
    private final Rate codes = new Rate(CODES_OF_ADDRESS, CODES);

    /** The connections that have not logged in, the oldest first. */
    private final Map<Session, Arrival> waiting = new LinkedHashMap<>();

    /** The beginning of a connection, in nanoseconds of the clock, and whether it has said a word since. */
    private record Arrival(long at, boolean hasSpoken) {}

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

    /** @param clock a monotonic clock, in nanoseconds */
    Doorkeeper(LongSupplier clock, ServerLog log) {
        this.clock = clock;
        this.log = log;
    }

    private static String address(Session session) {
        SocketAddress remote = session.getIoSession().getRemoteAddress();
        return remote instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : String.valueOf(remote);
    }

    @Override
    public void sessionEstablished(Session session) {
        String address = address(session);
        List<Session> leavers;
        boolean isAdmitted;
        synchronized (this) {
            leavers = removeSilent();
            isAdmitted = attempts.admits(address, clock.getAsLong()) && waiting.size() < WAITING;
            if (isAdmitted) {
                waiting.put(session, new Arrival(clock.getAsLong(), false));
            }
        }
        if (!isAdmitted) {
            log.event(ServerLog.REFUSED, "-", "connection: " + address);
            session.close(true);
        }
        for (Session silent : leavers) {
            log.event(ServerLog.REFUSED, "-", "silent: " + address(silent));
            silent.close(true);
        }
    }

    /** Counts a wrong code of a guest. Tests whether its address, and all together, may try more in this minute. */
    boolean mayTryAgain(Session session) {
        String address = address(session);
        log.event(ServerLog.REFUSED, "-", "code: " + address);
        return codes.admits(address, clock.getAsLong());
    }

    /** Removes and returns those that have been silent for longest, if too many are. */
    private List<Session> removeSilent() {
        long latest = clock.getAsLong() - FIRST_WORD_NS;
        List<Session> silent = new ArrayList<>();
        waiting.forEach((session, arrival) -> {
            if (!arrival.hasSpoken() && arrival.at() - latest < 0) {
                silent.add(session);
            }
        });
        List<Session> leavers = List.copyOf(silent.subList(0, Math.max(0, silent.size() - SILENT)));
        leavers.forEach(waiting::remove);
        return leavers;
    }

    @Override
    public synchronized void sessionNegotiationStart(
            Session session, Map<KexProposalOption, String> client, Map<KexProposalOption, String> server) {
        waiting.computeIfPresent(session, (any, arrival) -> new Arrival(arrival.at(), true));
    }

    @Override
    public synchronized void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            waiting.remove(session);
        }
    }

    @Override
    public void sessionClosed(Session session) {
        boolean hasNotLoggedIn;
        synchronized (this) {
            hasNotLoggedIn = waiting.remove(session) != null;
        }
        if (hasNotLoggedIn) {
            String name = session.getUsername();
            String shown = name == null ? "-" : ControlCharacters.quoted(name, LONGEST_NAME);
            log.event(ServerLog.REFUSED, shown, "login: " + address(session));
        }
    }

    /** Returns how many connections have not logged in. */
    synchronized int waiting() {
        return waiting.size();
    }
}
