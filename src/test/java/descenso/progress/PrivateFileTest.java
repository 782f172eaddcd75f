package descenso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.SavedState.StateFile;
import descenso.testing.FileObstacle;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class PrivateFileTest {

    private static final SavedState PLACE = new SavedState(
            Optional.of(SavedState.Bookmark.atTop("adam")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Map.of());

    @TempDir
    private Path folder;

    private Path home = Path.of("");
    private Path own = Path.of("");
    private Path path = Path.of("");

    @BeforeEach
    void createHome() throws IOException {
        home = Files.createDirectory(folder.resolve("share"));
        mode(home, "rwxr-xr-x");
        own = home.resolve("descenso");
        path = own.resolve("me");
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void open() throws IOException {
        new PrivateFile(path).write().close();
    }

    private void assertPrivate() throws IOException {
        assertThat(mode(path)).isEqualTo("rw-------");
        assertThat(mode(own)).isEqualTo("rwx------");
        assertThat(mode(home)).as("the account's own folder").isEqualTo("rwxr-xr-x");
    }

    @Test
    void newFileIsAccessibleToOwnerOnly() throws IOException {
        open();
        assertPrivate();
        new Journal(path.resolveSibling("ana.jsonl")).append(JournalWriterProgram.attempt("a", "1"));
        assertThat(mode(path.resolveSibling("ana.jsonl"))).isEqualTo("rw-------");
        new StateFile(path.resolveSibling("place")).write(PLACE);
        assertThat(mode(path.resolveSibling("place"))).isEqualTo("rw-------");
    }

    /** Tests that the first access of any kind, reading or writing, narrows the mode of the file and its folder. */
    @ParameterizedTest
    @CsvSource({"log read", "log written", "place read", "place written", "words written"})
    void wideModeIsNarrowed(String use) throws Exception {
        Files.createDirectory(own);
        mode(own, "rwxrwxr-x");
        Files.writeString(path, "");
        mode(path, "rw-rw-r--");
        use(use).call();
        assertPrivate();
    }

    @Test
    void setgidBitOfFolderStays() throws IOException {
        Files.createDirectory(own);
        Files.setAttribute(own, "unix:mode", 02755);
        open();
        assertThat((Integer) Files.getAttribute(own, "unix:mode") & 07777).isEqualTo(02700);
    }

    /** Tests that the owner is found without a new file, which would change the modification time of the folder. */
    @Test
    void accountWithoutNameNeedsNoNewFile() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self")), "needs the numeric ids in /proc");
        open();
        FileTime early = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(own, early);
        String name = System.getProperty("user.name", "?");
        System.setProperty("user.name", "?");
        try {
            new PrivateFile(path).read().close();
        } finally {
            System.setProperty("user.name", name);
        }
        assertThat(Files.getLastModifiedTime(own)).isEqualTo(early);
    }

    /** Returns an access to the file by one of the components that accept only a file of the program. */
    private Callable<?> use(String use) {
        Journal log = new Journal(path);
        StateFile place = new StateFile(path);
        return switch (use) {
            case "log read" -> log::read;
            case "log written" ->
                () -> {
                    log.append(JournalWriterProgram.attempt("a", "1"));
                    return true;
                };
            case "place read" -> place::read;
            case "place written" ->
                () -> {
                    place.write(PLACE);
                    return true;
                };
            default ->
                () -> {
                    open();
                    return true;
                };
        };
    }

    @ParameterizedTest
    @EnumSource(FileObstacle.class)
    void obstacleIsReportedAndUnchanged(FileObstacle obstacle) throws Exception {
        obstacle.put(path);
        String before = obstacle.state(path);
        for (String use : new String[] {"log read", "log written", "place written", "words written"}) {
            ThrowingCallable opened = () -> use(use).call();
            IOException failure = catchThrowableOfType(IOException.class, opened);
            assertThat(PrivateFile.RejectedFileException.reason(failure, MessageKey.STATE_UNWRITABLE, path.toString()))
                    .as(use)
                    .isEqualTo(LocalizedMessage.of(
                            obstacle.reason().orElse(MessageKey.STATE_UNWRITABLE), path.toString()));
            if (obstacle.reason().isEmpty()) {
                assertThat(failure).isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(new StateFile(path).read()).isEqualTo(SavedState.nothing());
        assertThat(obstacle.state(path)).isEqualTo(before);
        try (Stream<Path> names = Files.list(own)) {
            assertThat(names)
                    .as("no temporary file is left")
                    .noneMatch(name -> name.toString().contains("owner"));
        }
    }

    /**
     * Tests removal, which the learner asked for. The target of a link is not the learner's journal, so that it stays.
     */
    @ParameterizedTest
    @EnumSource(
            value = FileObstacle.class,
            names = {"LINK", "LINK_TO_NOTHING", "PIPE", "FOREIGN"})
    void obstacleIsRemovedButNotTargetOfLink(FileObstacle obstacle) throws Exception {
        obstacle.put(path);
        assertThat(new PrivateFile(path).remove()).isTrue();
        assertThat(new PrivateFile(path).isThere()).isFalse();
        assertThat(Files.exists(path.resolveSibling("me.target"))).isEqualTo(obstacle == FileObstacle.LINK);
    }

    @Test
    void missingFileIsReportedAndNotCreated() {
        PrivateFile file = new PrivateFile(path);
        assertThat(file.isThere()).isFalse();
        assertThatIOException().isThrownBy(file::read).isInstanceOf(NoSuchFileException.class);
        assertThat(own).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileObstacle.class,
            names = {"LINK_TO_NOTHING", "PIPE"})
    void fileIsNotCreatedIfFolderIsObstacle(FileObstacle obstacle) throws Exception {
        obstacle.put(own);
        assertThatIOException().isThrownBy(this::open);
    }
}
