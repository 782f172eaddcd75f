package descenso.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that no golden file is left over. Each missing one fails in its own test. */
class GoldenFileTest {

    private static final Path TESTS = Path.of("src", "test", "java");

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Tests the folders whose files no test derives from its cases: a test names each file, without {@code .txt}. */
    @Test
    void everyTableIsNamedInATest() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : files(TESTS)) {
            String text = Files.readString(source);
            boolean isUser = text.contains("GoldenFile.TABLES.resolve") || text.contains("GoldenFile.compareTable");
            sources.append(isUser ? text : "");
        }
        assertThat(files(GoldenFile.TABLES))
                .extracting(file -> file.getFileName().toString().replace(".txt", ""))
                .allSatisfy(name -> assertThat(sources).containsPattern("\"" + name + "(\\.txt)?[\",]"));
    }

    /** Tests that each folder is one whose tests detect left-over files. */
    @Test
    void everyFolderIsChecked() throws IOException {
        assertThat(files(GoldenFile.TABLES.getParent()))
                .extracting(Path::getParent)
                .containsOnly(
                        GoldenFile.BOARD,
                        GoldenFile.COURSES,
                        GoldenFile.FOLLOW,
                        GoldenFile.PROJECTOR,
                        GoldenFile.SCREENS,
                        GoldenFile.LAB,
                        GoldenFile.TABLES,
                        GoldenFile.TITLE,
                        GoldenFile.TRACES,
                        GoldenFile.SESSIONS,
                        GoldenFile.VOTE,
                        GoldenFile.VOTE_LINES);
    }
}
