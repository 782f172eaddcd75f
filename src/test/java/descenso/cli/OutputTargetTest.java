package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OutputTargetTest {

    @TempDir
    private Path folder;

    private void write(Path file, OutputTarget.Content content) throws UserError, InterruptedException {
        OutputTarget.of(Optional.of(file), List.of()).write(StandardStreams.of(new Properties(), Map.of()), content);
    }

    private void write(Path file, String text) throws UserError, InterruptedException {
        write(file, writer -> writer.write(text));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fileIsReplacedAfterTheCompleteWrite() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        write(file, writer -> {
            writer.write("new");
            writer.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
        write(folder.resolve("b"), "text");
        assertThat(folder.resolve("b")).hasContent("text");
        assertThat(files()).containsExactly("a", "b");
    }

    @Test
    void failedWriteLeavesTheFileUnchanged() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "old");
        List<OutputTarget.Content> failures = List.of(
                writer -> {
                    writer.write("half");
                    throw new IOException("No space left on device");
                },
                writer -> fail(writer, new OutOfMemoryError("full")),
                writer -> fail(writer, new IllegalStateException("bad")));
        for (OutputTarget.Content failure : failures) {
            assertThatThrownBy(() -> write(file, failure)).isNotNull();
            assertThatThrownBy(() -> write(folder.resolve("b"), failure)).isNotNull();
        }
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("a");
    }

    private static <T extends Throwable> void fail(Writer writer, T failure) throws IOException, T {
        writer.write("half");
        writer.flush();
        throw failure;
    }

    /** Simulates a reader that has closed the pipe, because it needs no more output. */
    @Test
    void brokenPipeIsNoFailure() throws Exception {
        write(folder.resolve("a"), writer -> {
            throw new IOException("Broken pipe");
        });
        assertThat(files()).isEmpty();
    }

    @Test
    void symbolicLinkStaysAndItsTargetIsReplaced() throws Exception {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("there")).resolve("a"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there/a"));
        Path loose = Files.createSymbolicLink(folder.resolve("loose"), Path.of("there/b"));
        write(link, "new");
        write(loose, "also");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
        assertThat(Files.isSymbolicLink(loose)).isTrue();
        assertThat(folder.resolve("there/b")).hasContent("also");
    }

    /** Tests an open file, which has a name under /proc/PID/fd; no new file may replace it. */
    @Test
    void openFileIsWrittenInPlace() throws Exception {
        Path file = folder.resolve("a");
        try (Writer open = Files.newBufferedWriter(file)) {
            open.write("before\n");
            open.flush();
            long process = ProcessHandle.current().pid();
            Path named;
            try (Stream<Path> all = Files.list(Path.of("/proc/" + process + "/fd"))) {
                named = all.filter(each -> leadsTo(each, file)).findFirst().orElseThrow();
            }
            write(named, "text");
            assertThat(Files.isSameFile(named, file)).isTrue();
        }
        assertThat(files()).containsExactly("a");
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.isSameFile(link, file);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void fullDeviceFolderAndMissingFolderAreReported() {
        for (Path place : List.of(Path.of("/dev/full"), folder, folder.resolve("no/where"))) {
            assertThatThrownBy(() -> write(place, "text"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("CLI_UNWRITABLE");
        }
    }

    /** Tests each command with each place of the tutor's own files, by its name and in roundabout ways. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run ball",
                "run ball --json",
                "run ball --csv",
                "export ball --csv",
                "export ball --yaml",
                "report",
                "report ana --csv",
                "report --json",
                "report --class x",
                "report --class x --session last",
                "learner export ana",
                "learner export ana --class x",
                "learner export ana --store jdbc:sqlite:ELSEWHERE?mode=ro",
                "serve --class x --backup"
            })
    void commandWritesToNoFileOfTheTutor(String command) throws Exception {
        Path own = folder.resolve("data/descenso");
        Path elsewhere = Files.writeString(folder.resolve("x.sqlite"), "kept");
        List<Path> files = List.of(
                own.resolve("ana.jsonl"),
                own.resolve("classes/x/class.sqlite"),
                folder.resolve("state/descenso/place.properties"),
                folder.resolve("cache/descenso/frame"));
        for (Path file : files) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "kept");
        }
        Files.createSymbolicLink(folder.resolve("link"), own.resolve("ana.jsonl"));
        Files.createSymbolicLink(folder.resolve("loose"), Path.of("data/descenso/luis.jsonl"));
        Files.createSymbolicLink(folder.resolve("way"), own.resolve("classes"));
        List<Path> targets = new ArrayList<>(files);
        Stream.of("link", "loose", "way/../luis.jsonl", "way/x/new/../new", "data/none/../descenso/luis.jsonl")
                .map(folder::resolve)
                .forEach(targets::add);
        if (command.contains("ELSEWHERE")) {
            targets.add(elsewhere);
            targets.add(folder.resolve("x.sqlite-wal"));
            targets.add(folder.resolve("x.sqlite.saved"));
            targets.add(Files.createFile(folder.resolve("x.sqlite.saved-2")));
        }
        if (command.startsWith("export")) {
            targets.add(own);
        }
        for (Path target : targets) {
            String words =
                    command.replace("ELSEWHERE", elsewhere.toString()) + (command.endsWith("--backup") ? "" : " --out");
            List<String> all = new ArrayList<>(List.of(words.split(" ")));
            all.add(target.toString());
            assertThatThrownBy(() -> new TutorCommand().execute(all.toArray(String[]::new), ownEnvironment()))
                    .as("%s", all)
                    .hasMessageContaining("CLI_OUT_IS_OWN");
        }
        assertThat(files).allSatisfy(file -> assertThat(file).hasContent("kept"));
        assertThat(own.resolve("luis.jsonl")).doesNotExist();
    }

    private ProcessEnvironment ownEnvironment() {
        Properties properties = new Properties();
        properties.setProperty("descenso.home", TestCourse.ABRIDGED.home().toString());
        return ProcessEnvironment.of(
                Map.of(
                        "XDG_DATA_HOME", folder.resolve("data").toString(),
                        "XDG_STATE_HOME", folder.resolve("state").toString(),
                        "XDG_CACHE_HOME", folder.resolve("cache").toString()),
                properties);
    }
}
