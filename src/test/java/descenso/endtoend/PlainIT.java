package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests plain mode through pipes, into files, and typed at real terminals. */
class PlainIT {

    private static final String LONG = """
            id: long
            title: {es: Largo, en: Long}
            problem: {kind: network, data: digits.csv.gz, scale: 16, split: {train: 1437, seed: 42}, layers: [32]}
            optimizers:
              - {rule: adam, lr: 0.001}
            epochs: 100000
            """;

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private Path file(String name) {
        return tmux.folder().resolve(name);
    }

    @Test
    void pipedCommandsWriteToTheTerminal() {
        tmux.run("printf 'go 6\\nrun ball\\nrun\\nquit\\n' | ./run.sh --plain --lang en; echo =$?=");
        tmux.waitFor("=0=");
        assertThat(tmux.written())
                .contains("Lab, The rolling ball: quit", "688 with beta = 0")
                .doesNotContain("\033");
    }

    @Test
    void typedWordsAreCompletedAndRemembered() {
        open("--plain lab ball", "Laboratorio, La bola que rueda:");
        tmux.type("cor");
        tmux.send("Tab");
        tmux.waitFor("Laboratorio, La bola que rueda: corre");
        enter("", "Tu predicción:");
        enter("vuelve", "Laboratorio, La bola que rueda:");
        tmux.type("pon beta0.81.b");
        tmux.send("Tab");
        tmux.waitFor("pon beta0.81.beta");
        enter("0,5", "Cambiado: beta0.5.beta, de 0,81 a 0,5.");
        leave();
        open("--plain", "Lección 0:");
        tmux.send("Up", "Up");
        tmux.waitFor("Lección 0: vuelve");
        tmux.send("C-c");
        tmux.waitFor("No hay nada en marcha");
        leave();
    }

    static Stream<String> terminals() {
        return CaseCount.every(2, List.of("xterm-256color", "dumb"));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("terminals")
    void interruptedRunStopsAndTheSessionContinues(String terminal) throws IOException {
        String settings = tmux.settings();
        Files.writeString(file("long.yaml"), LONG);
        tmux.run("clear; TERM=" + terminal + " ./run.sh --plain lab " + file("long.yaml"));
        tmux.waitFor("Laboratorio, Largo:");
        tmux.send("C-c");
        tmux.waitFor("No hay nada en marcha");
        tmux.run("corre");
        tmux.waitFor("Época ");
        tmux.send("C-c");
        tmux.waitFor("Parado.");
        tmux.run("muestra tabla");
        tmux.waitFor("Largo: muestra tabla\nAdam: ");
        leave();
        assertThat(tmux.settings()).isEqualTo(settings);
    }

    @Test
    void terminalIsRestoredAtSuspensionAndTermination() {
        String settings = tmux.settings();
        open("--plain", "Lección 0:");
        tmux.type("ayu");
        tmux.send("C-z");
        tmux.waitFor("Stopped");
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(settings);
        enter("fg", "Lección 0: ayu");
        enter("da", "Basta el principio");
        tmux.run("");
        tmux.waitFor("a second prompt", screen -> screen.stripTrailing().endsWith("Lección 0:\nLección 0:"));
        tmux.program().destroy();
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(settings);
        assertThat(tmux.screen()).doesNotContain("Exception");
        assertThat(tmux.written()).as("no application key mode").doesNotContain("\033[?1h", "\033=");
    }

    @Test
    void damagedLineHistoryIsReplaced() throws IOException {
        Path words = file("state/descenso/words");
        Files.createDirectories(words.getParent());
        Files.writeString(words, "1:a\\\n");
        open("--plain", "Lección 0:");
        assertThat(tmux.written()).contains("escribiste otros");
        enter("ayuda", "Basta el principio");
        leave();
        open("--plain", "Lección 0:");
        assertThat(tmux.screen()).doesNotContain("otros días");
        tmux.send("Up");
        tmux.waitFor("Lección 0: ayuda");
        tmux.send("C-u");
        leave();
    }

    private void open(String arguments, String prompt) {
        tmux.run("clear; ./run.sh " + arguments);
        tmux.waitFor(prompt);
    }

    private void enter(String line, String answer) {
        tmux.run(line);
        tmux.waitFor(answer);
    }

    /** Leaves the tutor at its prompt: a key that is typed before is lost when the tty changes its mode. */
    private void leave() {
        tmux.waitFor("a prompt of the tutor", screen -> screen.stripTrailing().endsWith(":"));
        tmux.send("C-d");
        tmux.waitForPrompt();
        assertThat(tmux.isOrdinary()).isTrue();
    }
}
