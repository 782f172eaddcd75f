package descenso.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of obstacles in the place of a file that the program owns. Some can be made by root only, others by any user
 * except root; a test is skipped where its obstacle cannot be made.
 */
public enum FileObstacle {
    LINK(MessageKey.FILE_LINK),
    LINK_TO_NOTHING(MessageKey.FILE_LINK),
    LINK_TO_DEVICE(MessageKey.FILE_LINK),
    PIPE(MessageKey.FILE_IRREGULAR),
    FOLDER(MessageKey.FILE_IRREGULAR),
    DEVICE(MessageKey.FILE_IRREGULAR),
    FOREIGN(MessageKey.FILE_FOREIGN),
    UNREADABLE(null);

    private static final String TEXT = "Dear diary,\nthis is no log";

    private final Optional<MessageKey> reason;

    FileObstacle(@Nullable MessageKey reason) {
        this.reason = Optional.ofNullable(reason);
    }

    /**
     * Returns the reason for which the program leaves such a file alone; empty if the operating system refuses access.
     */
    public Optional<MessageKey> reason() {
        return reason;
    }

    /** Creates the obstacle at a path, and the path's folder. */
    public void put(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path.getParent());
        switch (this) {
            case LINK -> Files.createSymbolicLink(path, Files.writeString(target(path), TEXT));
            case LINK_TO_NOTHING -> Files.createSymbolicLink(path, target(path));
            case LINK_TO_DEVICE -> Files.createSymbolicLink(path, Path.of("/dev/zero"));
            case PIPE -> assumeTrue(succeeds("mkfifo", path.toString()));
            case FOLDER -> Files.writeString(Files.createDirectory(path).resolve("inside"), TEXT);
            case DEVICE -> assumeTrue(succeeds("mknod", path.toString(), "c", "1", "5"), "root makes devices");
            case FOREIGN -> {
                Files.writeString(path, TEXT);
                assumeTrue(succeeds("chown", "nobody", path.toString()), "root gives files away");
            }
            case UNREADABLE -> {
                Files.writeString(path, TEXT);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
                assumeTrue(!Files.isReadable(path), "root reads all files");
            }
        }
    }

    private static Path target(Path path) {
        return path.resolveSibling(path.getFileName() + ".target");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    /**
     * Returns the attributes of the obstacle, and the contents of the file that it is or links to. The text is the same
     * as long as nothing has changed.
     */
    public String state(Path path) throws IOException {
        StringBuilder state = new StringBuilder();
        state.append(Files.readAttributes(path, "unix:mode,uid,ino,rdev", LinkOption.NOFOLLOW_LINKS).entrySet().stream()
                .map(Object::toString)
                .sorted()
                .toList());
        Path target = target(path);
        if (Files.exists(target)) {
            state.append(new String(Files.readAllBytes(target), StandardCharsets.UTF_8));
        }
        if (this == FOREIGN) {
            state.append(Files.readString(path));
        }
        return state.toString();
    }
}
