package descenso.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * The keys that learners have brought, and the one-time codes that are used up. All hosts of a class share them, so
 * that a code opens once. A key is a line in OpenSSH's notation.
 */
public final class BoundKeys {

    private static final String KEY =
            "INSERT INTO bound_key (learner, is_first, line) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final DataSource database;
    private final BooleanSupplier isAway;

    /** @param isAway tests whether the database is known to be away, so that no login waits for it */
    BoundKeys(DataSource database, BooleanSupplier isAway) {
        this.database = database;
        this.isAway = isAway;
    }

    /** The keys of a learner: those that came with a code, and those that came first under the name. */
    public record KeysOfLearner(List<String> byCode, List<String> first) {

        public KeysOfLearner {
            byCode = List.copyOf(byCode);
            first = List.copyOf(first);
        }
    }

    /**
     * Returns the keys of a learner.
     *
     * @throws IOException if they cannot be read now
     */
    public KeysOfLearner of(String learner) throws IOException {
        return execute(connection -> new KeysOfLearner(lines(connection, learner, 0), lines(connection, learner, 1)));
    }

    private static List<String> lines(Connection connection, String learner, int isFirst) throws SQLException {
        return Sql.column(
                connection, "SELECT line FROM bound_key WHERE learner = ? AND is_first = ?", learner, isFirst);
    }

    /**
     * Binds keys to a learner, and uses up the code that allowed it. Returns false if another login has used it up.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    public boolean bind(String learner, List<String> lines, String code) throws IOException {
        return execute(connection -> {
            boolean isFresh = Sql.update(
                            connection,
                            "INSERT INTO used_code (learner, code) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            learner,
                            code)
                    == 1;
            if (isFresh) {
                insert(connection, learner, 0, lines);
            }
            return isFresh;
        });
    }

    /**
     * Binds the keys of the first login under a name. Has no effect if the name has a key; of two logins at the same
     * time, one binds its keys.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    public void claim(String learner, List<String> lines) throws IOException {
        boolean unused = execute(connection -> {
            // the empty code of a name stands for its first login; the insertion waits for another one of the name
            boolean isFirst = Sql.update(
                                    connection,
                                    "INSERT INTO used_code (learner, code) VALUES (?, '') ON CONFLICT DO NOTHING",
                                    learner)
                            == 1
                    && lines(connection, learner, 0).isEmpty();
            if (isFirst) {
                insert(connection, learner, 1, lines);
            }
            return isFirst;
        });
    }

    private static void insert(Connection connection, String learner, int isFirst, List<String> lines)
            throws SQLException {
        for (String line : lines) {
            Sql.update(connection, KEY, learner, isFirst, line);
        }
    }

    private <T> T execute(Sql.Work<T> work) throws IOException {
        if (isAway.getAsBoolean()) {
            throw new IOException("away");
        }
        return Sql.transaction(database, work);
    }
}
