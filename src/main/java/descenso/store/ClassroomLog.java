package descenso.store;

import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final String BEGIN = """
            SELECT COALESCE(MAX(number), 0) FROM classroom_event WHERE key LIKE ?
            AND number < (SELECT COALESCE(MAX(number), 0) FROM classroom_event WHERE key LIKE ?)""";

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
     */
    public record Entry(String key, String learner, String line) {}

    /** A line of the log and its number, from 1. */
    public record NumberedLine(long number, String line) {}

    /**
     * An attempt for a learner's journal.
     *
     * @param key makes a repeated insertion harmless
     * @param course id of the course
     */
    public record JournalEntry(String key, String learner, String course, Attempt attempt) {}

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
                Sql.update(
                        connection,
                        INSERT,
                        each.key(),
                        each.learner(),
                        each.line(),
                        store.hasHosts() ? 1 : 0,
                        each.learner(),
                        each.learner(),
                        writer);
            }
        });
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
     * Adds attempts to the journals of their learners. Returns when a power failure no longer loses them.
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
                        connection, SqlStore.INSERT_ATTEMPT, each.learner(), each.learner(), each.key(), lines.get(i));
            }
        });
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
