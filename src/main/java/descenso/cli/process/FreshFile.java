package descenso.cli.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;

/**
 * A file that replaces another one atomically. It is written beside the target, which stays unchanged until the new
 * file is complete. A target that is not a regular file (a device, a pipe) is written directly, and so is a target in a
 * folder in which no file can be created.
 */
final class FreshFile implements AutoCloseable {

    /**
     * Folders of names such as /dev/stdout, which refer to open files. A new file of that name would not refer to the
     * same file.
     */
    private static final List<String> SYSTEM = List.of("/dev", "/proc");

    private final Path target;
    private final Path written;
    private final OutputStream stream;

    private FreshFile(Path target, Path written, OutputStream stream) {
        this.target = target;
        this.written = written;
        this.stream = stream;
    }

    /**
     * Creates the file and opens its stream. If the path is a link to a regular file, the link stays and that file is
     * replaced.
     *
     * @throws IOException if the file cannot be written
     */
    static FreshFile of(Path file) throws IOException {
        boolean isOfSystem = SYSTEM.stream().anyMatch(file.toAbsolutePath().normalize()::startsWith);
        Path target = Files.isRegularFile(file) && !isOfSystem ? file.toRealPath() : file;
        if (!isOfSystem && (Files.isRegularFile(target) ? Files.isWritable(target) : isNothing(target))) {
            Path beside = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
            try {
                return beside(target, beside);
            } catch (IOException e) {
                // the folder is read-only, or the longer name is not allowed; the target itself may still be writable
            }
        }
        return new FreshFile(target, target, Files.newOutputStream(target));
    }

    private static boolean isNothing(Path file) {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static FreshFile beside(Path target, Path beside) throws IOException {
        OutputStream stream = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
        beside.toFile().deleteOnExit(); // for the case that a signal ends the program first
        FreshFile fresh = new FreshFile(target, beside, stream);
        try {
            fresh.likenToOld();
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    /** Copies the permissions of the file that is replaced. */
    private void likenToOld() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(written, old.readAttributes().permissions());
        }
    }

    OutputStream stream() {
        return stream;
    }

    /**
     * Closes the stream and replaces the target.
     *
     * @throws IOException if the rest cannot be written or the target cannot be replaced
     */
    void takePlace() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Closes the stream and deletes the new file, unless it has replaced the target. */
    @Override
    public void close() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }
}
