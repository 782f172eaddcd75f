package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the presence of learners at one host, whose threads meet at chosen moments and at random ones. */
@Tag("long")
@Timeout(120)
class HostPresenceTest {

    /** Number of notifications: the host compares its learners with the rows after each of them. */
    private static final int NOTIFICATIONS = 4;

    /** Number of logins in a row. */
    private static final int LOGINS = 60;

    @Test
    void learnerWhoseRowIsNewerThanTheTicketStays() throws Exception {
        Optional<PostgresServer> installed = PostgresServer.start();
        assumeTrue(installed.isPresent(), "PostgreSQL is not installed");
        ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>();
        Semaphore heard = new Semaphore(0);
        try (PostgresServer database = installed.get();
                SqlStore store = new SqlStore(database.url(), "writer")) {
            ClassroomLog log = store.classroom();
            log.listen(heard::release);
            Meanwhile comparing = () -> {
                for (int i = 0; i < NOTIFICATIONS; i++) {
                    notifyHosts(database.url());
                    assertThat(heard.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
                }
            };
            try (HostPresence presence =
                    new HostPresence(slow(database.url(), comparing), database.url(), "host", left::add, log)) {
                Presence.Stay stay = presence.claim("ana");
                comparing.happen();
                assertThat(left).isEmpty();
                try (Connection connection = DriverManager.getConnection(database.url())) {
                    assertThat(Sql.column(connection, "SELECT learner FROM presence"))
                            .isEqualTo(List.of("ana"));
                }
                stay.close();
            }
        }
    }

    /** Tests logins of some learners again and again, each before or after the end of the one before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noLoginIsLostHoweverTheHostCompares(long seed) throws Exception {
        Optional<PostgresServer> installed = PostgresServer.start();
        assumeTrue(installed.isPresent(), "PostgreSQL is not installed");
        Random random = new Random(seed);
        ConcurrentLinkedQueue<String> left = new ConcurrentLinkedQueue<>();
        Semaphore heard = new Semaphore(0);
        try (PostgresServer database = installed.get();
                SqlStore store = new SqlStore(database.url(), "writer")) {
            ClassroomLog log = store.classroom();
            log.listen(heard::release);
            Meanwhile comparing = () -> {
                for (int i = random.nextInt(NOTIFICATIONS); i > 0; i--) {
                    notifyHosts(database.url());
                    if (random.nextBoolean()) {
                        assertThat(heard.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
                    }
                }
            };
            Map<String, Presence.Stay> here = new TreeMap<>();
            try (HostPresence presence =
                    new HostPresence(slow(database.url(), comparing), database.url(), "host", left::add, log)) {
                for (int i = 0; i < LOGINS; i++) {
                    String name = List.of("ana", "bo", "cleo").get(random.nextInt(3));
                    Presence.Stay former = here.remove(name);
                    boolean isOverBefore = random.nextBoolean();
                    if (former != null && isOverBefore) {
                        former.close();
                    }
                    if (former == null || random.nextInt(4) > 0) {
                        here.put(name, presence.claim(name));
                    }
                    if (former != null && !isOverBefore) {
                        former.close();
                    }
                    comparing.happen();
                }
                assertThat(left).isEmpty();
                try (Connection connection = DriverManager.getConnection(database.url())) {
                    assertThat(Sql.column(connection, "SELECT learner FROM presence ORDER BY learner"))
                            .isEqualTo(List.copyOf(here.keySet()));
                }
            }
        }
    }

    private static void notifyHosts(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            Sql.column(connection, "SELECT pg_notify('" + ClassroomLog.CHANNEL + "', 'another host')");
        }
    }

    /** An action between the end of a transaction and the return of its result. */
    private interface Meanwhile {
        void happen() throws Exception;
    }

    /** Returns a database whose threads that write a presence go on late. */
    private static Database slow(String url, Meanwhile meanwhile) {
        return new Database((DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> slow(DriverManager.getConnection(url), meanwhile)));
    }

    private static Connection slow(Connection connection, Meanwhile meanwhile) {
        StringBuilder statements = new StringBuilder();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.append(arguments[0]);
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (method.getName().equals("close")
                                && statements.toString().contains("INSERT INTO presence")) {
                            meanwhile.happen();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
