package descenso.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import descenso.progress.Attempt;
import descenso.progress.AttemptLine;
import descenso.progress.Journal.JournalContent;
import descenso.progress.LearnerStore;
import descenso.progress.SavedState;
import descenso.progress.StateText;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The store of a class in a database: SQLite in one file, or PostgreSQL for several hosts. The statements are the same
 * for both. Attempts are written by a {@link GroupCommitter}; readers have their own connections.
 */
public final class SqlStore implements AutoCloseable {

    /** Maximum number of connections of a host: the writer and a few readers. */
    private static final int MOST_CONNECTIONS = 6;

    /** Maximum wait for a connection, in milliseconds, so that a reader says soon that the database is away. */
    private static final long CONNECTION_WAIT_MS = 2_000;

    private final HikariDataSource pool;
    private final GroupCommitter committer;

    /**
     * Opens a database, and brings its tables up to date.
     *
     * @param url the address of the database, as {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
     * @param writer a name that no other process has used, which makes the keys of attempts unique
     * @throws IOException if the database cannot be opened, or was made by a later version
     */
    public SqlStore(String url, String writer) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                url.startsWith("jdbc:sqlite:") ? url + "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000" : url);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MS);
        config.setPoolName("store");
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new IOException(reason(e), e);
        }
        try {
            SchemaVersions.update(pool);
        } catch (SQLException | IOException e) {
            pool.close();
            throw new IOException(e.getMessage(), e);
        }
        committer = new GroupCommitter(pool, writer);
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }

    /** Returns the store of one learner. */
    public LearnerStore learner(String name) {
        return new SqlLearner(name);
    }

    /** Tests whether the last try to reach the database has failed. */
    public boolean isAway() {
        return committer.isAway();
    }

    /** Returns how many attempts and states were committed since the start. */
    public long commits() {
        return committer.commits();
    }

    /** Writes what waits, at most for a few seconds, and closes the database. */
    @Override
    public void close() {
        committer.close();
        pool.close();
    }

    private final class SqlLearner implements LearnerStore {

        private final String name;

        SqlLearner(String name) {
            this.name = name;
        }

        @Override
        public JournalContent readAttempts() throws IOException {
            List<Attempt> attempts = new ArrayList<>();
            List<Integer> damaged = new ArrayList<>();
            JsonFactory json = new JsonFactory();
            try (Connection connection = pool.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement("SELECT line FROM attempt WHERE learner = ? ORDER BY number")) {
                select.setString(1, name);
                try (ResultSet rows = select.executeQuery()) {
                    for (int number = 1; rows.next(); number++) {
                        try {
                            AttemptLine.read(rows.getString(1).getBytes(StandardCharsets.UTF_8), json)
                                    .ifPresent(attempts::add);
                        } catch (IOException e) {
                            damaged.add(number);
                        }
                    }
                }
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
            return new JournalContent(attempts, damaged);
        }

        @Override
        public void append(Attempt attempt) throws IOException {
            String line = new String(AttemptLine.line(attempt), StandardCharsets.UTF_8).strip();
            String key = committer.nextKey();
            committer.commit(connection -> {
                try (PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO attempt (learner, number, key, line)
                        VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM attempt WHERE learner = ?), ?, ?)
                        ON CONFLICT (key) DO NOTHING""")) {
                    insert.setString(1, name);
                    insert.setString(2, name);
                    insert.setString(3, key);
                    insert.setString(4, line);
                    insert.executeUpdate();
                }
            });
        }

        @Override
        public SavedState readState() throws IOException {
            try (Connection connection = pool.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement("SELECT content FROM state WHERE learner = ?")) {
                select.setString(1, name);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? state(rows.getString(1)) : SavedState.nothing();
                }
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e); // an empty state would replace the one that is there
            }
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
            committer.commit(connection -> {
                try (PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO state (learner, content) VALUES (?, ?)
                        ON CONFLICT (learner) DO UPDATE SET content = excluded.content""")) {
                    upsert.setString(1, name);
                    upsert.setString(2, content);
                    upsert.executeUpdate();
                }
            });
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
