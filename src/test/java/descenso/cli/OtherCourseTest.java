package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.check.Linter;
import descenso.testing.CommandRun;
import descenso.testing.FreshJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests each command with a course of three pages in Spanish, written from the guide for authors alone. It has a page,
 * a question and an experiment with the ids of others of the shipped course.
 */
class OtherCourseTest {

    private static final Path COURSE = Path.of("src/test/resources/courses/tarde");

    @TempDir
    private Path folder;

    /** Runs a command in a process of its own, with the course in the variable, for a learner who speaks English. */
    private CommandRun run(String course, String input, String... words) throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(
                Map.of("HOME", folder.toString(), "LANG", "en_GB.UTF-8", "TERM", "dumb", "DESCENSO_SEED", "0"));
        variables.put("DESCENSO_COURSE", course);
        Path typed = Files.writeString(folder.resolve("typed"), input);
        return CommandRun.of(
                folder,
                variables,
                FreshJvm.command(Main.class, List.of("-XX:TieredStopAtLevel=1"), words),
                typed.toFile());
    }

    @Test
    void courseHasNoDiagnostics() throws Exception {
        assertThat(Linter.diagnostics(COURSE)).isEmpty();
    }

    @Test
    void pageIsReadInTheLanguageOfTheCourse() throws Exception {
        CommandRun read = run("", "idioma\nsiguiente\n", "learn", "0", "--plain", "--course", COURSE.toString());
        assertThat(read.out())
                .contains("Una tarde con momentum", "Marta Ruiz, 2026", "Este curso está solo en español.")
                .contains("Lección 1 de 2: Qué recuerda momentum.")
                .doesNotContain("presentación", "Dos bolas");
    }

    @Test
    @Tag("long")
    void otherCommandsUseTheCourseOfTheVariable() throws Exception {
        String course = COURSE.toString();
        assertThat(run(course, "", "run", "--list").out()).isEqualTo("ball  La bola que se pasa\n");
        assertThat(run(course, "", "run", "ball").out()).contains("La bola que se pasa", "poca memoria");
        assertThat(run(course, "", "check").status()).isZero();
        assertThat(run(course, "corre\nresponde 2\nsigue\n", "lab", "ball", "--plain")
                        .out())
                .contains("¿Cuál llega antes a menos de una milésima del fondo?", "Acertaste");
        String out = folder.resolve("export").toString();
        assertThat(run(course, "", "export", "ball", "--yaml", "--out", out).status())
                .isZero();
        assertThat(Files.readString(Path.of(out))).contains("La bola que se pasa");
    }

    /** Tests that answers to questions of the same id count in their own course alone. */
    @Test
    @Tag("long")
    void answersCountInTheirOwnCourse() throws Exception {
        String course = COURSE.toString();
        assertThat(run(course, "responde no sé\n", "quiz", "--plain").out())
                .contains("¿Qué pasa con la velocidad cuando el gradiente cambia de signo en cada paso?");
        assertThat(run("", "", "report", "--csv").out()).contains(",momentum-valleys,open,\n");
        assertThat(run(course, "", "report", "--csv").out()).contains(",momentum-valleys,open,unknown\n");
        assertThat(run(course, "", "review", "--plain").status()).isZero();
    }
}
