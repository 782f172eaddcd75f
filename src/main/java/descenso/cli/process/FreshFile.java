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
 * A file that is written beside the one that it will take the place of: that one stays as it is until all of the new one is
 * there. What is no ordinary file (a device, a pipe) is written to itself, and so is a file in a folder where nothing new
 * can be made.
 */
final class FreshFile implements AutoCloseable {

    /** Folders of names for what is open already, such as /dev/stdout, which a new file would not be. */
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
     * Begins it; where a link stands in its place, that stays and the file behind it is replaced.
     *
     * @throws IOException where nothing can be written there
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
                // the folder takes no new file, or none of so long a name: perhaps the old one can be written
            }
        }
        return new FreshFile(target, target, Files.newOutputStream(target));
    }

    private static boolean isNothing(Path file) {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static FreshFile beside(Path target, Path beside) throws IOException {
        OutputStream stream = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
        beside.toFile().deleteOnExit(); // where a signal ends the program first
        FreshFile fresh = new FreshFile(target, beside, stream);
        try {
            fresh.likenToOld();
            return fresh;
        } catch (IOException e) {
            fresh.close();
            throw e;
        }
    }

    /** Gives it the permissions of the file that it replaces. */
    private void likenToOld() throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(written, old.readAttributes().permissions());
        }
    }

    OutputStream stream() {
        return stream;
    }

    /** Ends it, and puts it into its place. */
    void takePlace() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes it, unless it has taken its place. */
    @Override
    public void close() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            Files.deleteIfExists(written);
        }
    }
}
