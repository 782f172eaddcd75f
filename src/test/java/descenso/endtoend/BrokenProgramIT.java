package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a copy of the program in which something is missing. */
@Tag("long")
class BrokenProgramIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private Installation copy = new Installation(Path.of(""));

    @BeforeEach
    void copy() throws IOException {
        copy = Installation.in(tmux.folder().resolve("descenso"));
    }

    @Test
    void missingCourseIsReported() {
        Tmux.CommandOutput outcome = tmux.outputOf(copy.home() + "/run.sh");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.lines())
                .containsExactly("descenso: " + copy.home()
                        + "/lessons/optimizers/course.yaml:1:1: aquí no hay tal archivo ni carpeta;"
                        + " un curso es una carpeta que contiene un course.yaml");
        assertThat(tmux.written()).doesNotContain("\033");
    }

    /** Removes a class, which fails only when a key needs it, in the thread that needs it. */
    @ParameterizedTest
    @CsvSource({
        "c, app.ContentsScreen, descenso.runtime.Session",
        "Up, terminal.KeySequences, descenso.terminal.KeyDecoder"
    })
    void unexpectedErrorIsReportedAndLogged(String key, String part, String place) throws IOException {
        copy.withCourse().without("descenso." + part);
        String found = tmux.settings();
        tmux.run(copy.home() + "/run.sh learn 5; echo \"=$?=\"");
        tmux.waitFor("5/16");
        tmux.send(key);
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(found);
        assertThat(tmux.isOrdinary()).isTrue();
        Path log = tmux.folder().resolve("state/descenso/crash.log");
        String[] shown = tmux.unfolded().split("\n");
        assertThat(shown).hasSize(4);
        assertThat(shown[1])
                .startsWith("descenso: algo falló (java.lang.")
                .contains("NoClassDefFoundError: descenso/" + part.replace('.', '/') + ") y no es culpa tuya")
                .endsWith("; el detalle queda en " + log);
        assertThat(shown[2]).isEqualTo("=70=");
        assertThat(log).content().contains("NoClassDefFoundError", "at " + place);
    }
}
