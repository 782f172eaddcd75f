package descenso.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements with their values. */
final class Sql {

    /**
     * Settings of PostgreSQL's driver: maximum waits, in seconds, and that it probes idle connections. The waits are
     * short, so that a database that vanishes without a word soon counts as away. Values in the database's address win.
     */
    static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "5", "loginTimeout", "5", "socketTimeout", "10", "tcpKeepAlive", "true");

    private Sql() {}

    /** The statements of a transaction. */
    interface Work<T> {
        /**
         * Executes the statements.
         *
         * @throws SQLException if the database fails
         */
        T execute(Connection connection) throws SQLException;
    }

    /**
     * Changes rows. Returns their number.
     *
     * @throws SQLException if the database fails
     */
    static int update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepared(connection, statement, values)) {
            return prepared.executeUpdate();
        }
    }

    /**
     * Returns the rows of a query, each as its first columns.
     *
     * @param columns number of the columns that are wanted
     * @throws SQLException if the database fails
     */
    static List<List<String>> rows(Connection connection, int columns, String query, Object... values)
            throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (PreparedStatement prepared = prepared(connection, query, values);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                found.add(row);
            }
        }
        return found;
    }

    /**
     * Returns the first column of a query.
     *
     * @throws SQLException if the database fails
     */
    static List<String> column(Connection connection, String query, Object... values) throws SQLException {
        return rows(connection, 1, query, values).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}
