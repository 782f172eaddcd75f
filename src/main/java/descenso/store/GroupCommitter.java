package descenso.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The only writer of a host. It commits all writes that wait in one transaction, so that many answers in one second
 * cost few forced writes. If the database is away, the writes wait until it is back; the keys of the attempts keep a
 * repeated write from being counted twice.
 */
final class GroupCommitter implements AutoCloseable {

    /** Maximum number of writes in a transaction, so that the first of them does not wait long for the last. */
    private static final int MOST_WRITES = 256;

    /** Pause before the next try while the database is away, in milliseconds. */
    private static final long RETRY_MS = 200;

    /** Maximum wait at the end for the writes that are left, in milliseconds. */
    private static final long CLOSING_MS = 3_000;

    /** A change of the database, which may be executed again if its transaction is lost. */
    interface Change {
        /**
         * Executes the change in a transaction.
         *
         * @throws SQLException if the database fails
         */
        void execute(Connection connection) throws SQLException;
    }

    private static final Change NOTHING = connection -> {};

    private record Write(Change before, Change change, CompletableFuture<Boolean> isCommitted) {}

    private final DataSource database;
    private final String writer;
    private final BlockingQueue<Write> writes = new LinkedBlockingQueue<>();
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Thread thread = new Thread(this::run, "commit");
    private volatile boolean isAway;
    private volatile boolean isClosed;

    /** True when nothing is committed any more. */
    private volatile boolean isOver;

    GroupCommitter(DataSource database, String writer) {
        this.database = database;
        this.writer = writer;
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns a key that no other attempt has. */
    String nextKey() {
        return writer + "-" + keys.incrementAndGet();
    }

    boolean isAway() {
        return isAway;
    }

    long commits() {
        return commits.get();
    }

    /**
     * Commits a change. Returns when a power failure no longer loses it.
     *
     * @throws IOException if the database refuses the change, this is closed, or the thread is interrupted
     */
    void commit(Change change) throws IOException {
        commit(NOTHING, change);
    }

    /**
     * Commits a change, as {@link #commit(Change)} does.
     *
     * @param before what comes first in the transaction, once for all writes that have it
     * @throws IOException if the database refuses the change, this is closed, or the thread is interrupted
     */
    void commit(Change before, Change change) throws IOException {
        Write write = new Write(before, change, new CompletableFuture<>());
        writes.add(write);
        if (isOver) {
            failLeft();
        }
        try {
            write.isCommitted.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private void run() {
        try {
            while (!isClosed || !writes.isEmpty()) {
                Write first = writes.poll(RETRY_MS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Write> group = new ArrayList<>(List.of(first));
                    writes.drainTo(group, MOST_WRITES - 1);
                    try {
                        commit(group);
                    } finally {
                        group.forEach(GroupCommitter::fail); // those that an interrupt has left
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isOver = true;
            failLeft();
        }
    }

    private void failLeft() {
        for (Write write = writes.poll(); write != null; write = writes.poll()) {
            fail(write);
        }
    }

    /** Ends the wait for a write that is not committed. Has no effect on one that is. */
    private static void fail(Write write) {
        write.isCommitted.completeExceptionally(new IOException("closed"));
    }

    /**
     * Commits a group, as often as the database is lost meanwhile. If it refuses a group, each write is tried alone.
     */
    private void commit(List<Write> group) throws InterruptedException {
        while (true) {
            try {
                commitOnce(group);
                isAway = false;
                commits.addAndGet(group.size());
                group.forEach(write -> write.isCommitted.complete(true));
                return;
            } catch (SQLException | RuntimeException | Error e) {
                boolean isLost = e instanceof SQLException failure && isLost(failure);
                isAway = isLost && !isConflict((SQLException) e);
                if (isLost) {
                    TimeUnit.MILLISECONDS.sleep(RETRY_MS);
                } else if (group.size() > 1) {
                    for (Write write : group) {
                        commit(List.of(write));
                    }
                    return;
                } else {
                    group.get(0).isCommitted.completeExceptionally(e);
                    return;
                }
            }
        }
    }

    private void commitOnce(List<Write> group) throws SQLException {
        Set<Change> first = new LinkedHashSet<>();
        group.forEach(write -> first.add(write.before));
        int unused = Sql.execute(database, connection -> {
            for (Change each : first) {
                each.execute(connection);
            }
            for (Write write : group) {
                write.change.execute(connection);
            }
            return group.size();
        });
    }

    /**
     * Tests whether a try later may succeed: the connection is lost (SQL state 08), the server is going down or coming
     * up (57P) or short of something (53), this host stood still for too long (25P), a transaction was in another's way
     * (40), another host has taken the number
     * of an attempt (23505), or another program holds SQLite's file (codes 5 and 6).
     */
    private static boolean isLost(SQLException failure) {
        String state = state(failure);
        boolean isHeld = failure.getErrorCode() == 5 || failure.getErrorCode() == 6;
        return failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.startsWith("25P")
                || isConflict(failure)
                || isHeld;
    }

    /** Tests whether another transaction was in the way, so that the database is there. */
    private static boolean isConflict(SQLException failure) {
        return state(failure).startsWith("40") || state(failure).equals("23505");
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            thread.join(CLOSING_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
