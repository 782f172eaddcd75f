package descenso.progress;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to the account alone (mode 0600), in a folder of the program's own (0700); both are narrowed where they
 * are wider. Only an ordinary file of this account is opened, and no link in its place is followed; anything else that lies
 * there stays as it is. The folder itself may be a link. Where a file system has no owners and modes, none are asked for.
 */
public record PrivateFile(Path path) {

    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    /** How the name of a file ends that is to replace another. */
    private static final String FRESH = ".new";

    /**
     * Part of such a name between the old file's name and the end: the number of the process, and a random one, since
     * machines with a common folder number their processes alike.
     */
    private static final Pattern WRITER = Pattern.compile("[.](\\d{1,18})[.]\\d{1,20}");

    /**
     * The age, in hours, from which on such a file is left over if no process has its number: until then another machine's may
     * still write it.
     */
    private static final long LEFT_OVER_H = 1;

    /** The bits of a mode that stay in one narrowed: the owner's, and those for a folder's files (setgid). */
    private static final int OWN_MODE = 07700;

    /** Returns whether anything lies there. */
    public boolean isThere() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens it for reading.
     *
     * @throws NoSuchFileException where there is none
     * @throws BarredFileException where something else lies there
     * @throws IOException where it cannot be read
     */
    public FileChannel read() throws IOException {
        narrow(folder());
        check(true);
        return FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Opens it for reading and writing, and makes it and its folder where there is none.
     *
     * @throws BarredFileException where something else lies there
     * @throws IOException where it cannot be made, read or written
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
     * Makes its folder, and checks that what lies there may be replaced.
     *
     * @throws BarredFileException where something else lies there
     * @throws IOException where the folder cannot be made, or the file that lies there cannot be read
     */
    void prepare() throws IOException {
        makeFolder(folder());
        narrow(folder());
        if (isThere()) {
            check(false);
            if (!Files.isReadable(path)) {
                throw new AccessDeniedException(path.toString());
            }
        }
    }

    /** Only the last one is the program's own. */
    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = above(folder);
        if (!Files.isDirectory(above)) {
            Files.createDirectories(above);
        }
        try {
            Files.createDirectory(folder, mode(FOLDER));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // another start has made it meanwhile
        }
    }

    /**
     * Replaces it as a whole, in a folder that is there; a link in its place is replaced itself. What another process has left
     * half written, and lives no more, is removed.
     *
     * @throws IOException where it cannot be written; the old file then stands as it was
     */
    public void replace(byte[] content) throws IOException {
        Path fresh = Files.createTempFile(
                folder(), path.getFileName() + "." + ProcessHandle.current().pid() + ".", FRESH, mode(FILE));
        try {
            removeLeft(Files.getLastModifiedTime(fresh).toInstant().minus(LEFT_OVER_H, ChronoUnit.HOURS));
            Files.write(fresh, content, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void removeLeft(Instant before) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), file -> isLeft(file, before))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // it stays where it harms nothing
        }
    }

    /** Tests whether a process that lives no more was to replace this file with that one, and has not touched it since. */
    private boolean isLeft(Path file, Instant since) throws IOException {
        String name = file.getFileName().toString();
        String begin = path.getFileName().toString();
        if (!name.startsWith(begin) || !name.endsWith(FRESH) || name.length() < begin.length() + FRESH.length()) {
            return false;
        }
        Matcher writer = WRITER.matcher(name.substring(begin.length(), name.length() - FRESH.length()));
        return writer.matches()
                && ProcessHandle.of(Long.parseLong(writer.group(1))).isEmpty()
                && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(since);
    }

    /**
     * Removes it, or whatever else lies there; not what a link leads to.
     *
     * @return whether anything did
     * @throws IOException where it cannot be removed, as a folder with something in it
     */
    public boolean remove() throws IOException {
        return Files.deleteIfExists(path);
    }

    private Path folder() {
        return above(path.toAbsolutePath());
    }

    /** Returns the folder that a path lies in; of the topmost none, an empty path. */
    private static Path above(Path path) {
        return path.resolveSibling("");
    }

    /**
     * Checks what lies there before it is opened: to open a pipe would wait for its writer.
     *
     * @param isRead whether it is only read, which a file may be whose owner cannot be found out
     */
    private void check(boolean isRead) throws IOException {
        BasicFileAttributes found = attributes(path, LinkOption.NOFOLLOW_LINKS);
        if (found.isSymbolicLink()) {
            throw new BarredFileException(MessageKey.FILE_LINK, path);
        }
        if (!found.isRegularFile()) {
            throw new BarredFileException(MessageKey.FILE_IRREGULAR, path);
        }
        if (found instanceof PosixFileAttributes posix && !isOwn(posix, isRead)) {
            throw new BarredFileException(MessageKey.FILE_FOREIGN, path);
        }
        narrow(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path path, LinkOption... options) throws IOException {
        PosixFileAttributeView view = posix(path, options);
        return view == null ? Files.readAttributes(path, BasicFileAttributes.class, options) : view.readAttributes();
    }

    private static @Nullable PosixFileAttributeView posix(Path path, LinkOption... options) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, options);
    }

    /**
     * Tests whether a file is this account's. An account may have no name, so its number is compared too. Where neither is the
     * account's, a new file tells: a file system may give all files to another.
     *
     * @param otherwise the result where no file can be made, as on a disk that is only read
     * @throws IOException where no file can be made, unless there is such a result
     */
    private boolean isOwn(PosixFileAttributes found, boolean otherwise) throws IOException {
        if (found.owner().getName().equals(System.getProperty("user.name")) || hasNumber()) {
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
            if (otherwise) {
                return true;
            }
            throw e;
        }
    }

    /** Tests whether the file has the number of this process's account; false where the system does not show that. */
    private boolean hasNumber() {
        if (!hasUnixModes()) {
            return false;
        }
        try {
            Object number = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            return number.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes from others what they may do with it; where that cannot be, as on a disk that is only read, it stays. */
    private void narrow(Path narrowed, LinkOption... options) {
        if (!hasUnixModes()) {
            return;
        }
        try {
            if (Files.getAttribute(narrowed, "unix:mode", options) instanceof Integer mode && (mode & 077) != 0) {
                Files.setAttribute(narrowed, "unix:mode", mode & OWN_MODE, options);
            }
        } catch (IOException e) {
            // another's folder, or none at all
        }
    }

    private boolean hasUnixModes() {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Returns the mode of what is made; empty where there are none. */
    private FileAttribute<?>[] mode(String permissions) {
        boolean hasModes = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasModes
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
