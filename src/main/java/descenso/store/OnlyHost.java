package descenso.store;

import descenso.progress.PrivateFile;
import descenso.store.StoreFault.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The presence at the only host of a class, whose store is in a file. A lock on another file beside it keeps a second
 * host away; the system takes the lock from a process that has ended. SQLite would lose its own locks on the store if
 * this program opened and closed it.
 */
final class OnlyHost implements Presence {

    private final FileChannel channel;

    /**
     * Becomes the only host.
     *
     * @throws StoreException if there is another one
     * @throws IOException if the lock cannot be had
     */
    OnlyHost(StoreAddress address) throws IOException {
        Path named = address.file().orElseThrow();
        Path store = Files.exists(named) ? named.toRealPath() : named; // a link is the same store
        PrivateFile file = new PrivateFile(store.resolveSibling(store.getFileName() + StoreAddress.LOCK));
        try {
            file.create();
        } catch (FileAlreadyExistsException e) {
            // of an earlier host
        }
        channel = FileChannel.open(file.path(), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (lock() == null) {
            channel.close();
            throw new StoreException(StoreFault.SERVED, address.shown());
        }
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public Stay claim(String learner) {
        return () -> {};
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the end of the process closes it
        }
    }
}
