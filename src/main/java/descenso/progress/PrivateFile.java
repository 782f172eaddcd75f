package descenso.progress;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that only this account may use (mode 0600), in a folder of the program (0700). Wider modes are narrowed. Only
 * a regular file of this account is opened, through no link; anything else at the path stays unchanged. The folder
 * itself may be a link. A file system without owners and modes needs neither.
 */
public record PrivateFile(Path path) {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    /** Room below which a disk on which a write failed counts as full, in bytes: a page of SQLite and its index. */
    private static final long LEAST_ROOM = 1 << 16;

    /** Extension of a temporary file that will replace another file. */
    private static final String FRESH = ".new";

    /** Maximum number of a temporary file. Machines that share a folder may share a process id, but never so often. */
    private static final int MOST_TEMPORARY = 1000;

    /** Minimum age, in hours, of an abandoned temporary file; a younger one may be in use by another machine. */
    private static final long LEFT_OVER_H = 1;

    /** Mode bits that narrowing keeps: those of the owner, and the special bits such as setgid. */
    private static final int OWN_MODE = 07700;

    /** Tests whether a file of any type exists at the path. */
    public boolean isThere() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens the file for reading.
     *
     * @throws NoSuchFileException if there is none
     * @throws RejectedFileException if it is not a regular file of this account
     * @throws IOException if it cannot be read
     */
    public FileChannel read() throws IOException {
        narrow(folder());
        return readInPlace();
    }

    /**
     * Opens the file for reading, and leaves its folder as it is, which may be one that others use too.
     *
     * @throws NoSuchFileException if there is none
     * @throws RejectedFileException if it is not a regular file of this account
     * @throws IOException if it cannot be read
     */
    public FileChannel readInPlace() throws IOException {
        check(true);
        return FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens the file for reading and writing. Creates it and its folder if they are missing.
     *
     * @throws RejectedFileException if it is not a regular file of this account
     * @throws IOException if it cannot be created, read or written
     */
    public FileChannel write() throws IOException {
        prepare();
        Set<OpenOption> options = Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        return FileChannel.open(path, options, mode(FILE));
    }

    /**
     * Creates the file, in a folder that exists and is left as it is.
     *
     * @throws FileAlreadyExistsException if there is anything at the path
     * @throws IOException if it cannot be created
     */
    public void create() throws IOException {
        Files.createFile(path, mode(FILE));
    }

    /**
     * Creates the folder, and checks that an existing file may be replaced.
     *
     * @throws RejectedFileException if it is not a regular file of this account
     * @throws IOException if the folder cannot be created, or the existing file cannot be read
     */
    public void prepare() throws IOException {
        if (!Files.isDirectory(folder())) {
            makeFolder(folder());
        }
        narrow(folder());
        if (isThere()) {
            check(false);
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
        }
    }

    /** Creates the folder with a private mode. Missing parents, which others may use too, get the default mode. */
    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(parent(folder))) {
            Files.createDirectories(parent(folder));
        }
        try {
            Files.createDirectory(folder, mode(FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e; // otherwise another process created it at the same time
            }
        }
    }

    /**
     * Replaces the file atomically; its folder must exist. A link at the path is replaced, not followed. Removes
     * abandoned temporary files of processes that have ended.
     *
     * @throws IOException if it cannot be written; the old file is then unchanged
     */
    public void replace(byte[] content) throws IOException {
        Path fresh = createTemporary();
        try {
            removeAbandoned(Files.getLastModifiedTime(fresh).toInstant().minus(LEFT_OVER_H, ChronoUnit.HOURS));
            Files.write(fresh, content, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh); // not after the move: the name may be in use again
            throw e;
        }
    }

