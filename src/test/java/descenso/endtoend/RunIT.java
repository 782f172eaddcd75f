package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import descenso.testing.CaseCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Tests experiments that run from the command line, without a screen. */
class RunIT {

    private static final String SMALL = """
            id: small
            title: {es: Pequeño, en: Small}
            problem: {kind: quadratic, curvature: [1, 10], start: [1, 1]}
            optimizers:
              - {rule: sgd, lr: 0.1}
              - {rule: sgd, lr: 1, label: too fast}
            steps: 1000
            """;

    private static final String LONG = """
            id: long
            title: {es: Largo, en: Long}
            problem: {kind: quadratic, curvature: [1, 10], start: [1, 1], noise: 1}
            optimizers:
              - {rule: sgd, lr: 10, label: short}
              - {rule: adam, lr: 0.1, label: a}
              - {rule: adam, lr: 0.1, label: b}
              - {rule: adam, lr: 0.1, label: c}
            steps: 10000000
            """;

    /** An experiment that keeps its data in memory once for each of its 200 values of s. */
    private static final String WIDE = """
            id: wide
            title: {es: Ancho, en: Wide}
            problem: {kind: network, data: digits.csv.gz, scale: s, split: {train: 1437, seed: 42}}
            variables: {s: {from: 1, to: 2, points: 200}}
            optimizers:
              - {rule: sgd, lr: 0.1}
            epochs: 1
            """;

