package descenso.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The connections that have not logged in, by the network from which they come. A new one always finds a place. If all
 * are taken, the network that has most of them loses the one whose client has been silent for longest. Networks from
 * which learners have logged in have as many places of their own, so strangers elsewhere cannot take these.
 *
 * @param <C> a connection, which equals only itself
 */
final class WaitingRoom<C> {

    /** Number of places for the networks of learners, and for all others: three classes that log in at once. */
    static final int PLACES = 200;

    /** Maximum number of networks of learners that are kept; the one that was used longest ago is forgotten. */
    private static final int MOST_NETWORKS = 1_000;

    /** Maximum time to log in, as a multiple of the time of silence: people read fingerprints and type codes. */
    private static final int WORDS = 3;

    /** Maximum time without a word of a client that was not asked for what a person types, in nanoseconds. */
    private final long silenceNs;

    private final Map<C, Wait<C>> waits = new LinkedHashMap<>();

    /** The networks of learners, the one that was used longest ago first. */
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * A connection.
     *
     * @param since its beginning, in nanoseconds of the clock
     * @param heard its client's last word, in nanoseconds of the clock
     * @param isAsked whether its client was asked for what a person types
     */
    private record Wait<C>(C connection, String network, long since, long heard, boolean isAsked) {

        boolean isLate(long now, long silenceNs) {
            return now - since > WORDS * silenceNs || (!isAsked && now - heard > silenceNs);
        }
    }

    WaitingRoom(long silenceNs) {
        this.silenceNs = silenceNs;
    }

    /** Takes a new connection in. Removes and returns those that leave for it. */
    synchronized List<C> enter(C connection, String network, long now) {
        List<C> leavers = new ArrayList<>();
        for (List<Wait<C>> group = sharers(network); group.size() >= PLACES; group = sharers(network)) {
            C leaver = leaver(group, now);
            waits.remove(leaver);
            leavers.add(leaver);
        }
        waits.put(connection, new Wait<>(connection, network, now, now, false));
        return leavers;
    }

    /** Returns the connections that share their places with those of a network. */
    private List<Wait<C>> sharers(String network) {
        boolean isKnown = known.containsKey(network);
        return waits.values().stream()
                .filter(each -> known.containsKey(each.network()) == isKnown)
                .toList();
    }

    private static <C> C leaver(List<Wait<C>> group, long now) {
        Map<String, Long> sizes = group.stream().collect(Collectors.groupingBy(Wait::network, Collectors.counting()));
        Comparator<Wait<C>> bySize = Comparator.comparingLong(each -> sizes.getOrDefault(each.network(), 0L));
        return group.stream()
                .max(bySize.thenComparingLong(each -> now - each.heard()))
                .orElseThrow()
                .connection();
    }

    /** Keeps that a client has gone a step on in its login. Nothing less counts, so that none can stay by trickling. */
    synchronized void hear(C connection, long now) {
        waits.computeIfPresent(
                connection, (any, wait) -> new Wait<>(connection, wait.network(), wait.since(), now, wait.isAsked()));
    }

    /** Keeps that a client was asked for a code or a passphrase. From now on it may be silent within its whole time. */
    synchronized void ask(C connection) {
        waits.computeIfPresent(
                connection, (any, wait) -> new Wait<>(connection, wait.network(), wait.since(), wait.heard(), true));
    }

    /** Removes a connection whose client has logged in as a learner. Its network is one of learners from now on. */
    synchronized void logIn(C connection) {
        Wait<C> wait = waits.remove(connection);
        if (wait != null) {
            known.put(wait.network(), true);
            if (known.size() > MOST_NETWORKS) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    synchronized void leave(C connection) {
        waits.remove(connection);
    }

    /** Removes and returns the connections whose clients have been silent, or have been here, for too long. */
    synchronized List<C> removeLate(long now) {
        List<C> late = waits.values().stream()
                .filter(each -> each.isLate(now, silenceNs))
                .map(Wait::connection)
                .toList();
        late.forEach(waits::remove);
        return late;
    }

    synchronized int size() {
        return waits.size();
    }
}
