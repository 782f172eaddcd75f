package descenso.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The presence of learners at the hosts of a class, in PostgreSQL. Each host gives a sign of life in every second; one
 * that is silent for {@link #SILENT_MS} counts as dead, and loses its learners. A host asks another for a learner by a
 * notification.
 */
final class HostPresence implements Presence {

    /** Time after its last sign of life at which a host counts as dead, in milliseconds. */
    static final int SILENT_MS = 5_000;

    /** Time after which a dead host is forgotten, in milliseconds: a day. */
    private static final int FORGOTTEN_MS = 86_400_000;

    /** Time between two signs of life, in milliseconds. */
    private static final int BEAT_MS = 1_000;

    /** Pause before the next try to reach the database, or to take a learner, in milliseconds. */
    private static final int RETRY_MS = 100;

    /**
     * Number of tries to take a learner from a living host, about ten seconds. The writes of a session may take that
     * long; what it writes later is not accepted.
     */
    private static final int MOST_TRIES = 100;

    /** Number of tries after which the other host is asked again. */
    private static final int ASKING = 10;

    /**
     * Time after its last sign of life at which what a host may have left behind is deleted, in milliseconds. The other
     * hosts may be back before it after an absence of the database, and nothing hurries.
     */
    private static final int LEFT_BEHIND_MS = 600_000;

    /** The learners of hosts that have given a sign of life of late. */
    static final String PRESENT = """
            SELECT learner FROM presence JOIN host ON name = host
            WHERE seen > (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT - %d""".formatted(LEFT_BEHIND_MS);

    private static final String BEAT = """
            INSERT INTO host (name, seen) VALUES (?, (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT)
            ON CONFLICT (name) DO UPDATE SET seen = excluded.seen""";

    private static final String FORGET = """
            DELETE FROM host WHERE seen < (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT - %d""".formatted(FORGOTTEN_MS);

    private static final String TAKE = """
            INSERT INTO presence (learner, host, ticket) VALUES (?, ?, ?)
            ON CONFLICT (learner) DO UPDATE SET host = excluded.host, ticket = excluded.ticket
            WHERE presence.host = excluded.host OR ?
              OR NOT EXISTS (
                SELECT 1 FROM host WHERE name = presence.host
                AND seen > (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT - %d)""".formatted(SILENT_MS);

    private final Database database;
    private final String url;
    private final String host;
    private final Consumer<String> leave;
    private final ClassroomLog classroom;

    /** The tickets of the learners who are here. */
    private final Map<String, String> tickets = new ConcurrentHashMap<>();

    /** The tickets with which learners are being taken: their rows may be there before the learners are. */
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    /** Number of the last ticket. */
    private final AtomicLong number = new AtomicLong();

    private final Thread thread = new Thread(this::run, "presence");
    private volatile boolean isAway;
    private volatile boolean isClosed;

    /**
     * Begins to give signs of life.
     *
     * @param host a name that no other process has used
     * @param leave ends the session of a learner, without waiting for its end
     * @param classroom gets to know what other hosts write
     * @throws IOException if the database cannot be reached
     */
    HostPresence(Database database, String url, String host, Consumer<String> leave, ClassroomLog classroom)
            throws IOException {
        this.database = database;
        this.url = url;
        this.host = host;
        this.leave = leave;
        this.classroom = classroom;
        int unused = database.transaction(connection -> {
            Sql.update(connection, FORGET);
            return Sql.update(connection, BEAT, host);
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Stay claim(String learner) throws IOException, InterruptedException {
        String ticket = host + "-" + number.incrementAndGet();
        pending.add(ticket);
        try {
            for (int tries = 0; !take(learner, ticket, tries); tries++) {
                TimeUnit.MILLISECONDS.sleep(RETRY_MS);
            }
            tickets.put(learner, ticket);
        } finally {
            pending.remove(ticket);
        }
        return () -> release(learner, ticket);
    }

    /** Tries to take a learner, by force after many tries. Asks the host that has the learner, now and then. */
    private boolean take(String learner, String ticket, int tries) throws IOException {
        if (isAway) {
            throw new IOException("away");
        }
        return database.transaction(connection -> {
            boolean isTaken = Sql.update(connection, TAKE, learner, host, ticket, tries >= MOST_TRIES) == 1;
            if (!isTaken && tries % ASKING == 0) {
                Sql.column(
                        connection,
                        "SELECT pg_notify('descenso_leave', host || ' ' || learner) FROM presence WHERE learner = ?",
                        learner);
            }
            return isTaken;
        });
    }

    private void release(String learner, String ticket) {
        tickets.remove(learner, ticket);
        try {
            if (!isAway) {
                forget(ticket);
            }
        } catch (SQLException e) {
            // the row is found later, since no learner here has the ticket
        }
    }

    private void forget(String ticket) throws SQLException {
        int unused =
                database.execute(connection -> Sql.update(connection, "DELETE FROM presence WHERE ticket = ?", ticket));
    }

    private void run() {
        while (!isClosed) {
            Properties properties = new Properties();
            properties.putAll(Sql.PATIENCE);
            try (Connection connection = DriverManager.getConnection(url, properties)) {
                attend(connection);
            } catch (SQLException | RuntimeException e) {
                isAway = true; // the next round of this loop tries again
            }
            try {
                TimeUnit.MILLISECONDS.sleep(RETRY_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Gives signs of life and hears what is asked, until the connection is lost. */
    private void attend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN descenso_leave");
            statement.execute("LISTEN " + ClassroomLog.CHANNEL);
        }
        PGConnection hearing = connection.unwrap(PGConnection.class);
        Set<String> ownerless = Set.of();
        while (!isClosed) {
            Sql.update(connection, BEAT, host);
            isAway = false;
            ownerless = compare(connection, ownerless);
            PGNotification[] heard = hearing.getNotifications(BEAT_MS);
            for (PGNotification each : heard == null ? new PGNotification[0] : heard) {
                String[] words = each.getParameter().split(" ", 2);
                if (each.getName().equals(ClassroomLog.CHANNEL)) {
                    classroom.heard(each.getParameter());
                } else if (words.length == 2 && words[0].equals(host) && tickets.containsKey(words[1])) {
                    leave.accept(words[1]);
                }
            }
        }
    }

    /**
     * Compares the learners who are here with the rows. Learners who were taken leave, as after a silence of this host.
     * Rows that had no owner twice in a row are removed. Returns the rows without owner.
     */
    private Set<String> compare(Connection connection, Set<String> ownerlessBefore) throws SQLException {
        Map<String, String> here = Map.copyOf(tickets);
        Map<String, String> rows = new HashMap<>();
        Sql.rows(connection, 2, "SELECT learner, ticket FROM presence WHERE host = ?", host)
                .forEach(row -> rows.put(row.get(0), row.get(1)));
        here.forEach((learner, ticket) -> {
            // a row with another ticket is that of a later login at this host
            if (!rows.containsKey(learner) && ticket.equals(tickets.get(learner))) {
                leave.accept(learner);
            }
        });
        Set<String> ownerless = new HashSet<>(rows.values());
        ownerless.removeAll(pending); // before the tickets, to which a pending one goes
        ownerless.removeAll(tickets.values());
        for (String ticket : ownerless) {
            if (ownerlessBefore.contains(ticket)) {
                forget(ticket);
            }
        }
        return ownerless;
    }

    @Override
    public boolean isAway() {
        return isAway;
    }

    @Override
    public void close() {
        isClosed = true;
        thread.interrupt();
        try {
            if (!isAway) {
                int unused = database.transaction(connection -> {
                    Sql.update(connection, "DELETE FROM presence WHERE host = ?", host);
                    return Sql.update(connection, "DELETE FROM host WHERE name = ?", host);
                });
            }
        } catch (IOException e) {
            // the silence of this host will be noticed
        }
    }
}