    @RegisterExtension
    final Tmux tmux = new Tmux();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(file("small.yaml"), SMALL);
        Files.writeString(file("long.yaml"), LONG);
        Files.writeString(file("wide.yaml"), WIDE);
    }

    private Path file(String name) {
        return tmux.folder().resolve(name);
    }

    private String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    /**
     * Runs the command in the folder of the test's files, with its output in “out” and its errors in “err”; returns its
     * exit status.
     */
    private int status(String arguments) {
        String script = Path.of("run.sh").toAbsolutePath().toString();
        String command = "(cd " + tmux.folder() + "; " + script + " run " + arguments + " >out 2>err)";
        return tmux.outputOf(command).status();
    }

    @Test
    void outputIsOneJsonDocument() throws IOException {
        assertThat(status("small.yaml --json")).isZero();
        assertThat(text("err")).isEmpty();
        assertThat(text("out")).startsWith("{\"experiment\":\"small\",").endsWith("}\n");
        assertThat(roots(text("out"))).containsExactly(JsonToken.START_OBJECT);
    }

    private static List<JsonToken> roots(String text) throws IOException {
        List<JsonToken> roots = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                roots.add(parser.currentToken());
                parser.skipChildren();
            }
        }
        return roots;
    }

    @Test
    void outFileReceivesTheOutput() throws IOException {
        assertThat(status("small.yaml --csv --out result.csv")).isZero();
        assertThat(text("out") + text("err")).isEmpty();
        assertThat(text("result.csv")).startsWith("experiment,label,series,index,value\nsmall,SGD,loss,0,5.5\n");
    }

    /** Tests that each error takes one line, and that nothing is run. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            small.yaml nowhere.yaml       | nowhere.yaml:1:1: .*
            small.yaml --set stepps=3     | .*stepps.*
            small.yaml --set steps=-1     | .*-1.*
            valey                         | descenso: no hay ningún experimento «valey»; ¿querías decir «valley»\\?
            quixotic                      | descenso: no hay ningún experimento «quixotic»; \\./run\\.sh run --list .*
            .                             | \\.:1:1: esto es una carpeta; .*
            ""                            | descenso: no hay ningún experimento «»; .*
            small.yaml --out no/where     | descenso: no se puede escribir el resultado en no/where; .*
            small.yaml --out .            | descenso: no se puede escribir el resultado en \\.; .*
            small.yaml --out ./small.yaml | descenso: \\./small\\.yaml es el propio experimento, .*
            small.yaml --json --csv       | descenso: --json y --csv no van juntos; .*
            small.yaml --out /dev/full    | descenso: no se puede escribir el resultado en /dev/full; .*
            """)
    void errorIsReportedInOneLine(String arguments, String line) throws IOException {
        assertThat(status(arguments)).isEqualTo(2);
        assertThat(text("out")).isEmpty();
        assertThat(text("err").lines()).singleElement().asString().matches(line);
    }

    /** Tests that all errors are listed in one call, in the order of the arguments. */
    @Test
    void allErrorsAreReported() throws IOException {
        Files.writeString(file("broken.yaml"), SMALL.replace("steps: 1000", "steps: -1\nseed: x"));
        assertThat(status("vally small.yaml nope nope.yaml broken.yaml quixotic"))
                .isEqualTo(2);
        assertThat(text("out")).isEmpty();
        assertThat(text("err").lines().map(line -> line.replaceAll("[;,].*", "")))
                .containsExactly(
                        "descenso: no hay ningún experimento «vally»",
                        "descenso: no hay ningún experimento «nope»",
                        "nope.yaml:1:1: aquí no hay tal archivo",
                        "broken.yaml:7:8: «-1» se sale de lo posible",
                        "broken.yaml:8:7: aquí no se conoce «x»",
                        "descenso: no hay ningún experimento «quixotic»");
    }

    @Test
    void tableFitsTheTerminal() {
        Tmux.CommandOutput outcome = tmux.outputOf("./run.sh run " + file("small.yaml"));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.lines())
                .contains("Pequeño", "small, semilla 1")
                .anyMatch(line -> line.contains("diverge en el paso "))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void tableWithoutATerminalFollowsColumns() throws IOException {
        assertThat(status("comparison")).isZero();
        assertThat(text("out").lines()).anyMatch(line -> line.length() > 100);
        String command = "COLUMNS=60 ./run.sh run comparison";
        tmux.outputOf(command + " >" + file("out") + "; " + command + " --out " + file("result"));
        assertThat(text("out").lines()).allMatch(line -> line.length() <= 60);
        assertThat(text("result")).isEqualTo(text("out"));
    }

    @Test
    void readerThatClosesThePipeCausesNoMessage() {
        String command = "./run.sh run " + file("small.yaml") + " --csv --set steps=300000 | head -n 1";
        assertThat(tmux.outputOf(command).lines()).containsExactly("experiment,label,series,index,value");
    }

    @Test
    void closedOutputIsReported() {
        Tmux.CommandOutput outcome = tmux.outputOf("./run.sh run " + file("small.yaml") + " >&-");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(String.join("", outcome.lines()))
                .startsWith("descenso: no se puede escribir el resultado en stdout;");
    }

    /**
     * Tests that exhausted memory is reported while the experiment runs, with a progress bar on the line, and while its
     * data are read.
     */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({"long.yaml, 40", "wide.yaml, 30"})
    void experimentTooLargeForMemoryIsReported(String name, int megabytes) {
        Tmux.CommandOutput outcome =
                tmux.outputOf("JAVA_TOOL_OPTIONS=-Xmx" + megabytes + "m ./run.sh run " + file(name));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.lines())
                .anyMatch(line -> line.startsWith("descenso: no cabe en la memoria"))
                .noneMatch(line -> line.contains("quedan"));
    }

    /** Sends ^C twice, because an impatient learner may press it twice. */
    @Test
    void finishedRunsAreWrittenAtAnInterruption() throws IOException {
        tmux.run("./run.sh run " + file("long.yaml") + " --json --out " + file("out") + "; echo =$?=");
        tmux.waitFor("quedan");
        tmux.send("C-c", "C-c");
        tmux.waitFor("=130=");
        assertInterrupted();
    }

    static Stream<Arguments> progressLines() {
        return CaseCount.every(
                2,
                List.of(Arguments.of(80, ""), Arguments.of(40, ""), Arguments.of(40, "--json"), Arguments.of(30, "")));
    }

    /** Tests that the progress is one line that is redrawn and at last erased, with the ^C that the terminal echoes. */
    @ParameterizedTest
    @MethodSource("progressLines")
    void progressLineIsErasedAtTheEnd(int columns, String format) {
        tmux.resize(columns, 24);
        tmux.run("clear; ./run.sh run " + file("long.yaml") + " " + format + " >" + file("out"));
        tmux.waitFor("0:");
        tmux.waitForChange(tmux.screen());
        assertThat(tmux.screen().strip().lines()).hasSize(1);
        tmux.send("C-c");
        tmux.waitForPrompt();
        assertThat(tmux.unfolded()).matches("descenso: interrumpido: ensayos terminados, \\d de 4\\n\\$");
    }

    private void assertInterrupted() throws IOException {
        assertThat(roots(text("out"))).containsExactly(JsonToken.START_OBJECT);
        assertThat(text("out"))
                .startsWith("{\"experiment\":\"long\",\"seed\":1,\"interrupted\":true,\"runs\":[")
                .contains("\"label\":\"short\"")
                .doesNotContain("\"label\":\"c\"");
    }
}
