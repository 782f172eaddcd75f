package descenso.store;

import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.progress.LearnerArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of the classroom of a class, whose lines have the same order for all hosts. A reader that has seen a line has
 * seen all that are before it, since hosts that write take turns.
 */
public final class ClassroomLog {

    /** Maximum number of lines that are read at once, so that a long log does not fill the memory. */
    private static final int MOST_ROWS = 500;

    /** Channel of the notifications by which a host says that it has written. */
    static final String CHANNEL = "descenso_classroom";

    /**
     * Takes the turn until the end of the transaction, and announces its lines. A host that falls silent within its
     * turn loses it. The number is any that this program alone uses.
     */
    private static final String TURN = """
            SELECT pg_advisory_xact_lock(7355), pg_notify('%s', ?),
                set_config('idle_in_transaction_session_timeout', '5000', true)""".formatted(CHANNEL);

    /** Inserts a line, unless another host has the learner meanwhile, whose later lines must not be overtaken. */
    private static final String INSERT = """
            INSERT INTO classroom_event (number, key, learner, line)
            SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM classroom_event), ?, ?, ?
            WHERE ? = 0 OR ? = '' OR EXISTS (SELECT 1 FROM presence WHERE learner = ? AND host = ?)
            ON CONFLICT (key) DO NOTHING""";

    /** Deletes the line right before a new one, which says the same of a later moment. The new one keeps its number. */
    private static final String SUPERSEDE = """
            DELETE FROM classroom_event WHERE key LIKE ?
            AND number = (SELECT number FROM classroom_event WHERE key = ?) - 1""";

    /** Inserts an attempt of a learner who was not erased since the vote. */
    private static final String INSERT_VOTED = """
            INSERT INTO attempt (learner, number, key, line)
            SELECT ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM attempt WHERE learner = ?), ?, ?
            WHERE EXISTS (SELECT 1 FROM classroom_event WHERE number > ? AND learner = ?)
            ON CONFLICT (key) DO NOTHING""";

    /** The questions that a learner asked the staff. */
    private static final String RAISED = """
            SELECT number, line FROM classroom_event WHERE learner = ? AND line LIKE '%"event":"raised"%'""";

    /** Rest of the line, after the time, of a question whose learner was erased. */
    private static final String ERASED_QUESTION = """
            ,"learner":"","event":"raised","text":"-"}""";

    /** A line that says that a learner was erased, by a digest of the name. */
    private static final String ERASURE = """
            {"time":"1970-01-01T00:00:00Z","event":"erased","digest":"%s"}""";

    /** Empties the lines of a learner, which keep their numbers. Their keys have the name no longer. */
    private static final String EMPTY = """
            UPDATE classroom_event SET line = '', learner = '', key = 'erased-' || number WHERE learner = ?""";

    /** Takes a text out of the lines of an event of the staff. */
    private static final String REPLACE = """
            UPDATE classroom_event SET line = REPLACE(line, ?, ?)
            WHERE learner = '' AND line LIKE ? AND REPLACE(line, ?, '') <> line""";

    /** Empties the lines with the places of a person of the staff. */
    private static final String NO_LEADER = """
            UPDATE classroom_event SET line = '' WHERE learner = '' AND REPLACE(line, ?, '') <> line""";

    /** The places of a name in a list of names. Elsewhere, the name of a learner may be the name of a field. */
    private static final List<String> PLACES = List.of("[\"%s\",", "[\"%s\"]", ",\"%s\",", ",\"%s\"]");

    private static final String BEGIN = """
            SELECT COALESCE(MAX(number), 0) FROM classroom_event WHERE key LIKE ?
            AND number < (SELECT COALESCE(MAX(number), 0) FROM classroom_event WHERE key LIKE ?)""";

    private static final String LAST = "SELECT COALESCE(MAX(number), 0) FROM classroom_event";

