package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.junit.jupiter.api.Test;

/** Tests what the log says of connections that do not log in, and how many wrong codes of guests are taken. */
class DoorkeeperTest {

    private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(20);

    private final List<String> lines = new ArrayList<>();
    private final List<Object> closed = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private Instant time = Instant.parse("2026-03-02T12:00:30Z");
    private final ServerLog log = new ServerLog(lines::add, () -> time);
    private final Doorkeeper keeper = new Doorkeeper(now::get, LIMIT_NS, log);

    private Session connection(String address) {
        IoSession io = (IoSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {IoSession.class},
                (self, method, arguments) -> new InetSocketAddress(address, 1));
        Map<Object, Object> attributes = new HashMap<>();
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getIoSession" -> io;
                    case "isAuthenticated" -> false;
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "computeAttributeIfAbsent" ->
                        attributes.computeIfAbsent(arguments[0], key -> new CopyOnWriteArraySet<String>());
                    case "close" -> {
                        closed.add(self);
                        keeper.sessionClosed((Session) self);
                        yield null;
                    }
                    default -> null;
                });
    }

    private Session come(String address) {
        Session connection = connection(address);
        keeper.sessionEstablished(connection);
        return connection;
    }

    @Test
    void aConnectionThatLeavesForANewOneHasALineInTheLog() {
        Session first = come("192.0.2.1");
        for (int i = 0; i < WaitingRoom.PLACES; i++) {
            come("192.0.2.1");
        }
        assertThat(closed).containsExactly(first);
        assertThat(lines).containsExactly("2026-03-02T12:00:30Z refused - from 192.0.2.1: displaced");
        assertThat(keeper.waiting()).isEqualTo(WaitingRoom.PLACES);
    }

    @Test
    void addressesOfOneNetworkOfIpv6ShareItsPlaces() {
        Session oldest = come("2001:db8:0:2::1");
        Session first = come("2001:db8:0:1::1");
        for (int i = 2; i < WaitingRoom.PLACES; i++) {
            come("2001:db8:0:1::" + Integer.toHexString(i));
        }
        come("192.0.2.1");
        assertThat(closed).containsExactly(first).doesNotContain(oldest);
    }

    @Test
    void wrongCodesOfAnAddressAreCounted() {
        Session guest = connection("192.0.2.1");
        for (int i = 0; i < Doorkeeper.CODES_OF_ADDRESS; i++) {
            assertThat(keeper.mayTryAgain(guest)).isTrue();
        }
        assertThat(keeper.mayTryAgain(guest)).isFalse();
        assertThat(keeper.mayTryAgain(connection("192.0.2.2"))).isTrue();
        now.addAndGet(TimeUnit.MINUTES.toNanos(2));
        assertThat(keeper.mayTryAgain(guest)).isTrue();
    }

    @Test
    void aFloodOfRefusalsWritesAPartOfItsLines() {
        for (int i = 0; i < 1_000; i++) {
            keeper.sessionClosed(come("192.0.2.1"));
        }
        int ofMinute = lines.size();
        assertThat(ofMinute).isEqualTo(600);
        assertThat(lines.get(0)).endsWith(" refused - from 192.0.2.1: left");
        time = time.plusSeconds(60);
        keeper.sessionClosed(come("192.0.2.1"));
        assertThat(lines.get(ofMinute)).isEqualTo("2026-03-02T12:00:00Z refused - +400");
        assertThat(log.count(ServerLog.REFUSED)).isEqualTo(1_001);
    }
}
