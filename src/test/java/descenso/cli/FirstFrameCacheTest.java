package descenso.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests whether a cached first frame is shown again exactly if all that it depends on is unchanged. */
class FirstFrameCacheTest {

    private static final Size SIZE = new Size(80, 24);
    private static final String JAR = "target/builds/100001.1/descenso.jar";
    private static final byte[] PAINTED = "a picture".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void keepAFrame() throws IOException {
        variables.putAll(Map.of(
                "TERM",
                "xterm",
                "XDG_CACHE_HOME",
                folder + "/cache",
                "XDG_STATE_HOME",
                folder + "/state",
                "XDG_DATA_HOME",
                folder + "/data"));
        write(JAR, "a jar");
        write("state/descenso/place.properties", "screen=a");
        write("data/descenso/me.jsonl", "{}\n");
        cache("").store(SIZE, PAINTED);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private FirstFrameCache cache(String arguments) {
        return cache(arguments, folder.resolve(JAR).toString());
    }

    private FirstFrameCache cache(String arguments, String program) {
        return new FirstFrameCache(environment(), Optional.empty(), arguments, program);
    }

    private ProcessEnvironment environment() {
        return new ProcessEnvironment(
                new TerminalEnvironment(variables),
                folder.toString(),
                "nowhere",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
    }

    private Optional<byte[]> kept() {
        return cache("").find(SIZE);
    }

    @Test
    void unchangedFrameIsShownAgain() {
        assertThat(kept()).hasValue(PAINTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {JAR, "data/descenso/me.jsonl"})
    void frameIsNotShownIfAFileHasChanged(String name) throws IOException {
        Path file = folder.resolve(name);
        FileTime then = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(then.toMillis() + 1));
        assertThat(kept()).isEmpty();
        Files.setLastModifiedTime(file, then);
        assertThat(kept()).isPresent();
        Files.writeString(file, "longer");
        Files.setLastModifiedTime(file, then);
        assertThat(kept()).isEmpty();
        Files.delete(file);
        assertThat(kept()).isEmpty();
    }

    /** Tests that the first line of the journal counts too, and that another learner's journal does not. */
    @Test
    void frameIsNotShownIfTheJournalIsNew() throws IOException {
        write("data/descenso/ana.jsonl", "{}\n");
        assertThat(kept()).isPresent();
        Files.delete(folder.resolve("data/descenso/me.jsonl"));
        cache("").store(SIZE, PAINTED);
        assertThat(kept()).isPresent();
        write("data/descenso/me.jsonl", "{}\n");
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "COLORTERM", "NO_COLOR", "STY", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"})
    void frameIsNotShownOnAnotherTerminalOrLocale(String variable) {
        variables.put(variable, "other");
        assertThat(kept()).isEmpty();
    }

    @Test
    void frameIsNotShownForOtherArgumentsOrLearners() {
        assertThat(cache("screen=a").find(SIZE)).isEmpty();
        FirstFrameCache others = new FirstFrameCache(
                environment(), Optional.of("ana"), "", folder.resolve(JAR).toString());
        assertThat(others.find(SIZE)).isEmpty();
    }

    @Test
    void frameOfATornOrDamagedFileIsNotShown() throws IOException {
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept()).as("%d bytes", length).isEmpty();
            byte[] damaged = whole.clone();
            damaged[length] ^= 1;
            Files.write(file, damaged);
            assertThat(kept()).as("byte %d", length).isEmpty();
        }
        Files.write(file, whole);
        assertThat(kept()).hasValue(PAINTED);
    }

    @Test
    void cacheContainsNoDraftAndIsPrivate() throws IOException {
        write("state/descenso/place.properties", "screen=a\ndraft-q=my words");
        cache("").store(SIZE, PAINTED);
        assertThat(kept()).hasValue(PAINTED);
        Path file = files().get(0);
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("my words");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void linkInPlaceOfTheFileIsNeitherFollowedNorReplaced() throws IOException {
        Path file = files().get(0);
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere);
        assertThat(kept()).isEmpty();
        cache("").store(SIZE, "another".getBytes(UTF_8));
        assertThat(file).isSymbolicLink();
    }

    /** Tests a frame that is painted while another window of the learner, or a key, moves the place. */
    @Test
    void frameIsStoredForTheStateThatItWasPaintedFrom() throws IOException {
        FirstFrameCache before = cache("");
        write("state/descenso/place.properties", "screen=b");
        before.store(SIZE, PAINTED);
        assertThat(kept()).isEmpty();
        write("state/descenso/place.properties", "screen=a");
        assertThat(kept()).hasValue(PAINTED);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/descenso"))) {
            return files.sorted().toList();
        }
    }
}
