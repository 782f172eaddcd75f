package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the export of experiments. */
class ExportIT {

    private static final String OWN = """
            id: own
            title: {es: Propio, en: Own}
            problem: {kind: network, data: rows.csv, split: {train: 4, seed: 1}}
            optimizers:
              - {rule: sgd, lr: 0.1}
            epochs: 3
            """;

    @RegisterExtension
    final Tmux tmux = new Tmux();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(file("there"));
        Files.writeString(file("there/own.yaml"), OWN);
        Files.writeString(file("there/rows.csv"), "a,b,class\n1,2,0\n3,4,1\n5,1,0\n2,2,1\n1,1,0\n");
    }

    private Path file(String name) {
        return tmux.folder().resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    /**
     * Runs run.sh in the folder of the test's files, with its output in “out” and its errors in “err”; returns its exit
     * status.
     */
    private int status(String arguments) {
        String script = Path.of("run.sh").toAbsolutePath().toString();
        return tmux.outputOf("(cd " + tmux.folder() + "; " + script + " " + arguments + " >out 2>err)")
                .status();
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void allFormsAreWrittenToOneFolderAndListed() throws IOException {
        assertThat(status("export valley --set steps=9 --out a/b")).isZero();
        assertThat(text("out")).isEqualTo("a/b/valley.csv\na/b/valley.svg\na/b/valley.yaml\na/b/valley.py\n");
        assertThat(text("err")).isEmpty();
        assertThat(files("a/b")).containsExactly("valley.csv", "valley.py", "valley.svg", "valley.yaml");
        assertThat(text("a/b/valley.yaml"))
                .startsWith(
                        "# Del experimento «valley». Para correrlo: ./run.sh run valley.yaml\n# Cambios: steps=9\nid: valley\n");
        assertThat(text("a/b/valley.svg")).startsWith("<svg xmlns=").endsWith("</svg>\n");
        assertThat(text("a/b/valley.py")).startsWith("# El valle alargado (valley)\n");
        assertThat(status("run valley --set steps=9 --csv --out expected")).isZero();
        assertThat(text("a/b/valley.csv")).isEqualTo(text("expected"));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notebook      | epochs=2
            found-rates   | problem.batches=full
            comparison    | optimizers.lr=2/101
            lr-finder     | optimizers.adam.beta1=1/2
            """)
    void exportedYamlGivesTheSameNumbers(String id, String setting) throws IOException {
        assertThat(status("export " + id + " --set " + setting + " --yaml --out taken.yaml"))
                .isZero();
        assertThat(text("out") + text("err")).isEmpty();
        assertThat(status("run " + id + " --set " + setting + " --json --out expected"))
                .isZero();
        assertThat(status("run taken.yaml --json --out found")).isZero();
        assertThat(text("found")).isEqualTo(text("expected"));
    }

    @Test
    void singleFormIsWrittenToOutputFileOrFolder() throws IOException {
        assertThat(status("export ball --python --lang en")).isZero();
        String program = text("out");
        assertThat(program).startsWith("# The rolling ball (ball)\n");
        assertThat(status("export ball --python --lang en --out p")).isZero();
        assertThat(status("export ball --python --lang en --out there")).isZero();
        assertThat(text("out") + text("err")).isEmpty();
        assertThat(List.of(text("p"), text("there/ball.py"))).containsOnly(program);
    }

    @Test
    void exportIncludesTheDataFile() throws IOException {
        assertThat(status("export there/own.yaml --out elsewhere")).isZero();
        assertThat(text("out")).endsWith("elsewhere/rows.csv\n");
        assertThat(text("elsewhere/rows.csv")).isEqualTo(text("there/rows.csv"));
        assertThat(status("run elsewhere/own.yaml --json --out found")).isZero();
        assertThat(status("run there/own.yaml --json --out expected")).isZero();
        assertThat(text("found")).isEqualTo(text("expected"));
    }

    static Stream<Arguments> dataFiles() {
        return CaseCount.every(
                3,
                List.of(
                        Arguments.of("own.csv", "own-2.csv"),
                        Arguments.of("none/../rows.csv", "own.csv"),
                        Arguments.of("sub/../own.csv", "own-2.csv")));
    }

    /** Tests a form with the name of a data file, and an experiment that refers to its data by a detour. */
    @ParameterizedTest
    @MethodSource("dataFiles")
    void exportedFolderRuns(String data, String csv) throws IOException {
        Files.createDirectories(file("there/sub"));
        Files.copy(file("there/rows.csv"), file("there/own.csv"));
        Files.writeString(file("there/own.yaml"), OWN.replace("rows.csv", data));
        assertThat(status("export there/own.yaml --out elsewhere")).isZero();
        assertThat(text("out")).startsWith("elsewhere/" + csv + "\n");
        assertThat(text("err")).isEmpty();
        assertThat(status("run elsewhere/own.yaml --json --out found")).isZero();
        assertThat(status("run there/own.yaml --json --out expected")).isZero();
        assertThat(text("found")).isEqualTo(text("expected"));
    }

    /** Tests that each error takes one line, and that nothing is written. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | descenso: di qué experimento exportar, .*
            valey                           | descenso: no hay ningún experimento «valey»; ¿querías decir «valley»\\?
            nowhere.yaml                    | nowhere.yaml:1:1: .*
            valley --set stepps=3           | .*stepps.*
            valley --set stepps             | descenso: «stepps» no cambia nada; .*
            valley --csv --svg              | descenso: --csv, --svg, --yaml y --python van de uno en uno; .*
            valley --json                   | descenso: no se conoce «--json»; .*
            valley ball                     | descenso: no se conoce «ball»; .*
            valley --yaml --out no/where    | descenso: no se puede escribir el resultado en no/where; .*
            valley --yaml --out /dev/full   | descenso: no se puede escribir el resultado en /dev/full; .*
            valley --set steps=1 --out out  | descenso: no se puede escribir el resultado en out; .*
            """)
    void errorIsReportedInOneLine(String arguments, String line) throws IOException {
        assertThat(status("export " + arguments)).isEqualTo(2);
        assertThat(text("out")).isEmpty();
        assertThat(text("err").lines()).singleElement().asString().matches(line);
    }

    @Test
    void interruptedExportIsWritten() throws IOException {
        String command = "./run.sh export noise-floor --set steps=9000000 --csv --out " + file("out");
        tmux.run(command + "; echo =$?=");
        tmux.waitFor("quedan");
        tmux.send("C-c");
        tmux.waitFor("=130=");
        assertThat(text("out")).startsWith("experiment,label,series,index,value\n");
    }
}
