package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A copy of the program that something is missing from. */
class BrokenProgramIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private Path home = Path.of("");

    /** The jar last: were anything newer, run.sh would build. */
    @BeforeEach
    void copy() throws IOException {
        home = tmux.folder().resolve("descenso");
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("target"));
        Files.createSymbolicLink(
                home.resolve("target/lib"), Path.of("target/lib").toAbsolutePath());
        for (String file : List.of("pom.xml", "run.sh", "target/descenso.jar")) {
            Files.copy(Path.of(file), home.resolve(file));
        }
    }

    @Test
    void aCourseThatIsMissing() {
        Tmux.Outcome outcome = tmux.said(home + "/run.sh");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.lines())
                .containsExactly("descenso: " + home
                        + "/lessons/optimizers/course.yaml:1:1: aquí no hay tal fichero ni carpeta;"
                        + " un curso es una carpeta que contiene un course.yaml");
        assertThat(tmux.written()).doesNotContain("\033");
    }

    /** Without a class of its own the program fails only once it needs it, here at the first look at the help. */
    @Test
    void anErrorThatNobodyForesaw() throws IOException {
        Files.createSymbolicLink(home.resolve("lessons"), Path.of("lessons").toAbsolutePath());
        remove("descenso/app/HelpScreen.class");
        String found = tmux.settings();
        tmux.run(home + "/run.sh learn 5; echo \"=$?=\"");
        tmux.waitFor("5/16");
        tmux.send("?");
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(found);
        assertThat(tmux.isOrdinary()).isTrue();
        Path log = tmux.folder().resolve("state/descenso/crash.log");
        assertThat(tmux.unfolded()).endsWith("""
                        descenso: algo falló (java.lang.NoClassDefFoundError: descenso/app/HelpScreen) y no es culpa tuya; \
                        el detalle queda en %s
                        =70=
                        $""".formatted(log));
        assertThat(log).content().contains("NoClassDefFoundError", "at descenso.runtime.Session");
    }

    private void remove(String entry) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(home.resolve("target/descenso.jar"))) {
            Files.delete(jar.getPath(entry));
        }
    }
}
