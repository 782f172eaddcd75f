package descenso.progress;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A file that is locked against other programs, and other threads of this one, while some work is done. */
record FileGuard(Path path, FileChannel file) {

    /**
     * Maximum number of tries, about three seconds. The program holds a lock only while it writes a line, so that even
     * fifty waiting writers get their turn.
     */
    private static final int MOST_TRIES = 3000;

    /** Pause between two tries, in nanoseconds. */
    private static final long PAUSE_NS = 1_000_000;

    /** Work on the file. */
    interface Work<T> {
        /**
         * Does the work and returns its result.
         *
         * @throws IOException if the file cannot be read or written
         */
        T result() throws IOException;
    }

    /**
     * Does work that writes, under an exclusive lock, and returns its result.
     *
     * @throws RejectedFileException if another program holds the file for longer than the maximum wait
     * @throws IOException if the work fails
     */
    <T> T exclusive(Work<T> work) throws IOException {
        return during(work, false);
    }

    /**
     * Does work that only reads, under a shared lock, and returns its result.
     *
     * @throws RejectedFileException if another program writes for longer than the maximum wait
     * @throws IOException if the work fails
     */
    <T> T shared(Work<T> work) throws IOException {
        return during(work, true);
    }

    private <T> T during(Work<T> work, boolean isShared) throws IOException {
        FileLock lock = lock(isShared);
        try {
            return work.result();
        } finally {
            lock.release();
        }
    }

    private FileLock lock(boolean isShared) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            FileLock lock = tryToLock(isShared);
            if (lock != null) {
                return lock;
            }
            pause();
        }
        throw new RejectedFileException(MessageKey.FILE_LOCKED, path);
    }

    /** Returns the lock; null if another program or another thread of this one holds it. */
    private @Nullable FileLock tryToLock(boolean isShared) throws IOException {
        try {
            return file.tryLock(0, Long.MAX_VALUE, isShared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void pause() throws InterruptedIOException {
        LockSupport.parkNanos(PAUSE_NS);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
