package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has happened to a file of the lessons: with little memory, it is read and drawn, or it is told what is wrong and where. */
@Tag("fuzz")
class MutantsFuzzTest {

    private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 20_000);

    @TempDir
    Path folder;

    @Test
    void areReadOrSayWhatIsWrong() throws Exception {
        Path said = folder.resolve("said");
        Process process = reading(said);
        assertThat(process.waitFor()).as("%s", said(said)).isZero();
        List<String[]> kinds = Files.readAllLines(said).stream()
                .map(line -> line.split(" ", 4))
                .toList();
        assertThat(kinds.stream().map(kind -> kind[0]))
                .containsExactlyElementsOf(
                        Stream.of(Mutation.values()).map(Enum::name).toList());
        assertThat(sum(kinds, 1)).isEqualTo(MUTANTS);
        assertThat(sum(kinds, 2)).as("good ones").isBetween(MUTANTS / 10, MUTANTS / 2);
    }

    private static int sum(List<String[]> kinds, int field) {
        return kinds.stream().mapToInt(kind -> Integer.parseInt(kind[field])).sum();
    }

    private Process reading(Path said) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-Xmx200m",
                        "-cp",
                        classes,
                        MutantReader.class.getName(),
                        Integer.toString(MUTANTS),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** The first of what went wrong. */
    private static String said(Path said) throws IOException {
        try (Stream<String> lines = Files.lines(said)) {
            return lines.limit(40).reduce("", (all, line) -> all + "\n" + line);
        }
    }
}
