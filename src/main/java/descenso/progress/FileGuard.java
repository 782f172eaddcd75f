package descenso.progress;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/** A file kept from other programs, and from the others in this one, until it is closed. */
final class FileGuard implements AutoCloseable {

    /** Among ourselves nobody holds a file longer than it takes to write a line. */
    private static final int PATIENCE = 5000;

    private static final int PAUSE_MS = 2;

    private final FileLock lock;

    private FileGuard(FileLock lock) {
        this.lock = lock;
    }

    /** For whoever writes. */
    static FileGuard exclusive(FileChannel file) throws IOException {
        return guard(file, false);
    }

    /** For whoever only reads. */
    static FileGuard shared(FileChannel file) throws IOException {
        return guard(file, true);
    }

    private static FileGuard guard(FileChannel file, boolean isShared) throws IOException {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                return new FileGuard(file.lock(0, Long.MAX_VALUE, isShared));
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

    boolean isHeld() {
        return lock.isValid();
    }

    @Override
    public void close() throws IOException {
        if (lock.isValid()) {
            lock.release();
        }
    }
}
