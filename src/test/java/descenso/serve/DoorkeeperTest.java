package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.junit.jupiter.api.Test;

/** Tests how many connections may wait and come, and what the log tells of those that are refused. */
class DoorkeeperTest {

    private final List<String> lines = new ArrayList<>();
    private final List<Object> closed = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private Instant time = Instant.parse("2026-03-02T12:00:30Z");
    private final ServerLog log = new ServerLog(lines::add, () -> time);
    private final Doorkeeper keeper = new Doorkeeper(now::get, log);

    private Session connection(String address, String name) {
        IoSession io = (IoSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {IoSession.class},
                (self, method, arguments) -> new InetSocketAddress(address, 1));
        return (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Session.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getIoSession" -> io;
                    case "getUsername" -> name;
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "close" -> {
                        closed.add(self);
                        yield null;
                    }
                    default -> null;
                });
    }

    private Session come(String address) {
        Session connection = connection(address, "ana");
        keeper.sessionEstablished(connection);
        return connection;
    }

    @Test
    void ofTooManySilentConnectionsTheOldestLeave() {
        Session first = come("192.0.2.1");
        Session speaking = come("192.0.2.1");
        keeper.sessionNegotiationStart(speaking, Map.of(), Map.of());
        for (int i = 0; i < Doorkeeper.SILENT; i++) {
            come("192.0.2.2");
        }
        now.addAndGet(Doorkeeper.FIRST_WORD_NS + 1);
        come("192.0.2.3");
        assertThat(closed).containsExactly(first);
        assertThat(lines).containsExactly("2026-03-02T12:00:30Z refused - silent: 192.0.2.1");
        assertThat(keeper.waiting()).isEqualTo(Doorkeeper.SILENT + 2);
        keeper.sessionEvent(speaking, SessionListener.Event.Authenticated);
        assertThat(keeper.waiting()).isEqualTo(Doorkeeper.SILENT + 1);
    }

    @Test
    void aClassThatComesAtOnceIsAdmittedBeforeItsFirstWord() {
        for (int i = 0; i < Doorkeeper.WAITING; i++) {
            come("192.0.2.1");
        }
        assertThat(closed).isEmpty();
        Session oneTooMany = come("192.0.2.1");
        assertThat(closed).containsExactly(oneTooMany);
        now.addAndGet(Doorkeeper.FIRST_WORD_NS + 1);
        closed.clear();
        come("192.0.2.1");
        assertThat(closed).hasSize(Doorkeeper.WAITING - Doorkeeper.SILENT);
    }

    @Test
    void anAddressHasANumberOfAttemptsAMinute() {
        for (int i = 0; i < Doorkeeper.ATTEMPTS_OF_ADDRESS; i++) {
            keeper.sessionEvent(come("192.0.2.1"), SessionListener.Event.Authenticated);
        }
        Session refused = come("192.0.2.1");
        assertThat(closed).containsExactly(refused);
        come("192.0.2.2");
        assertThat(closed).hasSize(1);
        now.addAndGet(TimeUnit.MINUTES.toNanos(2));
        come("192.0.2.1");
        assertThat(closed).hasSize(1);
        assertThat(lines).containsExactly("2026-03-02T12:00:30Z refused - connection: 192.0.2.1");
        assertThat(log.count(ServerLog.REFUSED)).isEqualTo(1);
    }

    @Test
    void wrongCodesAreCountedApartFromTheConnections() {
        Session guest = connection("192.0.2.1", "guest");
        for (int i = 0; i < Doorkeeper.CODES_OF_ADDRESS; i++) {
            assertThat(keeper.mayTryAgain(guest)).isTrue();
        }
        assertThat(keeper.mayTryAgain(guest)).isFalse();
        assertThat(keeper.mayTryAgain(connection("192.0.2.2", "guest"))).isTrue();
        come("192.0.2.1");
        assertThat(closed).isEmpty();
        now.addAndGet(TimeUnit.MINUTES.toNanos(2));
        assertThat(keeper.mayTryAgain(guest)).isTrue();
    }

    @Test
    void aFloodOfRefusalsWritesAPartOfItsLines() {
        for (int i = 0; i < 1_000; i++) {
            Session session = connection("192.0.2.1", i == 0 ? "a\nb" : "ana");
            keeper.sessionEstablished(session);
            keeper.sessionClosed(session);
        }
        int ofMinute = lines.size();
        assertThat(ofMinute).isEqualTo(600);
        assertThat(lines.get(0)).doesNotContain("\n").endsWith(" login: 192.0.2.1");
        time = time.plusSeconds(60);
        come("192.0.2.1");
        assertThat(lines.get(ofMinute)).isEqualTo("2026-03-02T12:00:00Z refused - +400");
        assertThat(log.count(ServerLog.REFUSED)).isEqualTo(1_001);
    }
}
