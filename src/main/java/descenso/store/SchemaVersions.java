package descenso.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The versions of the tables. Each version is a numbered file of statements, which is executed once, in one transaction
 * with its number. Hosts that start at the same time take turns.
 */
final class SchemaVersions {

    /** Number of the newest file. */
    static final int NEWEST = 3;

    private SchemaVersions() {}

    /**
     * Executes the files that the database has not seen. Returns the version of the tables, which is not
     * {@link #NEWEST} if they are of a later version of this program.
     *
     * @throws SQLException if the database fails
     * @throws IOException if a file cannot be read
     */
    static int update(DataSource database) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                    statement.execute("SELECT pg_advisory_xact_lock(7354)"); // any number that this program alone uses
                }
                statement.execute("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER NOT NULL PRIMARY KEY)");
                int version = version(statement);
                for (int next = version + 1; next <= NEWEST; next++) {
                    for (String each : statements(next)) {
                        statement.execute(each);
                    }
                    statement.execute("INSERT INTO schema_version (number) VALUES (" + next + ")");
                }
                // a database of a version before the first release, whose states have no course, is not opened
                statement.executeQuery("SELECT course FROM state WHERE 1 = 0").close();
                connection.commit();
                return Math.max(version, NEWEST);
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(number), 0) FROM schema_version")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Returns the statements of a file, in which a semicolon only ends a statement. */
    private static String[] statements(int number) throws IOException {
        try (InputStream file = SchemaVersions.class.getResourceAsStream(number + ".sql")) {
            if (file == null) {
                throw new IllegalStateException(number + ".sql");
            }
            String statements = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            return statements.substring(0, statements.length() - 1).split(";", -1);
        }
    }
}
