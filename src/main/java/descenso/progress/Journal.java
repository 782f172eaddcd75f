package descenso.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A learner's attempts in a file that only grows: a line of JSON each. A line is on the disk when {@link #append} returns.
 * Several programs, and several journals of the same file, may write at once.
 */
public final class Journal {

    /** As systems themselves follow. */
    private static final int MOST_LINKS = 40;

    private final Path path;

    public Journal(Path path) {
        this.path = path.toAbsolutePath();
    }

    public Path path() {
        return path;
    }

    /**
     * Adds a line, and waits until it cannot be lost any more. A last line that was cut short is cut off first.
     *
     * @return whether there was such a line
     * @throws IOException where nothing can be written there: all that was there still is
     */
    public boolean append(Attempt attempt) throws IOException {
        byte[] line = AttemptWriter.line(attempt);
        Path there = target(path);
        boolean isNew = Files.notExists(there);
        Files.createDirectories(there.getParent());
        boolean wasTorn;
        try (FileChannel file =
                FileChannel.open(there, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            wasTorn = new FileGuard(file).alone(() -> add(line, file));
        }
        if (isNew) {
            forceName(there);
        }
        return wasTorn;
    }

    /** Where the file is, or is to be, that a link of that name leads to. */
    private static Path target(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static boolean add(byte[] line, FileChannel file) throws IOException {
        boolean wasTorn = mend(file);
        write(file, line);
        file.force(true);
        return wasTorn;
    }

    /** Sees to it that the file ends with the end of a line; returns whether something had to be cut off. */
    private static boolean mend(FileChannel file) throws IOException {
        byte[] tail = JournalTail.of(file);
        if (tail.length == 0) {
            return false;
        }
        if (AttemptReader.isWhole(tail)) {
            write(file, new byte[] {'\n'});
            return false;
        }
        file.truncate(file.size() - tail.length);
        return true;
    }

    /** At the end: all of it, or nothing. */
    private static void write(FileChannel file, byte[] bytes) throws IOException {
        long end = file.size();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer, end + buffer.position());
            }
        } catch (IOException e) {
            undo(file, end, e);
            throw e;
        }
    }

    private static void undo(FileChannel file, long end, IOException failure) {
        try {
            file.truncate(end);
        } catch (IOException e) {
            // what is left of the line is then a torn one, which the next attempt cuts off
            failure.addSuppressed(e);
        }
    }

    /** A new file's name is its folder's, which is forced apart; where that cannot be, the file itself is safe. */
    private static void forceName(Path there) {
        try (FileChannel folder = FileChannel.open(there.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // not every system lets folders be opened
        }
    }

    /**
     * Removes the file, and what is in it with it; a link to it stays.
     *
     * @return whether there was such a file
     * @throws IOException where it cannot be removed
     */
    public boolean remove() throws IOException {
        return Files.deleteIfExists(target(path));
    }

    /**
     * All that is in it; nothing where there is no such file.
     *
     * @throws IOException where it cannot be read
     */
    public JournalReading read() throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return new JournalText(new FileGuard(file).shared(() -> bytes(file))).reading();
        } catch (NoSuchFileException e) {
            return new JournalText(new byte[0]).reading();
        }
    }

    private static byte[] bytes(FileChannel file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {
            // a read may bring less than there is room for
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
