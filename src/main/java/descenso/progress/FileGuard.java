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

/** A file kept from other programs, and from the others in this one, as long as some work takes. */
record FileGuard(Path path, FileChannel file) {

    /** About three seconds: our own programs hold a file no longer than it takes to write a line, and fifty are let by. */
    private static final int MOST_TRIES = 3000;

    /** Between two tries. */
    private static final long PAUSE_NS = 1_000_000;

    /** What is done with the file. */
    interface Work<T> {
        T result() throws IOException;
    }

    /**
     * Does some work that writes.
     *
     * @throws BarredFileException where another holds the file for longer than one waits
     * @throws IOException where the work fails
     */
    <T> T alone(Work<T> work) throws IOException {
        return during(work, false);
    }

    /**
     * Does some work that only reads.
     *
     * @throws BarredFileException where another writes for longer than one waits
     * @throws IOException where the work fails
     */
    <T> T shared(Work<T> work) throws IOException {
        return during(work, true);
    }

    private <T> T during(Work<T> work, boolean isShared) throws IOException {
        FileLock lock = locked(isShared);
        try {
            return work.result();
        } finally {
            lock.release();
        }
    }

    private FileLock locked(boolean isShared) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            FileLock lock = tried(isShared);
            if (lock != null) {
                return lock;
            }
            pause();
        }
        throw new BarredFileException(MessageKey.FILE_LOCKED, path);
    }

    /** Returns the lock; null where another program has it, or another thread of this one. */
    private @Nullable FileLock tried(boolean isShared) throws IOException {
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
