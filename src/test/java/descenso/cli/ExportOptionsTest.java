package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.cli.ExportCommand.ExportOptions;
import descenso.export.ExperimentExport.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportOptionsTest {

    @TempDir
    private Path folder;

    private Path experiment = Path.of("");
    private Map<String, Path> data = Map.of();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.createDirectories(folder.resolve("elsewhere"));
        experiment = Files.writeString(folder.resolve("wine.yaml"), "id: wine\n");
        data = Map.of("wine.csv", Files.writeString(folder.resolve("wine.csv"), "1,0\n"));
        Files.createSymbolicLink(folder.resolve("elsewhere/link.csv"), folder.resolve("wine.csv"));
        Files.createLink(folder.resolve("elsewhere/hard.csv"), folder.resolve("wine.csv"));
        Files.createSymbolicLink(folder.resolve("here"), folder);
    }

    private ExportOptions options(Optional<Form> form, String out) throws UserError {
        return ExportOptions.of(experiment, form, Optional.of(folder.resolve(out)), data, List.of());
    }

    /** Tests paths with detours, symbolic links and hard links. */
    @ParameterizedTest
    @CsvSource({
        "CSV, ., CLI_OUT_IS_DATA",
        "CSV, wine.csv, CLI_OUT_IS_DATA",
        "CSV, ./wine.csv, CLI_OUT_IS_DATA",
        "SVG, sub/../wine.csv, CLI_OUT_IS_DATA",
        "CSV, sub/.., CLI_OUT_IS_DATA",
        "CSV, here, CLI_OUT_IS_DATA",
        "PYTHON, here/wine.csv, CLI_OUT_IS_DATA",
        "YAML, elsewhere/link.csv, CLI_OUT_IS_DATA",
        "CSV, elsewhere/hard.csv, CLI_OUT_IS_DATA",
        "YAML, ., CLI_OUT_IS_EXPERIMENT",
        "CSV, here/wine.yaml, CLI_OUT_IS_EXPERIMENT",
        ", ., CLI_OUT_IS_EXPERIMENT",
        ", here, CLI_OUT_IS_EXPERIMENT",
    })
    void experimentAndDataAreNotOverwritten(Form form, String out, String phrase) {
        assertThatThrownBy(() -> options(Optional.ofNullable(form), out))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(phrase);
    }

    /** Tests that the data keep their name, because the experiment refers to it. */
    @Test
    void exportedFormsAvoidTheNamesOfTheData() throws UserError {
        assertThat(files(options(Optional.empty(), "elsewhere")))
                .containsExactly("wine-2.csv", "wine.svg", "wine.yaml", "wine.py");
        data = Map.of("wine.csv", folder.resolve("wine.csv"), "wine-2.csv", experiment, "wine.yaml", experiment);
        assertThat(files(options(Optional.empty(), "elsewhere")))
                .containsExactly("wine-3.csv", "wine.svg", "wine-2.yaml", "wine.py");
    }

    /** Tests that a single form is written without a copy of the data. */
    @Test
    void singleFormTakesTheGivenName() throws UserError {
        assertThat(files(options(Optional.of(Form.CSV), "elsewhere"))).containsExactly("wine.csv");
        assertThat(files(options(Optional.of(Form.CSV), "elsewhere/x"))).containsExactly("x");
    }

    private static List<String> files(ExportOptions options) {
        return options.destinations().values().stream()
                .map(each -> each.file().orElseThrow().getFileName().toString())
                .toList();
    }
}