    private static final String NEXT = """
            SELECT number, line FROM classroom_event WHERE number > ? AND line <> '' ORDER BY number LIMIT %d""".formatted(MOST_ROWS);

    private static final String OTHERS = """
            SELECT content FROM classroom_host JOIN host ON name = host
            WHERE host <> ? AND seen > (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT - %d""".formatted(HostPresence.SILENT_MS);

    private final SqlStore store;
    private final GroupCommitter committer;
    private final String writer;

    /** First change of a transaction that writes lines: takes the turn of this host. */
    private final GroupCommitter.Change turn;

    private volatile Runnable onNews = () -> {};

    /**
     * A line to be written.
     *
     * @param key makes a repeated insertion harmless: a line with a known key is not added
     * @param learner the learner who caused the event; empty for the staff
     * @param superseded what the key of a line begins with which this one replaces if it is right before it; without
     *     the signs % and _; empty if it replaces none
     */
    public record Entry(String key, String learner, String line, String superseded) {

        /** Creates a line that replaces none. */
        public Entry(String key, String learner, String line) {
            this(key, learner, line, "");
        }
    }

    /** A line of the log and its number, from 1. */
    public record NumberedLine(long number, String line) {}

    /**
     * An attempt for a learner's journal.
     *
     * @param key makes a repeated insertion harmless
     * @param course id of the course
     * @param asked number of the line that asked the task; the learner's vote is after it
     */
    public record JournalEntry(String key, String learner, String course, Attempt attempt, long asked) {}

    ClassroomLog(SqlStore store, GroupCommitter committer, String writer) {
        this.store = store;
        this.committer = committer;
        this.writer = writer;
        this.turn = store.isFile() ? connection -> {} : connection -> Sql.column(connection, TURN, writer);
    }

    /** Tests whether other hosts may write lines too. */
    public boolean isShared() {
        return !store.isFile();
    }

    /** Returns a key that no other line has. */
    public String nextKey() {
        return committer.nextKey();
    }

    /** Sets what is called after another host has written, at times without need, and not always: hosts also poll. */
    public void listen(Runnable action) {
        onNews = action;
    }

    /** Notes that a host has written. */
    void heard(String host) {
        if (!host.equals(writer)) {
            onNews.run();
        }
    }

    /**
     * Writes lines, one after the other. Returns when a power failure no longer loses them.
     *
     * @throws IOException if the database refuses them, the store is closed, or the thread is interrupted
     */
    public void append(List<Entry> lines) throws IOException {
        committer.commit(turn, connection -> {
            for (Entry each : lines) {
                insert(connection, each);
            }
        });
    }

    private void insert(Connection connection, Entry line) throws SQLException {
        Sql.update(
                connection,
                INSERT,
                line.key(),
                line.learner(),
                line.line(),
                store.hasHosts() ? 1 : 0,
                line.learner(),
                line.learner(),
                writer);
        if (!line.superseded().isEmpty()) {
            Sql.update(connection, SUPERSEDE, line.superseded() + "%", line.key());
        }
    }

    /**
     * Returns the number of the last line with the key of an end before the last line with the key of a beginning; 0 if
     * there is none.
     *
     * @param end what the key of an end begins with, without the signs % and _
     * @param beginning what the key of a beginning begins with
     * @throws IOException if it cannot be read now
     */
    public long lastEnd(String end, String beginning) throws IOException {
        return Long.parseLong(store.read(connection -> Sql.column(connection, BEGIN, end + "%", beginning + "%"))
                .get(0));
    }

    /**
     * Returns the number of the last line; 0 if there is none.
     *
     * @throws IOException if it cannot be read now
     */
    public long last() throws IOException {
        return Long.parseLong(
                store.read(connection -> Sql.column(connection, LAST)).get(0));
    }

    /**
     * Returns the lines after a number, in their order, without those of erased learners. There may be more after them.
     *
     * @throws IOException if they cannot be read now
     */
    public List<NumberedLine> after(long number) throws IOException {
        return store.read(connection -> Sql.rows(connection, 2, NEXT, number)).stream()
                .map(row -> new NumberedLine(Long.parseLong(row.get(0)), row.get(1)))
                .toList();
    }

