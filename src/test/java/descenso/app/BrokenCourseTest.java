package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.testing.ScriptedLearner;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the tutor with a course in which one page is unreadable, one is not translated and one is missing. */
class BrokenCourseTest {

    private static final Key RIGHT = Key.of(Code.RIGHT);

    @TempDir
    Path folder;

    private Course course;
    private ScriptedLearner learner;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("course.yaml"), """
                id: small
                title: {es: Curso, en: Course}
                author: Ana
                year: 2025
                chapters:
                  - title: {es: Todo, en: All}
                    screens: [start, broken, foreign, lost, end]
                """);
        write("es/00.md", "start", "Hola.");
        write("es/01.md", "broken", "Antes.\n\n$$ x = 1");
        write("en/02.md", "foreign", "Only here.");
        write("es/04.md", "end", "Fin.");
        course = Course.read(folder);
        learner = ScriptedLearner.of(course, new Size(80, 24));
    }

    private void write(String file, String id, String body) throws Exception {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "---\nid: " + id + "\ntitle: Title of " + id + "\n---\n" + body + "\n");
    }

    @Test
    void unreadablePageShowsItsDiagnostic() {
        assertThat(learner.press(RIGHT).frame().toString()).contains("no se puede leer", "01.md:7:1", "$$");
    }

    @Test
    void untranslatedPageIsReplacedWithANotice() {
        assertThat(learner.press(RIGHT, RIGHT).frame().toString()).contains("aún no está traducida", "Only here.");
        assertThat(learner.press(Key.of('L')).frame().toString())
                .contains("Only here.")
                .doesNotContain("translated");
    }

    @Test
    void missingPageShowsAnErrorWithItsId() {
        assertThat(learner.press(RIGHT, RIGHT, RIGHT).frame().toString()).contains("no se puede leer", "lost");
    }

    @Test
    void readablePagesStayReachable() {
        learner.press(RIGHT, RIGHT, RIGHT, RIGHT);
        assertThat(learner.frame().toString()).contains("Fin.");
        assertThat(learner.press(Key.of('c')).frame().toString()).contains("Title of foreign");
        assertThat(learner.press(Key.of('/')).type("only").frame().toString()).contains("Only here.");
    }

    @Test
    void preloadedCourseIsReadableAfterItsFilesAreDeleted() throws Exception {
        course.preload();
        for (String file : new String[] {"es/00.md", "es/01.md", "en/02.md", "es/04.md", "course.yaml"}) {
            Files.delete(folder.resolve(file));
        }
        learner.press(RIGHT, RIGHT, RIGHT, RIGHT);
        assertThat(learner.frame().toString()).contains("Fin.");
    }
}
