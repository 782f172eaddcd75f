package descenso.store;

import descenso.progress.LearnerArchive;
import descenso.progress.LearnerData;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one learner in all tables. */
record SqlArchive(SqlStore store, Database database, GroupCommitter committer, String learner)
        implements LearnerArchive {

    /** The tables with rows of learners alone. */
    private static final List<String> TABLES = List.of("attempt", "state", "bound_key", "presence");

    @Override
    public LearnerData read() throws IOException {
        return database.transaction(connection -> {
            Map<String, String> states = new LinkedHashMap<>();
            Sql.rows(connection, 2, "SELECT course, content FROM state WHERE learner = ? ORDER BY number", learner)
                    .forEach(row -> states.put(row.get(0), row.get(1)));
            return new LearnerData(
                    Sql.column(connection, "SELECT line FROM attempt WHERE learner = ? ORDER BY number", learner),
                    states,
                    Sql.column(
                            connection, "SELECT line FROM classroom_event WHERE learner = ? ORDER BY number", learner));
        });
    }

    @Override
    public int add(LearnerData data) throws IOException {
        List<String> missing = data.attemptsMissingIn(read());
        List<String> keys = missing.stream().map(line -> committer.nextKey()).toList();
        committer.commitNow(connection -> {
            for (int i = 0; i < missing.size(); i++) {
                Sql.update(connection, SqlStore.INSERT_ATTEMPT, learner, learner, keys.get(i), missing.get(i));
            }
            for (Map.Entry<String, String> state : data.states().entrySet()) {
                Sql.update(connection, """
                        INSERT INTO state (learner, course, number, content)
                        VALUES (?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM state WHERE learner = ?), ?)
                        ON CONFLICT (learner, course) DO NOTHING""", learner, state.getKey(), learner, state.getValue());
            }
        });
        return missing.size();
    }

    @Override
    public boolean erase() throws IOException {
        store.endSession(learner);
        return database.transaction(connection -> {
            // the codes of the roster stay used up
            int rows = Sql.update(
                    connection, "DELETE FROM used_code WHERE learner = ? AND code = ?", learner, BoundKeys.FIRST_LOGIN);
            rows += forget(connection, learner) + store.classroom().erase(connection, learner);
            if (rows > 0) {
                store.classroom().addErasure(connection, learner);
            }
            return rows > 0;
        });
    }

    /**
     * Deletes the rows of a learner alone. Returns their number.
     *
     * @throws SQLException if the database fails
     */
    static int forget(Connection connection, String learner) throws SQLException {
        int rows = 0;
        for (String table : TABLES) {
            rows += Sql.update(connection, "DELETE FROM %s WHERE learner = ?".formatted(table), learner);
        }
        return rows;
    }
}