    /**
     * Returns all lines in their order, without those of erased learners.
     *
     * @throws IOException if they cannot be read now
     */
    public List<NumberedLine> lines() throws IOException {
        List<NumberedLine> all = new ArrayList<>();
        for (List<NumberedLine> next = after(0);
                !next.isEmpty();
                next = after(all.get(all.size() - 1).number())) {
            all.addAll(next);
        }
        return all;
    }

    /**
     * Adds attempts to the journals of their learners, but not of those who were erased since they voted. Returns when
     * a power failure no longer loses them.
     *
     * @throws IOException if the database refuses them, the store is closed, or the thread is interrupted
     */
    public void record(List<JournalEntry> attempts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JournalEntry each : attempts) {
            lines.add(new String(AttemptLine.line(each.attempt(), each.course()), StandardCharsets.UTF_8).strip());
        }
        committer.commit(turn, connection -> {
            for (int i = 0; i < lines.size(); i++) {
                JournalEntry each = attempts.get(i);
                Sql.update(
                        connection,
                        INSERT_VOTED,
                        each.learner(),
                        each.learner(),
                        each.key(),
                        lines.get(i),
                        each.asked(),
                        each.learner());
            }
        });
    }

    /**
     * Empties the lines of a learner in the log, and takes the name out of those of the staff. It reaches all hosts.
     * Returns the number of the learner's lines.
     *
     * @throws SQLException if the database fails
     */
    int erase(Connection connection, String learner) throws SQLException {
        turn.execute(connection);
        int rows = 0;
        // a question keeps its place, by which others support it
        for (List<String> row : Sql.rows(connection, 2, RAISED, learner)) {
            String time = row.get(1).substring(0, row.get(1).indexOf(','));
            rows += Sql.update(
                    connection,
                    "UPDATE classroom_event SET line = ?, learner = '' WHERE number = ?",
                    time + ERASED_QUESTION,
                    Long.parseLong(row.get(0)));
        }
        rows += Sql.update(connection, EMPTY, learner);
        for (String place : PLACES) {
            replace(connection, place, learner, "talked");
        }
        replace(connection, "\"learner\":\"%s\"", learner, "spotlit");
        Sql.update(connection, NO_LEADER, "\"event\":\"led\",\"leader\":\"" + learner + "\"");
        return rows;
    }

    private static void replace(Connection connection, String place, String learner, String event) throws SQLException {
        String name = place.formatted(learner);
        Sql.update(connection, REPLACE, name, place.formatted(""), "%\"event\":\"" + event + "\"%", name);
    }

    /**
     * Adds to the log that a learner was erased, so that the hosts forget the learner. It does not say when.
     *
     * @throws SQLException if the database fails
     */
    void addErasure(Connection connection, String learner) throws SQLException {
        insert(connection, new Entry("erased-" + nextKey(), "", ERASURE.formatted(LearnerArchive.digest(learner))));
    }

    /**
     * Publishes the learners of this host for the other hosts.
     *
     * @throws IOException if the database refuses it, the store is closed, or the thread is interrupted
     */
    public void share(String content) throws IOException {
        committer.commit(connection -> {
            Sql.update(connection, """
                    INSERT INTO classroom_host (host, content) VALUES (?, ?)
                    ON CONFLICT (host) DO UPDATE SET content = excluded.content""", writer, content);
            Sql.update(connection, "DELETE FROM classroom_host WHERE host NOT IN (SELECT name FROM host)");
        });
    }

    /**
     * Returns what the other living hosts have shared.
     *
     * @throws IOException if it cannot be read now
     */
    public List<String> shared() throws IOException {
        return isShared() ? store.read(connection -> Sql.column(connection, OTHERS, writer)) : List.of();
    }
}
