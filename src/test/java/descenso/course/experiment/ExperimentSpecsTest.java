package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void missingFileIsReported() {
        assertThat(specs.read(folder.resolve("none.yaml"), List.of(), folder).diagnostics())
                .hasSize(1);
    }
}
