package descenso.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small file system in memory, which can be filled. Only root can mount it; a test of any other account is skipped.
 */
public final class SmallDisk implements AutoCloseable {

    /** Size of the file system, in KiB. */
    private static final int SIZE = 4096;

    /** Size of the file system whose files can be made unchangeable, in KiB: its own tables need some room. */
    private static final int IMAGE_SIZE = 8192;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts a file system at an empty folder. */
    public static SmallDisk mount(Path folder) throws IOException {
        assumeTrue(
                execute("mount", "-t", "tmpfs", "-o", "size=" + SIZE + "k", "tmpfs", folder.toString()),
                "only root can mount a file system");
        return new SmallDisk(folder);
    }

    /**
     * Mounts a file system at an empty folder that refuses writes to open files too, once they are unchangeable.
     *
     * @param image path of a file that does not exist
     */
    public static SmallDisk mountImage(Path image, Path folder) throws IOException {
        boolean isMounted = execute("truncate", "-s", IMAGE_SIZE + "k", image.toString())
                && execute("mkfs.ext4", "-q", "-O", "^has_journal", image.toString())
                && execute("mount", "-o", "loop", image.toString(), folder.toString());
        assumeTrue(isMounted, "only root can mount a file as a file system");
        return new SmallDisk(folder);
    }

    /** Fills the file system to its last byte. */
    public void fill() throws IOException {
        try (var ballast = Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] piece = new byte[512];
            while (true) {
                ballast.write(piece);
            }
        } catch (IOException e) {
            // it is full
        }
    }

    /** Makes room again. */
    public void clear() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    /** Sets whether the files of the file system refuse all changes. */
    public void setUnchangeable(boolean isUnchangeable) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assumeTrue(execute("chattr", isUnchangeable ? "+i" : "-i", file.toString()), "chattr");
            }
        }
    }

    private static boolean execute(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        setUnchangeable(false);
        if (!execute("umount", "--lazy", folder.toString())) {
            throw new IOException("umount " + folder);
        }
    }
}
