package descenso.store;

import com.fasterxml.jackson.core.JsonFactory;
import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.progress.Journal.JournalContent;
import descenso.progress.LearnerArchive;
import descenso.progress.LearnerStore;
import descenso.progress.SavedState;
import descenso.progress.StateText;
import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The store of a class in a database: SQLite in one file, or PostgreSQL for several hosts. The statements are the same
 * for both. Attempts are written by a {@link GroupCommitter}; readers have their own connections.
 */
public final class SqlStore implements AutoCloseable {

    /** Inserts an attempt: the learner twice, the key and the line. */
    static final String INSERT_ATTEMPT = """
            INSERT INTO attempt (learner, number, key, line)
            VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM attempt WHERE learner = ?), ?, ?)
            ON CONFLICT (key) DO NOTHING""";

    private final String writer;
    private final Database database;
    private final GroupCommitter committer;
    private final ClassroomLog classroom;

    /** The agreement with other hosts; this host has all learners until it joins them. */
    private volatile Presence presence = learner -> () -> {};

    /**
     * Opens a database, and brings its tables up to date.
     *
     * @param url the address of the database, as {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
     * @param writer a name that no other process has used, which makes the keys of attempts unique
     * @throws StoreException if the address is none, or the database cannot be opened
     */
    public SqlStore(String url, String writer) throws StoreException {
        this.writer = writer;
        this.database = new Database(StoreAddress.of(url));
        this.committer = new GroupCommitter(database, writer);
        this.classroom = new ClassroomLog(this, committer, writer);
    }

    /**
     * Opens a database, as the constructor does, but creates no file.
     *
     * @throws NoSuchFileException if the file of the address is missing
     * @throws StoreException if the address is none, or the database cannot be opened
     */
    public static SqlStore existing(String url, String writer) throws NoSuchFileException, StoreException {
        Optional<Path> missing = StoreAddress.of(url).file().filter(Files::notExists);
        if (missing.isPresent()) {
            throw new NoSuchFileException(missing.get().toString());
        }
        return new SqlStore(url, writer);
    }

    /**
     * Returns the files of the store on this host to which an address leads, be it one that is refused.
     *
     * @throws IOException if the copies beside the store cannot be listed
     */
    public static List<Path> files(String url) throws IOException {
        return StoreAddress.files(url);
    }

    /**
     * Returns the store of one learner in one course.
     *
     * @param course id of the course
     */
    public LearnerStore learner(String name, String course) {
        return new SqlLearner(name, course);
    }

    /**
     * Returns the id of the course whose state a learner has saved last; empty if there is none.
     *
     * @throws IOException if the database cannot be read now
     */
    public Optional<String> latestCourse(String learner) throws IOException {
        return latestState(learner, "").map(StateRow::course);
    }

    /** A saved state, as text, and the id of its course. */
    private record StateRow(String course, String content) {}

    /**
     * Returns the state of a learner in a course; without it, the one that was saved last.
     *
     * @throws IOException if the database cannot be read now; an empty state would replace the one that is there
     */
    private Optional<StateRow> latestState(String learner, String course) throws IOException {
        return read(connection -> Sql.rows(connection, 2, """
                        SELECT course, content FROM state WHERE learner = ?
                        ORDER BY CASE WHEN course = ? THEN 0 ELSE 1 END, number DESC LIMIT 1""", learner, course).stream()
                .map(row -> new StateRow(row.get(0), row.get(1)))
                .findFirst());
    }

    /** Reads at once, or fails at once if the database is known to be away: no reader holds up the others then. */
    <T> T read(Sql.Work<T> work) throws IOException {
        if (presence.isAway()) {
            throw new StoreException(StoreFault.NO_ANSWER, database.address().shown());
        }
        return database.transaction(work);
    }

    /** Returns everything that is kept of a learner. */
    public LearnerArchive archive(String learner) {
        return new SqlArchive(this, database, committer, learner);
    }

    /**
     * Returns the names of the learners of whom an attempt or a state is kept, sorted.
     *
     * @throws IOException if they cannot be read now
     */
    public List<String> learners() throws IOException {
        return database.transaction(connection ->
                Sql.column(connection, "SELECT learner FROM attempt UNION SELECT learner FROM state").stream()
                        .sorted()
                        .toList());
    }

