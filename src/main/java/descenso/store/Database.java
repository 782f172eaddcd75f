package descenso.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import descenso.phrases.MessageKey;
import descenso.progress.PrivateFile;
import descenso.store.StoreFault.FileGoneException;
import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of a store: its connections, and why it is away, if it is. A connection whose transaction has failed is
 * closed: on a full disk, SQLite ends the transaction by itself, and the connection goes on as if it were in it. A file
 * that was removed or replaced counts as away, since SQLite would go on to write to the one that it has open.
 */
final class Database implements AutoCloseable {

    /** Maximum number of connections of a host: the writer and a few readers. */
    private static final int MOST_CONNECTIONS = 6;

    /** Maximum wait for a connection, in milliseconds, so that a reader says soon that the database is away. */
    private static final long CONNECTION_WAIT_MS = 2_000;

    /** Maximum wait for another program that writes to the file of SQLite, in milliseconds. */
    private static final String HELD_WAIT_MS = "2000";

    /** The way in which SQLite opens a file: for reading and writing, and without creating it. */
    private static final String OPEN_MODE = "2";

    /** Number of looks at a file, all alike, after which it counts as completely written: about two seconds. */
    private static final int CALM_LOOKS = 10;

    /** A write that changes nothing, but needs what a write needs, and waits for the others that make it. */
    static final String TURN = "UPDATE schema_version SET number = number WHERE number = 1";

    private final StoreAddress address;

    private volatile DataSource pool;

    /**
     * A connection to the opened file, since the pool may have none left when the file is removed or replaced; null for
     * a database that is not in a file.
     */
    private volatile @Nullable Connection anchor;

    private volatile @Nullable StoreFault fault;

    /** True if a transaction has met a damaged page while others went on. */
    private volatile boolean isDamagedInPart;

    /** What tells the opened file from another one; null for a database that is not in a file. */
    private volatile @Nullable Object opened;

    /**
     * The copy of what the opened file held, whose connections are closed, as it is away; empty if it is not. There is
     * no such file if the opened one was damaged.
     */
    private volatile Optional<PrivateFile> copy = Optional.empty();

    /** What the latest looks for a file found that is away, and how often in a row. Only {@link #tend} uses it. */
    private String seen = "";

    private int looks;

    /**
     * Opens a database, and brings its tables up to date. A file that is missing is created.
     *
     * @throws StoreException if it cannot be opened, or was made by a later version
     */
    Database(StoreAddress address) throws StoreException {
        this.address = address;
        try {
            if (address.isFile() && !file().isThere()) {
                file().create(); // the driver would create it readable by all
            }
        } catch (IOException e) {
            throw new StoreException(
                    Files.isDirectory(path().resolveSibling("")) ? faultOf(e) : StoreFault.NOT_OPENED,
                    address.shown(),
                    e);
        }
        opened = identity();
        pool = open();
    }

    /** Creates a database with connections that are opened elsewhere. */
    Database(DataSource pool) {
        this.address = new StoreAddress("", Optional.empty());
        this.pool = pool;
    }

