package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import descenso.phrases.MessageKey;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A learner's journal in a course: a file of attempts, one line of JSON each, that only grows. A line is on the disk
 * when {@link #append} returns. Several programs and journals of the same file may write at the same time. The file may
 * have attempts in other courses, which this journal never shows.
 */
public final class Journal {

    /** Maximum size that is read, in bytes: about half a million answers. */
    static final long LONGEST = 128L << 20;

    /** Maximum number of tries to lock the file, about three seconds: fifty writers of one line each get their turn. */
    private static final int MOST_TRIES = 3000;

    /** Pause between two tries, in nanoseconds. */
    private static final long PAUSE_NS = 1_000_000;

    private static final byte LINE_END = '\n';

    /** Number of bytes that are read at once. */
    private static final int PIECE = 1 << 16;

    /** Maximum length of a line, in bytes. An answer has at most about ten thousand characters. */
    private static final int LONGEST_LINE = 1 << 20;

    private final PrivateFile file;
    private final boolean isOwn;
    private final String course;

    /** Creates the journal of a learner of this account in the shipped course. The file may be missing. */
    public Journal(Path path) {
        this(path.toAbsolutePath(), true, AttemptLine.SHIPPED_COURSE);
    }

    private Journal(Path path, boolean isOwn, String course) {
        this.file = new PrivateFile(path);
        this.isOwn = isOwn;
        this.course = course;
    }

    /** Creates a read-only journal, handed in by a learner, of any owner, with any mode and through any link. */
    public static Journal handedIn(Path path) {
        return new Journal(path, false, AttemptLine.SHIPPED_COURSE);
    }

    /** Returns the journal in the same file of the course with an id. */
    public Journal ofCourse(String id) {
        return new Journal(path(), isOwn, id);
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
        append(AttemptLine.line(attempt, course));
    }

    /**
     * Appends lines, each without its line end, and forces them to the disk.
     *
     * @throws IOException if the file cannot be written; its existing lines are unchanged
     */
    void append(List<String> lines) throws IOException {
        append((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] line) throws IOException {
        boolean isNew = !isThere();
        try (FileChannel channel = file.write()) {
            FileLock lock = lock(channel, false);
            try {
                ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
                if (isLineOpen(channel)) {
                    bytes.put(LINE_END);
                }
                write(channel, bytes.put(line).flip());
            } finally {
                lock.release();
            }
        } catch (IOException e) {
            throw PrivateFile.RejectedFileException.ofDisk(e, path());
        }
        if (isNew) {
            forceName();
        }
    }

    /**
     * Locks the file against other programs, and other threads of this one.
     *
     * @param isShared whether only reading is to follow
     * @throws PrivateFile.RejectedFileException if another program holds the file for longer than the maximum wait
     */
    private FileLock lock(FileChannel channel, boolean isShared) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, isShared);
                if (lock != null) {
                    return lock;
                }
            } catch (OverlappingFileLockException e) {
                // another thread of this program holds the lock
            }
            LockSupport.parkNanos(PAUSE_NS);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
        }
        throw new PrivateFile.RejectedFileException(MessageKey.FILE_LOCKED, path());
    }

    private static boolean isLineOpen(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = channel.size();
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != LINE_END;
    }

    /** Writes all bytes at the end and forces them to the disk; on failure, removes those already written. */
    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        long end = channel.size();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
            channel.force(true);
        } catch (IOException e) {
            try {
                channel.truncate(end);
            } catch (IOException other) {
                // the partial line then counts as a damaged line
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    /** Forces the entry of a new file in its folder to the disk, if possible; its content is already forced. */
    private void forceName() {
        try (FileChannel folder = FileChannel.open(path().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // some systems cannot open a folder
        }
    }

    /**
     * Reads all attempts in the course. A missing file counts as empty in a journal of this account.
     *
     * @throws PrivateFile.RejectedFileException if it is not a regular file of this account or is too long
     * @throws IOException if it cannot be read
     */
    public JournalContent read() throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        List<Integer> damaged = new ArrayList<>();
        JsonFactory json = new JsonFactory();
        read((line, number) -> {
            try {
                AttemptLine.read(line, json, course).ifPresent(attempts::add);
            } catch (IOException e) {
                damaged.add(number);
            }
        });
        return new JournalContent(attempts, damaged);
    }

    /**
     * Reads the lines, without their line ends. A missing file counts as empty in a journal of this account.
     *
     * @throws IOException as {@link #read()}
     */
    public List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        read((line, number) -> lines.add(new String(line, StandardCharsets.UTF_8)));
        return lines;
    }

    /** Taker of the lines of the file, except empty ones. */
    private interface LineReader {
        /** Takes a line with its number, from 1. */
        void read(byte[] line, int number);
    }

    private void read(LineReader reader) throws IOException {
        try (FileChannel channel = isOwn ? file.read() : foreign()) {
            FileLock lock = lock(channel, true);
            long end = channel.size();
            lock.release();
            if (end > LONGEST) {
                throw new PrivateFile.RejectedFileException(MessageKey.FILE_TOO_LONG, path());
            }
            parse(channel, end, reader);
        } catch (NoSuchFileException e) {
            if (!isOwn) {
                throw e;
            }
        }
    }

    private FileChannel foreign() throws IOException {
        if (Files.exists(path()) && !Files.isRegularFile(path())) {
            throw new PrivateFile.RejectedFileException(MessageKey.COURSE_NO_ORDINARY_FILE, path());
        }
        return FileChannel.open(path(), StandardOpenOption.READ);
    }

    /**
     * The content of a journal.
     *
     * @param attempts in the order in which they were made; kinds of later versions are left out
     * @param damaged line numbers, from 1, of the unreadable lines, such as one cut short by a power failure; they stay
     *     in the file, and count in each of its courses
     */
    public record JournalContent(List<Attempt> attempts, List<Integer> damaged) {}

    /**
     * Reads the lines of the file up to a position. The last line may lack its line end.
     *
     * @param end position in bytes, after a complete line, or after an incomplete line if no program writes it
     * @throws IOException if the file cannot be read
     */
    private static void parse(FileChannel file, long end, LineReader reader) throws IOException {
        InputStream bytes = new BufferedInputStream(Channels.newInputStream(file), PIECE);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        int next = 0;
        for (long at = 0; next >= 0; at++) {
            next = at < end ? bytes.read() : -1;
            if (next >= 0 && next != LINE_END) {
                // a line cut at the maximum length is never valid JSON, so it counts as damaged
                if (line.size() < LONGEST_LINE) {
                    line.write(next);
                }
                continue;
            }
            if (line.size() > 0) {
                reader.read(line.toByteArray(), number);
            }
            line.reset();
            number++;
        }
    }
}
