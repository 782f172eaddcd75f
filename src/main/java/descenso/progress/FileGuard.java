package descenso.progress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** A file kept from other programs, and from the others in this one, as long as some work takes. */
record FileGuard(FileChannel file) {

    /** Among ourselves nobody holds a file longer than it takes to write a line. */
    private static final int PATIENCE = 5000;

    private static final int PAUSE_MS = 2;

    /** What is done with the file. */
    interface Work<T> {
        T result() throws IOException;
    }

    /** For whoever writes. */
    <T> T alone(Work<T> work) throws IOException {
        return during(work, false);
    }

    /** For whoever only reads. */
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
        for (int i = 0; i < PATIENCE; i++) {
            try {
                return file.lock(0, Long.MAX_VALUE, isShared);
            } catch (OverlappingFileLockException e) {
                // Java makes others wait, but not its own threads.
                pause();
            }
        }
        throw new IOException(new OverlappingFileLockException());
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
