package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.Journal.JournalContent;
import descenso.testing.CaseCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests kills at random moments: an answer whose grade was shown is kept, and the journal stays readable. */
class KillIT {

    private static final int KILLS = CaseCount.of(20);
    private static final int SEED = 1;

    /** The number of questions within which the program is killed. */
    private static final int QUESTIONS = 4;

    /** About the time that a grade takes, in nanoseconds; a kill within it could do harm. */
    private static final int NANOS = 40_000_000;

    private static final String DAMAGED = "Líneas de tu historial que no se pueden leer: ";

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private final List<Exercise> exercises = QuestionCourse.exercises(QuestionCourse.MANY, Language.ES);
    private final ScreenRespondent learner = new ScreenRespondent(tmux, Language.ES);
    private String run = "";

    @BeforeEach
    void install() throws IOException {
        run = Installation.in(tmux.folder().resolve("copy"))
                .withLessons(QuestionCourse.LESSONS)
                .script();
    }

    @Test
    void gradedAnswerIsKeptWhenTheProgramIsKilled() throws IOException {
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = kept().attempts().size();
            int damaged = kept().damaged().size();
            int answered = 1 + random.nextInt(QUESTIONS);
            open();
            for (int question = 0; question < answered - 1; question++) {
                answer(question);
                tmux.send("Space");
            }
            boolean isShown = isGradeShownBeforeAKill(answered - 1, random.nextInt(NANOS));
            assertThat(kept().damaged()).as("lines torn by this kill").hasSizeBetween(damaged, damaged + 1);
            assertThat(kept().attempts().stream().skip(before).map(Attempt::item))
                    .as("kill %d, at question %d, grade shown: %s", kill, answered, isShown)
                    .isIn(ids(answered), isShown ? ids(answered) : ids(answered - 1));
        }
        open();
        answer(0);
        tmux.send("q");
        tmux.waitForPrompt();
    }

    private void open() {
        tmux.run(run + " quiz 2 --lang es");
        tmux.waitFor("Prueba: 1 de 12");
    }

    /** Answers a question, correctly or not: before the journal is read, the options may be in another order. */
    private void answer(int question) {
        learner.rightly(exercises.get(question));
    }

    private List<String> ids(int count) {
        return exercises.stream().limit(count).map(Exercise::id).toList();
    }

    /** Answers, kills the program after that time, and returns whether any part of a grade was written before. */
    private boolean isGradeShownBeforeAKill(int question, int nanos) {
        learner.waitForQuestion(exercises.get(question));
        int before = tmux.written().length();
        tmux.send("Enter");
        LockSupport.parkNanos(nanos);
        tmux.kill();
        String written = tmux.written().substring(before);
        return written.contains(bytes("✓")) || written.contains(bytes("✗"));
    }

    /** Returns the UTF-8 bytes of a text, one char for each byte. */
    private static String bytes(String sign) {
        return new String(sign.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private Path journal() {
        return tmux.folder().resolve(".local/share/descenso/me.jsonl");
    }

    private JournalContent kept() throws IOException {
        return new Journal(journal()).read();
    }

    /** Runs the script that counts the answers of many kills, with one kill. */
    @Tag("long")
    @Test
    void scriptThatCountsKillsLosesNothing() {
        String python = "/usr/bin/python3";
        assumeTrue(Processes.succeeds(python, "-c", "import pyte"), "python3-pyte is missing: the script is not tried");
        assertThat(Processes.output(python, "src/bench/kill.py", System.getProperty("java.home"), "--kills=1"))
                .containsPattern("verdicts seen and lost +0\n");
    }

    /** Simulates a power cut, which stops both the program and the system that writes the file. */
    @Test
    void tornLineStaysAndIsReportedOnceAStart() throws IOException {
        open();
        answer(0);
        tmux.send("q");
        tmux.waitForPrompt();
        String line = Files.readString(journal());
        String torn = line.substring(0, line.length() / 2);
        Files.writeString(journal(), torn, StandardOpenOption.APPEND);
        assertThat(kept().damaged()).containsExactly(2);
        assertThat(tmux.outputOf(run + " report --lang es --csv | grep many-1,").lines())
                .anyMatch(row -> row.startsWith("descenso: líneas que no se pueden leer en") && row.contains(": 1; "))
                .contains("Muchas,many,many-1,choice,right");

        open();
        assertThat(tmux.waitFor(DAMAGED)).contains(DAMAGED + "1");
        answer(0);
        tmux.send("Space");
        learner.waitForQuestion(exercises.get(1));
        answer(1);
        assertThat(tmux.screen()).doesNotContain(DAMAGED);
        tmux.send("q");
        tmux.waitForPrompt();
        assertThat(Files.readString(journal())).startsWith(line + torn + "\n{");
        assertThat(kept().damaged()).containsExactly(2);
        assertThat(kept().attempts()).extracting(Attempt::item).containsExactly("many-1", "many-1", "many-2");
    }
}
