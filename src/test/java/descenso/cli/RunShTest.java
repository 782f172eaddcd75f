package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.terminal.TtyTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy of run.sh far from any sources, so that nothing can be built. */
class RunShTest {

    @TempDir
    private Path folder;

    private Path script = Path.of("run.sh");

    @BeforeEach
    void copyTheScript() throws Exception {
        script = Files.copy(Path.of("run.sh"), folder.resolve("run.sh"));
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
        command.addAll(List.of(arguments));
        return Run.of(folder, environment, command);
    }

    @ParameterizedTest
    @CsvSource({
        "LANG, es_ES.UTF-8, no es un JDK 17 o posterior",
        "LANG, fr_FR.UTF-8, no es un JDK 17 o posterior",
        "LANG, '', no es un JDK 17 o posterior",
        "LANG, en_GB.UTF-8, is no JDK 17 or later",
        "LC_ALL, en_GB.UTF-8, is no JDK 17 or later",
        "LC_MESSAGES, en_GB.UTF-8, is no JDK 17 or later",
        "LANG, C, no es un JDK 17 o posterior",
        "LANG, POSIX, no es un JDK 17 o posterior"
    })
    void saysInOneLineThatAJdkIsMissing(String variable, String locale, String words) throws Exception {
        Run run = run(Map.of("PATH", folder.toString(), "JAVA_HOME", folder.toString(), variable, locale));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("descenso: JAVA_HOME (" + folder + ") " + words)
                .containsOnlyOnce("\n");
    }

    @Test
    void doesNotTakeAnOldJdk() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.copy(Path.of("/bin/sh"), bin.resolve("javac"));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"11.0.2\"\n");
        Run run = run(Map.of("PATH", "", "JAVA_HOME", folder.toString(), "LANG", "en"));
        assertThat(run.err()).contains("is no JDK 17 or later");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Map<String, String> environment =
                Map.of("PATH", folder.toString(), "JAVA_HOME", System.getProperty("java.home"), "LANG", "es_ES");
        Run run = run(environment);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("descenso: falta Maven; instala ").containsOnlyOnce("\n");
        assertThat(run(environment, "test").err().lines()).hasSize(1);
    }

    @Test
    void mendsATerminalWithTheProgramsOwnSequence() throws Exception {
        assertThat(run(Map.of("PATH", "", "LANG", "C"), "reset"))
                .isEqualTo(new Run(0, TtyTerminal.resetSequence(), ""));
    }
}
