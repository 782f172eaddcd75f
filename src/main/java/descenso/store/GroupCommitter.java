package descenso.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** @param isPatient whether it waits for a database that is away */
    private record Write(Change before, Change change, boolean isPatient, CompletableFuture<Boolean> isCommitted) {}

    private final Database database;
    private final String writer;
    private final BlockingQueue<Write> writes = new LinkedBlockingQueue<>();
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private final Thread thread = new Thread(this::run, "commit");
    private volatile boolean isClosed;

    /** True when nothing is committed any more. */
    private volatile boolean isOver;

    GroupCommitter(Database database, String writer) {
        this.database = database;
        this.writer = writer;
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns a key that no other attempt has. */
    String nextKey() {
        return writer + "-" + keys.incrementAndGet();
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
        await(new Write(before, change, true, new CompletableFuture<>()));
    }

    /**
     * Commits a change, as {@link #commit(Change)} does, but does not wait for a database that is away.
     *
     * @throws IOException if the database is away or refuses the change, or this is closed
     */
    void commitNow(Change change) throws IOException {
        await(new Write(NOTHING, change, false, new CompletableFuture<>()));
    }

    private void await(Write write) throws IOException {
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
            throw e.getCause() instanceof SQLException failure
                    ? database.exception(failure)
                    : new IOException(e.getCause());
        }
    }

    private void run() {
        try {
            while (!isClosed || !writes.isEmpty()) {
                Write first = writes.poll(RETRY_MS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    database.tend();
                    database.probe();
                } else {
                    List<Write> group = new ArrayList<>(List.of(first));
                    writes.drainTo(group, MOST_WRITES - 1);
                    commit(group);
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
        try {
            tryToCommit(group);
        } finally {
            group.forEach(GroupCommitter::fail); // those that an interrupt has left
        }
    }

    private void tryToCommit(List<Write> group) throws InterruptedException {
        while (!group.isEmpty()) {
            try {
                commitOnce(group);
                commits.addAndGet(group.size());
                group.forEach(write -> write.isCommitted.complete(true));
                return;
            } catch (SQLException | RuntimeException | Error e) {
                StoreFault fault = database.faultOf(e);
                boolean isInPart =
                        fault == StoreFault.DAMAGED && database.fault().isEmpty();
                if (e instanceof SQLException && fault.isPassing() && !isInPart) {
                    if (fault != StoreFault.CONFLICT) {
                        group.removeIf(write -> !write.isPatient && write.isCommitted.completeExceptionally(e));
                    }
                    TimeUnit.MILLISECONDS.sleep(RETRY_MS);
                    database.tend();
                    writes.drainTo(group, MOST_WRITES - group.size());
                } else if (group.size() > 1) {
                    for (Write write : group) {
                        commit(new ArrayList<>(List.of(write)));
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
        int unused = database.execute(connection -> {
            for (Change each : first) {
                each.execute(connection);
            }
            for (Write write : group) {
                write.change.execute(connection);
            }
            return group.size();
        });
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