    /**
     * Returns the names of those of whom anything is kept, sorted.
     *
     * @throws IOException if they cannot be read now
     */
    public List<String> everyone() throws IOException {
        return database.transaction(connection -> Sql.column(connection, """
                        SELECT learner FROM attempt UNION SELECT learner FROM state
                        UNION SELECT learner FROM bound_key UNION SELECT learner FROM classroom_event""")).stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    /**
     * Returns the names of those of whom anything is kept besides the log of the classroom, and who are at no other
     * host that has given a sign of life of late.
     *
     * @throws IOException if they cannot be read now
     */
    public List<String> absent() throws IOException {
        String present = isFile() ? "" : "EXCEPT " + HostPresence.PRESENT;
        return read(connection -> Sql.column(
                connection,
                "SELECT learner FROM attempt UNION SELECT learner FROM state UNION SELECT learner FROM presence "
                        + present));
    }

    /**
     * Deletes the rows of learners. What they did in the classroom stays.
     *
     * @throws IOException if they cannot be deleted now
     */
    public void forget(List<String> learners) throws IOException {
        int unused = database.transaction(connection -> {
            int rows = 0;
            for (String learner : learners) {
                rows += SqlArchive.forget(connection, learner);
            }
            return rows;
        });
    }

    /** Tests whether the store is one file of this host, which {@link #backUp} can copy. */
    public boolean isFile() {
        return database.address().isFile();
    }

    /**
     * Writes all that is committed to a new database of SQLite, while others write.
     *
     * @param copy path of an empty file
     * @throws IOException if it cannot be written
     */
    public void backUp(Path copy) throws IOException {
        database.backUp(copy);
    }

    /** Returns the log of the classroom. */
    public ClassroomLog classroom() {
        return classroom;
    }

    /** Returns the keys that learners have brought. */
    public BoundKeys keys() {
        return new BoundKeys(database);
    }

    /**
     * Joins the hosts that serve the class. In SQLite, one host has all learners.
     *
     * @param leave ends the session of a learner who has come in at another host, without waiting for its end
     * @throws StoreException if the store is in a file and another host serves it
     * @throws IOException if the database cannot be reached
     */
    public Presence presence(Consumer<String> leave) throws IOException {
        presence = isFile()
                ? new OnlyHost(database.address())
                : new HostPresence(database, database.address().url(), writer, leave, classroom);
        return presence;
    }

    /** Tests whether other hosts may take a learner, so that a write of this host may come too late. */
    boolean hasHosts() {
        return presence instanceof HostPresence;
    }

    /** Tests whether the last try to reach the database has failed. */
    public boolean isAway() {
        return database.fault().isPresent() || presence.isAway();
    }

    /** Returns why the database is away, or that a part of it is damaged; empty if all is well. */
    public Optional<StoreFault> fault() {
        return database.fault()
                .or(() -> presence.isAway() ? Optional.of(StoreFault.NO_ANSWER) : Optional.empty())
                .or(() -> database.isDamagedInPart() ? Optional.of(StoreFault.DAMAGED_IN_PART) : Optional.empty());
    }

    /** Returns the fault in words for the log; empty if there is none. */
    public String faultWords() {
        return fault().map(StoreFault::words).orElse("")
                + database.copy().map(file -> ", copied: " + file).orElse("");
    }

    /** Returns how many attempts and states were committed since the start. */
    public long commits() {
        return committer.commits();
    }

    /**
     * Ends the session that a learner has at a host; its last writes come before the return. In SQLite, a session
     * stays.
     *
     * @throws IOException if the database cannot be reached
     */
    void endSession(String learner) throws IOException {
        if (!isFile()) {
            try (Presence hosts =
                    new HostPresence(database, database.address().url(), writer, other -> {}, classroom)) {
                hosts.claim(learner).close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    /** Writes what waits, at most for a few seconds, and closes the database. */
    @Override
    public void close() {
        committer.close();
        database.close();
    }

    private final class SqlLearner implements LearnerStore {

        private final String name;
        private final String course;

        SqlLearner(String name, String course) {
            this.name = name;
            this.course = course;
        }

        @Override
        public JournalContent readAttempts() throws IOException {
            List<Attempt> attempts = new ArrayList<>();
            List<Integer> damaged = new ArrayList<>();
            JsonFactory json = new JsonFactory();
            List<String> lines = read(connection ->
                    Sql.column(connection, "SELECT line FROM attempt WHERE learner = ? ORDER BY number", name));
            for (int i = 0; i < lines.size(); i++) {
                try {
                    AttemptLine.read(lines.get(i).getBytes(StandardCharsets.UTF_8), json, course)
                            .ifPresent(attempts::add);
                } catch (IOException e) {
                    damaged.add(i + 1);
                }
            }
            return new JournalContent(attempts, damaged);
        }

        @Override
        public void append(Attempt attempt) throws IOException {
            String line = new String(AttemptLine.line(attempt, course), StandardCharsets.UTF_8).strip();
            String key = committer.nextKey();
            committer.commit(connection -> Sql.update(connection, INSERT_ATTEMPT, name, name, key, line));
        }

        @Override
        public SavedState readState() throws IOException {
            Optional<StateRow> row = latestState(name, course);
            if (row.isEmpty()) {
                return SavedState.nothing();
            }
            SavedState saved = state(row.get().content());
            return row.get().course().equals(course) ? saved : saved.settings();
        }

        private static SavedState state(String content) {
            try {
                return StateText.read(new StringReader(content));
            } catch (IOException | IllegalArgumentException e) {
                return SavedState.nothing();
            }
        }

        @Override
        public void writeState(SavedState state) throws IOException {
            String content = StateText.of(state);
            committer.commit(connection -> Sql.update(
                    connection,
                    // a host that was silent may have lost the learner to another one, whose state stays
                    """
                    INSERT INTO state (learner, course, number, content)
                    SELECT ?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM state WHERE learner = ?), ?
                    WHERE ? = 0 OR EXISTS (SELECT 1 FROM presence WHERE learner = ? AND host = ?)
                    ON CONFLICT (learner, course) DO UPDATE SET number = excluded.number, content = excluded.content""",
                    name,
                    course,
                    name,
                    content,
                    hasHosts() ? 1 : 0,
                    name,
                    writer));
        }

        @Override
        public String attemptsPlace() {
            return name;
        }

        @Override
        public String statePlace() {
            return name;
        }
    }
}
