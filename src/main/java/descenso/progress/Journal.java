package descenso.progress;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A learner's attempts in a file that only grows: a line of JSON each. A line is on the disk when {@link #append} returns, and
 * nothing that was there before is ever taken away. Several programs, and several journals of the same file, may write at once.
 */
public final class Journal {

    /** The longest that is read, in bytes: some half a million answers. */
    static final long LONGEST = 128L << 20;

    private static final byte LINE_END = '\n';

    private final PrivateFile file;
    private final boolean isOwn;

    /** Names the journal of a learner of this account, which need not exist yet. */
    public Journal(Path path) {
        this(path.toAbsolutePath(), true);
    }

    private Journal(Path path, boolean isOwn) {
        this.file = new PrivateFile(path);
        this.isOwn = isOwn;
    }

    /** Names a journal that came from elsewhere, and is only read: anyone's, with the mode that it has, through any link. */
    public static Journal handedIn(Path path) {
        return new Journal(path, false);
    }

    public Path path() {
        return file.path();
    }

    /** Returns whether anything lies there. */
    public boolean isThere() {
        return file.isThere();
    }

    /**
     * Adds a line, and waits until it cannot be lost any more. Where the last line lacks its end, it gets it first.
     *
     * @throws IOException where nothing can be written there: all that was there still is
     */
    public void append(Attempt attempt) throws IOException {
        byte[] line = AttemptWriter.line(attempt);
        boolean isNew = !isThere();
        try (FileChannel channel = file.write()) {
            new FileGuard(path(), channel).alone(() -> add(line, channel));
        }
        if (isNew) {
            forceName();
        }
    }

    /** Adds a line on a line of its own; returns where it ends, in bytes from the beginning. */
    private static long add(byte[] line, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
        if (isLineOpen(channel)) {
            bytes.put(LINE_END);
        }
        write(channel, bytes.put(line).flip());
        channel.force(true);
        return channel.size();
    }

    private static boolean isLineOpen(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = channel.size();
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != LINE_END;
    }

    /** Writes at the end: all of it, or nothing. */
    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        long end = channel.size();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
        } catch (IOException e) {
            undo(channel, end, e);
            throw e;
        }
    }

    /** Takes back what was just written, and no more. */
    private static void undo(FileChannel channel, long end, IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            // what is left of the line is then a damaged one
            failure.addSuppressed(e);
        }
    }

    /** A new file's name is its folder's, which is forced apart; where that cannot be, the file itself is safe. */
    private void forceName() {
        try (FileChannel folder = FileChannel.open(path().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // not every system lets folders be opened
        }
    }

    /**
     * Removes the file, and what is in it with it.
     *
     * @return whether there was such a file
     * @throws IOException where it cannot be removed
     */
    public boolean remove() throws IOException {
        return file.remove();
    }

    /**
     * Reads all that is in it; of this account's journal nothing where there is no such file.
     *
     * @throws BarredFileException where it is no journal to be read, or too long
     * @throws IOException where it cannot be read
     */
    public JournalReading read() throws IOException {
        try (FileChannel channel = isOwn ? file.read() : foreign()) {
            long end = new FileGuard(path(), channel).shared(channel::size);
            if (end > LONGEST) {
                throw new BarredFileException(MessageKey.FILE_TOO_LONG, path());
            }
            return new JournalText().reading(channel, end);
        } catch (NoSuchFileException e) {
            if (isOwn) {
                return new JournalReading(List.of(), List.of());
            }
            throw e;
        }
    }

    /** Returns what follows from all that is in it; the empty ledger if it cannot be read. */
    public LearningRecord ledger() {
        try {
            return LearningRecord.of(read().attempts());
        } catch (IOException | RuntimeException e) {
            return LearningRecord.empty();
        }
    }

    private FileChannel foreign() throws IOException {
        if (Files.exists(path()) && !Files.isRegularFile(path())) {
            throw new BarredFileException(MessageKey.FILE_IRREGULAR, path());
        }
        return FileChannel.open(path(), StandardOpenOption.READ);
    }
}
