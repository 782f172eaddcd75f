package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Exercise;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.JournalReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever becomes of the disk while somebody learns: it is told in a line, the session goes on, and what was kept stays. */
class TroubledDiskIT {

    /** More than the program needs to start, in KiB. */
    private static final int ROOM = 256;

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private final List<Exercise> exercises = QuestionCourse.exercises(QuestionCourse.MANY, Language.ES);
    private final Respondent learner = new Respondent(tmux, Language.ES);

    private Installation copy = new Installation(Path.of(""));

    @BeforeEach
    void copy() throws IOException {
        copy = Installation.in(tmux.folder().resolve("copy"));
    }

    @Test
    void aDiskThatIsFull() throws IOException {
        copy.withLessons(QuestionCourse.LESSONS);
        openQuiz("");
        learner.rightly(exercises.get(0));
        quit();
        fill();
        String before = Files.readString(journal());

        openQuiz("ulimit -f " + ROOM + "; ");
        String told = learner.rightly(exercises.get(0));
        assertThat(tmux.waitFor("No se pudo guardar tu respuesta"))
                .contains(told.lines().limit(3).toList());
        assertThat(journal()).content().isEqualTo(before);
        tmux.send("Space");
        learner.rightly(exercises.get(1));
        tmux.waitFor("No se pudo guardar tu respuesta");
        quit();
        assertThat(journal()).content().isEqualTo(before);

        int kept = kept().attempts().size();
        openQuiz("");
        learner.rightly(exercises.get(0));
        quit();
        assertThat(kept().attempts()).hasSize(kept + 1);
        assertThat(kept().damaged()).isEmpty();
    }

    /** The same answer over and over, until no other fits. */
    private void fill() throws IOException {
        String line = Files.readString(journal());
        Files.writeString(journal(), line.repeat(ROOM * 1024 / line.length()));
    }

    @Test
    void aStateFolderThatCannotBeWritten() throws IOException {
        copy.withCourse();
        String found = tmux.settings();
        tmux.run("XDG_STATE_HOME=/dev/null " + copy.script() + " learn 5 --lang es");
        tmux.waitFor("No se pudo guardar tu lugar en /dev/null/descenso/place.properties");
        tmux.send("Right");
        tmux.waitFor(
                "the next page, and nothing else", screen -> screen.contains("6/16") && !screen.contains("guardar"));
        tmux.send("Right");
        tmux.waitFor(
                "the next page, and nothing else", screen -> screen.contains("7/16") && !screen.contains("guardar"));
        quit();
        assertThat(tmux.settings()).isEqualTo(found);
    }

    @Test
    void lessonsThatVanishWhileTheyAreRead() throws IOException {
        copy.withCourse();
        tmux.run(copy.script() + " learn 5 --lang es");
        tmux.waitFor("5/16");
        vanish();
        tmux.send("e");
        tmux.waitFor("aquí no hay tal fichero");
        tmux.send("Escape");
        tmux.waitFor("5/16");
        tmux.send("Right");
        tmux.waitFor("6/16");
        quit();
        assertThat(tmux.said("echo $?").lines())
                .as("a farewell without a complaint")
                .containsExactly("0");
        assertThat(tmux.screen()).doesNotContain("course.yaml");
    }

    @Test
    void lessonsThatVanishWhileTheyAreAsked() throws IOException {
        copy.withLessons(QuestionCourse.LESSONS);
        openQuiz("");
        learner.rightly(exercises.get(0));
        vanish();
        tmux.send("Space");
        learner.rightly(exercises.get(1));
        quit();
        assertThat(kept().attempts()).extracting(Attempt::item).containsExactly("many-1", "many-2");
    }

    private void vanish() throws IOException {
        Files.delete(copy.home().resolve("lessons"));
    }

    private void openQuiz(String before) {
        tmux.run("(" + before + copy.script() + " quiz 2 --lang es)");
        tmux.waitFor("Prueba: 1 de 12");
    }

    private void quit() {
        tmux.send("q");
        tmux.waitForPrompt();
    }

    private Path journal() {
        return tmux.folder().resolve(".local/share/descenso/me.jsonl");
    }

    private JournalReading kept() throws IOException {
        return new Journal(journal()).read();
    }
}