    /**
     * Creates a temporary file with the first free number. Does not use {@link Files#createTempFile}, because that
     * loads the generators of java.security, while the learner waits for the answer to the first key.
     */
    private Path createTemporary() throws IOException {
        String writer = path.getFileName() + "." + ProcessHandle.current().pid() + ".";
        for (int number = 0; ; number++) {
            try {
                return Files.createFile(folder().resolve(writer + number + FRESH), mode(FILE));
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_TEMPORARY) {
                    throw e;
                }
            }
        }
    }

    private void removeAbandoned(Instant before) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), file -> isAbandoned(file, before))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // an abandoned file does no harm
        }
    }

    /** Tests whether an ended process left a temporary file of this one and did not change it since the given time. */
    private boolean isAbandoned(Path file, Instant since) throws IOException {
        String begin = path.getFileName().toString();
        Matcher writer = Pattern.compile(Pattern.quote(begin) + "[.](\\d{1,18})[.]\\d{1,20}" + Pattern.quote(FRESH))
                .matcher(file.getFileName().toString());
        return writer.matches()
                && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty()
                && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(since);
    }

    /**
     * Removes whatever is at the path; a link is removed, not its target.
     *
     * @return whether there was anything
     * @throws IOException if it cannot be removed, such as a folder that is not empty
     */
    public boolean remove() throws IOException {
        return Files.deleteIfExists(path);
    }

    private Path folder() {
        return parent(path.toAbsolutePath());
    }

    /** Returns the parent folder of a path; an empty path if there is none. */
    private static Path parent(Path path) {
        return path.resolveSibling("");
    }

    /**
     * Checks the file before it is opened, because opening a pipe would wait for its writer.
     *
     * @param isRead whether the file is only read; then an unknown owner is accepted
     * @throws RejectedFileException if it is not a regular file of this account
     * @throws IOException if its attributes cannot be read
     */
    private void check(boolean isRead) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        BasicFileAttributes found = view == null
                ? Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                : view.readAttributes();
        if (found.isSymbolicLink()) {
            throw new RejectedFileException(MessageKey.FILE_LINK, path);
        }
        if (!found.isRegularFile()) {
            throw new RejectedFileException(MessageKey.FILE_IRREGULAR, path);
        }
        if (found instanceof PosixFileAttributes posix && !isOwn(posix, isRead)) {
            throw new RejectedFileException(MessageKey.FILE_FOREIGN, path);
        }
        narrow(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Tests whether a file belongs to this account. Compares the name of the owner, then the user id because an account
     * may have no name. If both differ, compares the owner of a new file: a file system may give all files to another
     * account.
     *
     * @param fallback result if no new file can be created, as on a read-only disk
     * @throws IOException if no new file can be created and {@code fallback} is false
     */
    private boolean isOwn(PosixFileAttributes found, boolean fallback) throws IOException {
        if (found.owner().getName().equals(System.getProperty("user.name")) || hasOwnUserId()) {
            return true;
        }
        try {
            Path own = Files.createTempFile(folder(), ".owner", null);
            try {
                return Files.getOwner(own).equals(found.owner());
            } finally {
                Files.deleteIfExists(own);
            }
        } catch (IOException e) {
            if (fallback) {
                return true;
            }
            throw e;
        }
    }

    /** Tests whether the file has the user id of this process; false if the system does not provide it. */
    private boolean hasOwnUserId() {
        try {
            return hasUnixModes()
                    && Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                            .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes the access of group and others. Ignores failures, as on a read-only disk. */
    private void narrow(Path narrowed, LinkOption... options) {
        try {
            if (hasUnixModes()
                    && Files.getAttribute(narrowed, "unix:mode", options) instanceof Integer mode
                    && (mode & 077) != 0) {
                Files.setAttribute(narrowed, "unix:mode", mode & OWN_MODE, options);
            }
        } catch (IOException e) {
            // folder of another account, or missing
        }
    }

    private boolean hasUnixModes() {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Returns the attributes that give a new file or folder its mode; empty if the file system has no modes. */
    private FileAttribute<?>[] mode(String permissions) {
        return Stream.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                .filter(mode ->
                        path.getFileSystem().supportedFileAttributeViews().contains("posix"))
                .toArray(FileAttribute<?>[]::new);
    }

    /** Returns why the disk of the file takes nothing: it is read-only or full. Empty if it takes something. */
    public Optional<MessageKey> diskFault() {
        try {
            FileStore disk = Files.getFileStore(path.resolveSibling(""));
            if (disk.isReadOnly()) {
                return Optional.of(MessageKey.STORE_READ_ONLY);
            }
            return disk.getUsableSpace() < LEAST_ROOM ? Optional.of(MessageKey.STORE_DISK_FULL) : Optional.empty();
        } catch (IOException e) { // the disk says nothing
            return Optional.empty();
        }
    }

    /**
     * Thrown if a file is not opened for a reason that can be shown: its type or owner, or a lock of another program.
     */
    public static final class RejectedFileException extends IOException {

        private static final long serialVersionUID = 1;

        private final transient LocalizedMessage message;

        /**
         * Creates an exception for a file.
         *
         * @param reason phrase with the file name as its argument: the reason, and what would be valid
         */
        RejectedFileException(MessageKey reason, Path path) {
            super(path.toString());
            this.message = LocalizedMessage.of(reason, path.toString());
        }

        /** Returns the reason of a failed write if the disk of the file takes nothing; otherwise the failure. */
        static IOException ofDisk(IOException failure, Path path) {
            return failure instanceof RejectedFileException
                    ? failure
                    : new PrivateFile(path)
                            .diskFault()
                            .<IOException>map(reason -> new RejectedFileException(reason, path))
                            .orElse(failure);
        }

        /** Returns the key of the reason of such an exception; empty for any other failure. */
        public static Optional<MessageKey> key(Exception failure) {
            return failure instanceof RejectedFileException barred
                    ? Optional.of(barred.message.key())
                    : Optional.empty();
        }

        /** Returns the reason of such an exception; for any other failure, the fallback phrase about its place. */
        public static LocalizedMessage reason(Exception failure, MessageKey fallback, String place) {
            return failure instanceof RejectedFileException barred
                    ? barred.message
                    : LocalizedMessage.of(fallback, place);
        }
    }
}
