package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the command lines that start the program. */
class CommandLineIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./run.sh learn 6                     | Analogía física
            ./run.sh learn analogy               | Analogía física
            ./run.sh learn 6 --lang en           | A physical analogy
            LC_ALL=en_GB.UTF-8 ./run.sh learn 6  | A physical analogy
            """)
    void learnOpensTheNamedScreen(String command, String title) {
        tmux.run(command);
        assertThat(tmux.waitFor(" 6/16 ")).contains("\n  " + title + "\n");
    }

    @ParameterizedTest
    @CsvSource({"./run.sh learn 6 --ascii", "LANG=C ./run.sh learn 6", "LC_ALL=POSIX ./run.sh learn 6"})
    void asciiModeWritesAsciiOnly(String command) {
        tmux.run(command);
        assertThat(tmux.waitFor("6/16")).contains("Analogia fisica", "v_t = beta * v_(t-1) + grad_theta L");
        tmux.send("End");
        tmux.waitFor("Sellado");
        assertThat(tmux.written()).matches("\\p{ASCII}+");
    }

    /** Tests that the error takes one line, and that no escape sequence is written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./run.sh learn nowhere       | 2 | no hay ninguna lección «nowhere»; escribe un número de 0 a 16
            LANG=xx_YY.UTF-8 ./run.sh learn Anatomía | 2 | no hay ninguna lección «Anatomía»
            LC_ALL=C ./run.sh learn Anatomía | 2 | no hay ninguna leccion "Anatomia"
            ./run.sh --lang xx           | 2 | el idioma «xx» no se conoce; usa --lang es o --lang en
            """)
    void errorIsReportedInOneLine(String command, int status, String words) {
        Tmux.CommandOutput outcome = tmux.outputOf(command);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.lines()).singleElement().asString().startsWith("descenso: " + words);
        assertThat(tmux.written()).doesNotContain("\033");
    }

    private Path page() {
        return tmux.folder().resolve("page");
    }

    @Test
    void helpFits80ColumnsAndNeedsNoScreen() throws Exception {
        assertThat(tmux.outputOf("./run.sh --help > " + page()).status()).isZero();
        assertThat(Files.readAllLines(page()))
                .allMatch(line -> line.length() <= 80)
                .anyMatch(line -> line.contains("./run.sh learn"));
    }

    @Test
    void unwritablePlaceIsReportedOnceAndTheSessionContinues() throws Exception {
        Path file = Files.createFile(tmux.folder().resolve("file"));
        tmux.run("XDG_STATE_HOME=" + file + " ./run.sh");
        tmux.waitFor("No se pudo guardar tu lugar");
        tmux.send("Escape");
        tmux.waitFor("the title without the notice", screen -> !screen.contains("No se pudo"));
        tmux.send("Enter");
        tmux.waitFor("0/16");
        tmux.send("Right");
        assertThat(tmux.waitFor("1/16")).doesNotContain("No se pudo");
        tmux.send("6", "Enter");
        assertThat(tmux.waitFor("6/16")).doesNotContain("No se pudo");
    }
}