    private HikariDataSource open() throws StoreException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        if (address.isFile()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", HELD_WAIT_MS);
            config.addDataSourceProperty("open_mode", OPEN_MODE);
        } else {
            Sql.PATIENCE.forEach(config::addDataSourceProperty);
        }
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MS);
        config.setPoolName("store");
        HikariDataSource connections;
        try {
            connections = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StoreException(faultOf(e), address.shown(), e);
        }
        try {
            if (SchemaVersions.update(connections) > SchemaVersions.NEWEST) {
                throw new StoreException(StoreFault.LATER_VERSION, address.shown());
            }
            if (address.isFile()) {
                Connection kept = DriverManager.getConnection(address.url(), config.getDataSourceProperties());
                anchor = kept;
                List<String> unused = Sql.column(kept, "SELECT number FROM schema_version"); // opens the log too
            }
            return connections;
        } catch (SQLException | IOException e) {
            connections.close();
            throw e instanceof StoreException known ? known : new StoreException(faultOf(e), address.shown(), e);
        }
    }

    StoreAddress address() {
        return address;
    }

    private Path path() {
        return address.file().orElseThrow();
    }

    private PrivateFile file() {
        return new PrivateFile(path());
    }

    /** Returns why the last try to reach the database has failed; empty if it has not. */
    Optional<StoreFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Returns the file with a copy of what the store held whose file was removed or replaced. */
    Optional<Path> copy() {
        return copy.filter(PrivateFile::isThere).map(PrivateFile::path);
    }

    /** Tests whether a part of the database is damaged, while the rest is not away. */
    boolean isDamagedInPart() {
        return isDamagedInPart;
    }

    /**
     * Executes a transaction once, or fails at once if the database is known to be away: none holds up the others then.
     * Its first statement must write if any does, since SQLite cannot let a reader write.
     *
     * @throws StoreException if the database fails; nothing is changed then, as far as is known
     */
    <T> T transaction(Sql.Work<T> work) throws StoreException {
        StoreFault known = fault;
        if (known != null) {
            throw new StoreException(known, address.shown());
        }
        try {
            return execute(work);
        } catch (SQLException e) {
            throw exception(e);
        }
    }

    /** Returns the exception that says which fault is behind an error. */
    StoreException exception(SQLException error) {
        return new StoreException(faultOf(error), address.shown(), error);
    }

    /**
     * Executes a transaction once, also if the database was away. Its success says that the database is back.
     *
     * @throws SQLException if the database fails
     */
    <T> T execute(Sql.Work<T> work) throws SQLException {
        try {
            checkFile();
            T result = executeOnce(work);
            checkFile(); // what went to a removed file is not kept
            fault = null;
            return result;
        } catch (SQLException e) {
            StoreFault found = faultOf(e);
            if (found == StoreFault.DAMAGED && worksElsewhere()) {
                isDamagedInPart = true;
                fault = null;
            } else if (found.isPassing() && found != StoreFault.CONFLICT) {
                fault = found;
            }
            throw e;
        }
    }

    private <T> T executeOnce(Sql.Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean isDone = false;
            try {
                connection.setAutoCommit(false);
                T result = work.execute(connection);
                connection.commit();
                isDone = true;
                return result;
            } finally {
                if (!isDone && pool instanceof HikariDataSource connections) {
                    connections.evictConnection(connection);
                }
            }
        }
    }

    /** Tests whether a write succeeds that needs none of the learners' pages. */
    private boolean worksElsewhere() {
        try {
            return executeOnce(connection -> Sql.update(connection, TURN)) == 1;
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Writes all that is committed to a new database of SQLite, while others write.
     *
     * @param target path of an empty file
     * @throws StoreException if the store cannot be read, or the target cannot be written
     */
    void backUp(Path target) throws StoreException {
        StoreFault known = fault;
        if (known != null) {
            throw new StoreException(known, address.shown());
        }
        try (Connection connection = pool.getConnection()) {
            copy(connection, target);
        } catch (SQLException e) {
            throw new StoreException(StoreFault.of(e), target.toString(), e);
        }
    }

    private static void copy(Connection connection, Path target) throws SQLException {
        int unused = Sql.update(connection, "VACUUM INTO ?", target.toString());
    }

    /** Returns the fault behind an error. SQLite says of a full disk and of a read-only one also that it has failed. */
    StoreFault faultOf(Throwable error) {
        StoreFault found = StoreFault.of(error);
        return address.isFile() && (found == StoreFault.DISK_ERROR || found == StoreFault.OTHER)
                ? new PrivateFile(path())
                        .diskFault()
                        .map(key -> key == MessageKey.STORE_READ_ONLY ? StoreFault.READ_ONLY : StoreFault.DISK_FULL)
                        .orElse(found)
                : found;
    }

    private void checkFile() throws FileGoneException {
        if (copy.isPresent() || (opened != null && !opened.equals(identity()))) {
            throw new FileGoneException();
        }
    }

    /** Returns what tells the file from another one at its path; null if there is none. */
    private @Nullable Object identity() {
        try {
            if (address.isFile()) {
                BasicFileAttributes found = Files.readAttributes(path(), BasicFileAttributes.class);
                return found.fileKey() == null ? found.creationTime() : found.fileKey();
            }
        } catch (IOException e) {
            // missing, or in a folder that is
        }
        return null;
    }

    /** Tries a database that is away, for which no write waits. */
    void probe() {
        try {
            if (fault != null) {
                int unused = execute(connection -> Sql.update(connection, TURN));
            }
        } catch (SQLException e) {
            // the next call tries again
        }
    }

    /**
     * Looks after the file. One thread calls it at intervals. What a file held that was removed or replaced is copied
     * beside it. A store that is at its path later is opened.
     */
    void tend() {
        try {
            if (copy.isPresent()) {
                comeBack(copy.get());
            } else if (opened != null && !opened.equals(identity())) {
                fault = StoreFault.FILE_GONE;
                leave();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            // the next call tries again
        }
    }

    /** Copies what the file held, and lets it go. */
    private void leave() throws SQLException, IOException {
        PrivateFile target = beside(StoreAddress.SAVED);
        for (int number = 2; target.isThere(); number++) {
            target = beside(StoreAddress.SAVED + "-" + number);
        }
        target.create();
        try {
            Connection connection = Objects.requireNonNull(anchor);
            // otherwise the log at the path would be read as that of the next file there
            if (!Sql.column(connection, "PRAGMA wal_checkpoint(TRUNCATE)").equals(List.of("0"))) {
                throw new SQLException();
            }
            copy(connection, target.path());
        } catch (SQLException e) {
            boolean unused = target.remove();
            if (!isDamagedInPart || faultOf(e) != StoreFault.DAMAGED) {
                throw e;
            }
        }
        copy = Optional.of(target);
        close();
    }

    private PrivateFile beside(String end) {
        return new PrivateFile(path().resolveSibling(path().getFileName() + end));
    }

    /** Opens the store that is at the path, if there is one that has not changed for a while. */
    private void comeBack(PrivateFile saved) throws IOException {
        Object found = identity();
        String now = found == null ? "" : found + " " + Files.size(path()) + " " + Files.getLastModifiedTime(path());
        looks = now.equals(seen) ? looks + 1 : 0;
        seen = now;
        if (found == null || looks < CALM_LOOKS || Files.size(path()) == 0) {
            return;
        }
        pool = open();
        if (found.equals(opened)) {
            boolean unused = saved.remove();
        }
        opened = found;
        isDamagedInPart = false;
        copy = Optional.empty();
    }

    @Override
    public void close() {
        if (pool instanceof HikariDataSource connections) {
            connections.close();
        }
        try {
            Connection kept = anchor;
            if (kept != null) {
                kept.close();
            }
        } catch (SQLException e) {
            // what is committed is in the file or in its log
        }
    }
}
