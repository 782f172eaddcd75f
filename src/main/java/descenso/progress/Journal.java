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
 * A learner's journal: a file of attempts, one line of JSON each, that only grows. A line is on the disk when {@link
 * #append} returns, and existing lines are never removed. Several programs, and several journals of the same file, may
 * write at the same time.
 */
public final class Journal {

    /** Maximum size that is read, in bytes: about half a million answers. */
    static final long LONGEST = 128L << 20;

    private static final byte LINE_END = '\n';

    private final PrivateFile file;
    private final boolean isOwn;

    /** Creates the journal of a learner of this account. The file may be missing. */
    public Journal(Path path) {
        this(path.toAbsolutePath(), true);
    }

    private Journal(Path path, boolean isOwn) {
        this.file = new PrivateFile(path);
        this.isOwn = isOwn;
    }

    /**
     * Creates a read-only journal of any owner, with any mode and through any link. For journals that learners hand in.
     */
    public static Journal handedIn(Path path) {
        return new Journal(path, false);
    }

    public Path path() {
        return file.path();
    }

    /** Tests whether a file of any type exists at the path. */
    public boolean isThere() {
        return file.isThere();
    }

    /**
     * Appends a line and forces it to the disk. Ends an unfinished last line first.
     *
     * @throws IOException if the file cannot be written; its existing lines are unchanged
     */
    public void append(Attempt attempt) throws IOException {
        byte[] line = AttemptLine.line(attempt);
        boolean isNew = !isThere();
        try (FileChannel channel = file.write()) {
            new FileGuard(path(), channel).exclusive(() -> add(line, channel));
        }
        if (isNew) {
            forceName();
        }
    }

    /** Appends a line, after a line end if the last line lacks one; returns the new size of the file in bytes. */
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

    /** Writes all bytes at the end; on failure, removes those already written. */
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

    /** Truncates the file to the size before a failed write. */
    private static void undo(FileChannel channel, long end, IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            // the partial line then counts as a damaged line
            failure.addSuppressed(e);
        }
    }

    /**
     * Forces the entry of a new file in its folder to the disk. Ignores failures: the content of the file is already
     * forced.
     */
    private void forceName() {
        try (FileChannel folder = FileChannel.open(path().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // some systems cannot open a folder
        }
    }

    /**
     * Removes the file with all attempts.
     *
     * @return whether there was a file
     * @throws IOException if it cannot be removed
     */
    public boolean remove() throws IOException {
        return file.remove();
    }

    /**
     * Reads all attempts. A missing file counts as empty in a journal of this account.
     *
     * @throws RejectedFileException if it is not a regular file of this account or is too long
     * @throws IOException if it cannot be read
     */
    public JournalContent read() throws IOException {
        try (FileChannel channel = isOwn ? file.read() : foreign()) {
            long end = new FileGuard(path(), channel).shared(channel::size);
            if (end > LONGEST) {
                throw new RejectedFileException(MessageKey.FILE_TOO_LONG, path());
            }
            return new JournalParser().parse(channel, end);
        } catch (NoSuchFileException e) {
            if (isOwn) {
                return new JournalContent(List.of(), List.of());
            }
            throw e;
        }
    }

    /** Returns the learning record of all attempts; empty if the file cannot be read. */
    public LearningRecord learning() {
        try {
            return LearningRecord.of(read().attempts());
        } catch (IOException | RuntimeException e) {
            return LearningRecord.empty();
        }
    }

    private FileChannel foreign() throws IOException {
        if (Files.exists(path()) && !Files.isRegularFile(path())) {
            throw new RejectedFileException(MessageKey.FILE_IRREGULAR, path());
        }
        return FileChannel.open(path(), StandardOpenOption.READ);
    }
}
