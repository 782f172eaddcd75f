package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.train.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a file is parsed once, until it changes. */
class ExperimentSpecsTest {

    private static final String BOWL = """
            id: bowl
            problem: {kind: quadratic, curvature: [1]}
            optimizers: [{rule: sgd, lr: 0.1}]
            steps: 5
            """;

    @TempDir
    private Path folder;

    private final ExperimentSpecs specs = new ExperimentSpecs();
    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("bowl.yaml"), BOWL);
    }

    private int steps(Setting... settings) {
        Experiment experiment =
                specs.read(file, List.of(settings), folder).experiment().orElseThrow();
        return experiment.comparison().trials().get(0).limit().steps();
    }

    @Test
    void settingsNeedNoOtherReading() throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        assertThat(steps()).isEqualTo(5);
        Files.writeString(file, BOWL.replace("steps: 5", "steps: 7"));
        Files.setLastModifiedTime(file, written);
        assertThat(steps(new Setting("optimizers.lr", "0.2"))).isEqualTo(5);
        assertThat(steps(new Setting("steps", "9"))).isEqualTo(9);
        assertThat(steps()).isEqualTo(5);
    }

    @Test
    void changedFileIsReadAgain() throws IOException {
        assertThat(steps()).isEqualTo(5);
        Files.writeString(file, BOWL.replace("steps: 5", "steps: 17"));
        assertThat(steps()).isEqualTo(17);
    }

    /** Tests that a data set is read again only if the size or the date of its file has changed. */
    @ParameterizedTest
    @CsvSource({"false, 2", "true, 3"})
    void dataSetIsReadOnceUntilItChanges(boolean isLonger, int rows) throws IOException {
        Path data = Files.writeString(folder.resolve("rows.csv"), "x,label\n1,0\n2,1\n");
        FileTime written = Files.getLastModifiedTime(data);
        Files.writeString(file, """
                id: net
                problem: {kind: network, data: rows.csv, batches: full}
                optimizers: [{rule: sgd, lr: 0.1}]
                epochs: 1
                """);
        assertThat(rows()).isEqualTo(2);
        Files.writeString(data, isLonger ? "x,label\n1,0\n2,1\n3,1\n" : "x,label\nno,not\n\n");
        Files.setLastModifiedTime(data, written);
        assertThat(rows()).isEqualTo(rows);
    }

    private int rows() {
        Network network = (Network) specs.read(file, List.of(), folder)
                .experiment()
                .orElseThrow()
                .comparison()
                .trials()
                .get(0)
                .problem();
        return network.data().train().count();
    }

    @Test
    void experimentInUseIsNotMadeAgain() throws IOException {
        List<Setting> slower = List.of(new Setting("optimizers.lr", "0.01"));
        Experiment used = specs.read(file, slower, folder).experiment().orElseThrow();
        System.gc(); // what was read with it is not in use
        assertThat(specs.read(file, slower, folder).experiment()).containsSame(used);
        assertThat(specs.read(file, List.of(), folder).experiment().orElseThrow())
                .isNotEqualTo(used);
        Files.writeString(file, BOWL + "seed: 1\n");
        assertThat(specs.read(file, slower, folder).experiment().orElseThrow()).isNotSameAs(used);
    }

    @Test
    void missingFileIsReported() {
        assertThat(specs.read(folder.resolve("none.yaml"), List.of(), folder).diagnostics())
                .hasSize(1);
    }
}
