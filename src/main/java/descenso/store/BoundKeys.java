package descenso.store;

import descenso.progress.LearnerName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The keys that learners have brought, and the one-time codes that are used up. All hosts of a class share them, so
 * that a code opens once. A key is a line in OpenSSH's notation.
 */
public final class BoundKeys {

    /** The code that stands for the first login under a name. A code of the roster is not empty. */
    static final String FIRST_LOGIN = "";

    private static final String KEY =
            "INSERT INTO bound_key (learner, is_first, line) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Database database;

    BoundKeys(Database database) {
        this.database = database;
    }

    /**
     * The keys of a learner: those that came with a code, and those that came first under the name.
     *
     * @param isFree whether nothing is kept under the name: no key, answer, place or code
     */
    public record KeysOfLearner(List<String> byCode, List<String> first, boolean isFree) {

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
        return database.transaction(connection -> {
            List<List<String>> rows =
                    Sql.rows(connection, 2, "SELECT is_first, line FROM bound_key WHERE learner = ?", learner);
            return new KeysOfLearner(
                    lines(rows, "0"), lines(rows, "1"), rows.isEmpty() && isUnknown(connection, learner, "none"));
        });
    }

    private static List<String> lines(List<List<String>> rows, String isFirst) {
        return rows.stream()
                .filter(row -> row.get(0).equals(isFirst))
                .map(row -> row.get(1))
                .toList();
    }

    /**
     * Tests whether nothing but keys is kept under a name. A learner whose key is a certificate, or was in the roster,
     * has no key here, and another one must not get the answers.
     *
     * @param exceptCode a code that does not count
     */
    private static boolean isUnknown(Connection connection, String learner, String exceptCode) throws SQLException {
        return Sql.column(connection, """
                        SELECT learner FROM used_code WHERE learner = ? AND code <> ?
                        UNION SELECT learner FROM attempt WHERE learner = ?
                        UNION SELECT learner FROM state WHERE learner = ?""", learner, exceptCode, learner, learner)
                .isEmpty();
    }

    /**
     * Returns how many names a key was the first of.
     *
     * @throws IOException if that cannot be read now
     */
    public int namesOf(String line) throws IOException {
        return database.transaction(connection -> Sql.column(
                        connection, "SELECT learner FROM bound_key WHERE line = ? AND is_first = ?", line, 1)
                .size());
    }

    /**
     * Tests whether a name can be taken for another that has a code that is used up, a first login or a place.
     *
     * @throws IOException if the names cannot be read now
     */
    public boolean isLikeAnother(String name) throws IOException {
        return database.transaction(connection -> isLikeAnother(connection, name));
    }

    private static boolean isLikeAnother(Connection connection, String name) throws SQLException {
        return Sql.column(connection, "SELECT learner FROM used_code UNION SELECT learner FROM state").stream()
                .anyMatch(other -> !other.equals(name) && LearnerName.areAlike(name, other));
    }

    /**
     * Binds keys to a learner, and uses up the code that allowed it. Returns false if another login has used it up.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    public boolean bind(String learner, List<String> lines, String code) throws IOException {
        return database.transaction(connection -> {
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
     * Binds the keys of the first login under a name; without keys, only notes that the name is taken. Has no effect if
     * anything is kept under the name, or if it can be taken for another; of two logins at the same time, one binds its
     * keys.
     *
     * @throws IOException if that cannot be kept; nothing is bound then
     */
    public void claim(String learner, List<String> lines) throws IOException {
        boolean unused = database.transaction(connection -> {
            // the insertion waits for another first login under the name
            boolean isFirst = Sql.update(
                                    connection,
                                    "INSERT INTO used_code (learner, code) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                    learner,
                                    FIRST_LOGIN)
                            == 1
                    && isUnknown(connection, learner, FIRST_LOGIN);
            if (isFirst) {
                Sql.update(connection, Database.TURN); // then those are seen who came first under names like this one
                if (isLikeAnother(connection, learner)) {
                    connection.rollback();
                } else {
                    insert(connection, learner, 1, lines);
                }
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
}
