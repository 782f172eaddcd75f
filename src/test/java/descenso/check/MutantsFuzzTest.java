package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import descenso.testing.FreshJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a lesson file after any mutation is read and drawn, or has faults with their source positions. The reader
 * has little memory.
 */
@Tag("long")
class MutantsFuzzTest {

    private static final int MUTANTS = CaseCount.of(4_000);

    @TempDir
    Path folder;

    @Test
    void everyMutantIsReadOrHasDiagnostics() throws Exception {
        Path output = folder.resolve("output");
        Process process = startReader(output);
        assertThat(process.waitFor()).as("%s", beginning(output)).isZero();
        List<String[]> kinds = Files.readAllLines(output).stream()
                .map(line -> line.split(" ", 4))
                .toList();
        assertThat(kinds.stream().map(kind -> kind[0]))
                .containsExactlyElementsOf(
                        Stream.of(Mutation.values()).map(Enum::name).toList());
        assertThat(sum(kinds, 1)).isEqualTo(MUTANTS);
        assertThat(sum(kinds, 2)).as("mutants without faults").isBetween(MUTANTS / 10, MUTANTS / 2);
    }

    private static int sum(List<String[]> kinds, int field) {
        return kinds.stream().mapToInt(kind -> Integer.parseInt(kind[field])).sum();
    }

    private Process startReader(Path output) throws IOException {
        return new ProcessBuilder(FreshJvm.command(
                        MutantReader.class, List.of("-Xmx200m"), Integer.toString(MUTANTS), folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Returns the first 40 lines of the output, which begins with the failures. */
    private static String beginning(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.limit(40).reduce("", (all, line) -> all + "\n" + line);
        }
    }
}
