package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.progress.Journal;
import descenso.progress.Journal.JournalContent;
import descenso.testing.FileObstacle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests disk errors during a session: each is reported in one line, the session continues, and the journal keeps its
 * lines.
 */
@Tag("long")
class TroubledDiskIT {

    /** The limit on the size of files, in KiB; the program needs less than that to start. */
    private static final int ROOM = 256;

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private final List<Exercise> exercises = QuestionCourse.exercises(QuestionCourse.MANY, Language.ES);
    private final ScreenRespondent learner = new ScreenRespondent(tmux, Language.ES);

    private Installation copy = new Installation(Path.of(""));

    @BeforeEach
    void copy() throws IOException {
        copy = Installation.in(tmux.folder().resolve("copy"));
    }

    @Test
    void fullDiskIsReportedAndTheJournalStays() throws IOException {
        copy.withLessons(QuestionCourse.LESSONS);
        openQuiz("");
        learner.rightly(exercises.get(0));
        quit();
        fill();
        String before = Files.readString(journal());

        openQuiz("ulimit -f " + ROOM + "; ");
        String graded = learner.rightly(exercises.get(0));
        assertThat(tmux.waitFor("No se pudo guardar tu respuesta"))
                .contains(graded.lines().limit(3).toList());
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

    /** Repeats one answer in the journal until no other fits. */
    private void fill() throws IOException {
        String line = Files.readString(journal());
        Files.writeString(journal(), line.repeat(ROOM * 1024 / line.length()));
    }

    @Test
    void unwritableStateFolderIsReportedOnceAndAtTheEnd() throws IOException {
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
        assertThat(tmux.unfolded())
                .contains("descenso: No se pudo guardar tu lugar en /dev/null/descenso/place.properties");
        assertThat(tmux.settings()).isEqualTo(found);
    }

    /**
     * Locks the journal as another program. Two answers wait, the second of which is given right before the end. Both
     * are reported as lost.
     */
    @Test
    void answerToALockedJournalIsReportedAsLost() throws IOException {
        copy.withLessons(QuestionCourse.LESSONS);
        openQuiz("");
        learner.rightly(exercises.get(0));
        quit();
        String before = Files.readString(journal());
        openQuiz("");
        try (FileChannel held = FileChannel.open(journal(), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            learner.rightly(exercises.get(0));
            tmux.waitFor("No se pudo guardar tu respuesta");
            tmux.send("Space");
            learner.waitForQuestion(exercises.get(1));
            tmux.send("Enter", "q");
            tmux.waitForPrompt();
            assertThat(tmux.unfolded()).contains("descenso: Respuestas sin guardar en " + journal() + ": 2.");
            assertThat(tmux.outputOf("echo $?").lines()).isNotEmpty();
        }
        assertThat(journal()).content().isEqualTo(before);
    }

    /**
     * Tests that an obstacle in place of the file of typed lines causes one message and no hang. Each learner has a
     * separate file.
     */
    @ParameterizedTest
    @EnumSource(
            value = FileObstacle.class,
            names = {"LINK", "PIPE", "FOREIGN"})
    void obstacleInPlaceOfTypedLinesIsReported(FileObstacle obstacle) throws Exception {
        copy.withCourse();
        Path words = tmux.folder().resolve("state/descenso/words-ana");
        obstacle.put(words);
        String found = obstacle.state(words);
        tmux.run(copy.script() + " --plain --learner ana --lang en");
        tmux.waitFor("a prompt", screen -> screen.stripTrailing().endsWith(":"));
        tmux.run("next");
        tmux.run("quit");
        tmux.waitFor("See you soon.");
        tmux.waitForPrompt();
        assertThat(tmux.written().lines().filter(line -> line.startsWith("descenso: ")))
                .singleElement()
                .asString()
                .contains(words.toString());
        assertThat(obstacle.state(words)).isEqualTo(found);
        assertThat(words.resolveSibling("words")).doesNotExist();
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

    private JournalContent kept() throws IOException {
        return new Journal(journal()).read();
    }
}
