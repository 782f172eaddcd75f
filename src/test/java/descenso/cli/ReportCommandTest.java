package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.ClassroomEvent;
import descenso.classroom.EventLine;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.store.ClassroomLog;
import descenso.store.SqlStore;
import descenso.testing.AttemptFixture;
import descenso.testing.CommandRun;
import descenso.testing.ControlCharacterSets;
import descenso.testing.LearnerFixture;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the whole command as a process, with a small course, journals of its own and a fixed clock. */
@Tag("long")
class ReportCommandTest {

    @TempDir
    private Path folder;

    private Path journals = Path.of("");

    @BeforeEach
    void nameTheFolder() {
        journals = folder.resolve("data").resolve("descenso");
    }

    private CommandRun run(String words) throws Exception {
        return run("", words.isEmpty() ? List.of() : List.of(words.split(" ")), Path.of("/dev/null"));
    }

    /**
     * Runs the command.
     *
     * @param stdin the property descenso.stdin: yes if a keyboard can answer, else empty
     * @param typed the file that standard input reads
     */
    private CommandRun run(String stdin, List<String> words, Path typed) throws Exception {
        return run(stdin, "", words, typed);
    }

    /**
     * Runs the command.
     *
     * @param stdout the property descenso.stdout: the terminal's width in columns; empty if output goes elsewhere
     */
    private CommandRun run(String stdin, String stdout, List<String> words, Path typed) throws Exception {
        List<String> command = CommandRun.tutor(
                "-Ddescenso.stdin=" + stdin,
                "-Ddescenso.stdout=" + stdout,
                "-Ddescenso.home=" + TestCourse.SMALL.home().toAbsolutePath());
        command.add("report");
        command.addAll(words);
        return CommandRun.of(folder, environment(), command, typed.toFile());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("LANG", "en_GB.UTF-8");
        environment.put("TZ", "UTC");
        environment.put("COLUMNS", "80");
        environment.put("DESCENSO_NOW", "2026-03-03T18:00:00Z");
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        return environment;
    }

    private void write(String name, Attempt... attempts) throws IOException {
        Journal journal = new Journal(journals.resolve(name + ".jsonl"));
        for (Attempt attempt : attempts) {
            journal.append(attempt);
        }
    }

    private void writeThree() throws IOException {
        write("ana", LearnerFixture.anas());
        write("ben", AttemptFixture.question("momentum", 2, Attempt.Grade.RIGHT));
        write("me", AttemptFixture.question("step-why", 0, Attempt.Grade.RIGHT));
    }

    private void writeSession() throws IOException {
        Path home = Files.createDirectories(journals.resolve("classes").resolve("physics"));
        try (SqlStore store = new SqlStore("jdbc:sqlite:" + home.resolve("class.sqlite"), "writer")) {
            Instant time = Instant.parse("2026-03-02T10:00:00Z");
            store.classroom()
                    .append(List.of(
                            new ClassroomLog.Entry("1", "", EventLine.of(time, new ClassroomEvent.Opened())),
                            new ClassroomLog.Entry("2", "ana", EventLine.of(time, new ClassroomEvent.Joined("ana"))),
                            new ClassroomLog.Entry("3", "", "{")));
        }
    }

    @Test
    void sessionOfAClassIsReportedFromItsStore() throws Exception {
        writeSession();
        CommandRun run = run("--class physics --session last --csv");
        assertThat(run.err())
                .endsWith("lines that cannot be read in " + journals.resolve("classes/physics")
                        + ": 1; all others count\n");
        assertThat(run.out()).endsWith(",wrong_and_sure_after\n2026-03-02T10:00:00Z,learner,,ana,0,0,,,,,,,,,\n");
        assertThat(run.status()).isZero();
        assertThat(run("--class physics --session 2026-03-02 --grades --json").out())
                .startsWith("{\"sessions\":[{\"begin\":\"2026-03-02T10:00:00Z\"");
        assertThat(run("--class physics --session 2026-03-02").out())
                .startsWith("Session of 2026-03-02, from 10:00 to 10:00\n\nWho was there\n");
    }

    @Test
    void reportWithoutAJournalIsEmpty() throws Exception {
        CommandRun run = run("");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("in all", "What is still to do");
        assertThat(journals).doesNotExist();
    }

    private static final String ODD = "=1+1\u001B]0;p\u0007\u007F";

    /**
     * Tests that the title of a column is harmless. It is the name of a journal's file, which others may have chosen.
     */
    @Test
    void formulaAndControlsInFileNameAreEscaped() throws Exception {
        writeThree();
        Path journal = Files.copy(journals.resolve("ana.jsonl"), folder.resolve(ODD + ".jsonl"));
        List<String> csv = List.of("--csv", journal.toString());
        assertThat(run("", "", csv, Path.of("/dev/null")).out())
                .startsWith("chapter,screen,item,kind,\"'" + ODD + "\"\n");
        assertThat(run("", "80", csv, Path.of("/dev/null")).out())
                .startsWith("chapter,screen,item,kind,\"'=1+1␛]0;p␇␡\"\n")
                .doesNotContainPattern(ControlCharacterSets.BUT_LINES);
        for (String other : List.of("--json", "ben")) {
            CommandRun run = run("", "80", List.of(other, journal.toString()), Path.of("/dev/null"));
            assertThat(run.status()).isZero();
            assertThat(run.out()).contains("=1+1").doesNotContainPattern(ControlCharacterSets.BUT_LINES);
        }
    }

    @Test
    void outFileIsWrittenButNotOverAJournalThatWasHandedIn() throws Exception {
        writeThree();
        Path file = folder.resolve("report.json");
        assertThat(run("ana --json --out " + file)).isEqualTo(new CommandRun(0, "", ""));
        assertThat(file).content().startsWith("{\"course\":\"optimizers\",\"day\":\"2026-03-03\"");
        Path journal = Files.copy(journals.resolve("ana.jsonl"), folder.resolve("ana.jsonl"));
        String before = Files.readString(journal);
        assertThat(run(journal + " --json --out " + journal))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "descenso: " + journal
                                + " is the log itself, which would be lost; write the result into another file\n"));
        assertThat(journal).hasContent(before);
    }

    @Test
    void damagedLinesAreCountedAndOthersReported() throws Exception {
        writeThree();
        Path journal = journals.resolve("ben.jsonl");
        Files.writeString(journal, "damage\n{}\n{\"torn", StandardOpenOption.APPEND);
        CommandRun run = run("--csv ana ben");
        assertThat(run.err())
                .isEqualTo("descenso: lines that cannot be read in " + journal + ": 3; all others count\n");
        assertThat(run.out()).contains("momentum,truth,unknown,right\n");
        assertThat(run.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eva            | there is no log for “eva”; there is one for: ana, ben, me",
                "--learner eva  | there is no log for “eva”; there is one for: ana, ben, me",
                "no/eva.jsonl   | no/eva.jsonl cannot be read; check that it is there and that you have permission to read it",
                "../ana         | ../ana cannot be read; check that it is there and that you have permission to read it",
                ".ana           | “.ana” cannot be a name; use letters, digits, dots and hyphens, 64 at most",
                "--all ana      | --all is everyone already; name nobody else",
                "--all --learner ana | --all is everyone already; name nobody else",
                "--json --csv   | --json and --csv do not go together; keep one of the two",
                "--yaml         | “--yaml” is not known; ./run.sh --help lists what there is",
                "--reset ana ben | --reset goes alone, or with a name: --reset --learner NAME",
                "--reset --all  | --reset goes alone, or with a name: --reset --learner NAME",
                "--reset --csv  | --reset goes alone, or with a name: --reset --learner NAME",
            })
    void wrongArgumentsAreReportedInOneLine(String words, String why) throws Exception {
        writeThree();
        assertThat(run(words)).isEqualTo(new CommandRun(2, "", "descenso: " + why + "\n"));
    }

    @Test
    void resetWithoutAKeyboardRemovesNothing() throws Exception {
        writeThree();
        for (String words : List.of("--reset", "--reset ana", "--reset --learner ana")) {
            CommandRun run = run(words);
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("descenso: --reset asks before it deletes anything")
                    .hasLineCount(1);
        }
        assertThat(journals).isDirectoryContaining("glob:**/me.jsonl").isDirectoryContaining("glob:**/ana.jsonl");
    }

    /** Tests an input that ends without an answer. */
    @Test
    void resetWithoutAnAnswerRemovesNothing() throws Exception {
        writeThree();
        CommandRun run = run("yes", List.of("--reset", "ana"), Path.of("/dev/null"));
        assertThat(run.status()).isOne();
        assertThat(run.err())
                .startsWith("descenso: everything that “ana” did in all courses will be deleted for good")
                .contains(journals.resolve("ana.jsonl").toString(), "type yes\n")
                .endsWith("descenso: nothing was deleted\n");
        assertThat(journals.resolve("ana.jsonl")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "en, yes, true",
        "en, ' YES ', true",
        "en, y, false",
        "en, no, false",
        "es, sí, true",
        "es, si, true",
        "es, Sí, true",
        "es, yes, false",
    })
    void resetRemovesTheLearnersFilesIfTheAnswerIsYes(String language, String answer, boolean isYes) throws Exception {
        writeThree();
        Path place = folder.resolve("state").resolve("descenso").resolve("place-ana.properties");
        Files.createDirectories(place.getParent());
        Files.writeString(place, "screen=memory\n");
        Path words = Files.writeString(place.resolveSibling("words-ana"), "1:next\n");
        Path course = Files.writeString(place.resolveSibling("place-ana+graphs.properties"), "screen=sets\n");
        Path others = Files.writeString(place.resolveSibling("words"), "1:next\n");
        Path typed = Files.writeString(folder.resolve("typed"), answer + "\n");
        CommandRun run = run("yes", List.of("--reset", "ana", "--lang", language), typed);
        assertThat(run.status()).isEqualTo(isYes ? 0 : 1);
        assertThat(Files.exists(place)).isEqualTo(!isYes);
        assertThat(Files.exists(course)).isEqualTo(!isYes);
        assertThat(Files.exists(words)).isEqualTo(!isYes);
        assertThat(others).exists();
        assertThat(Files.exists(journals.resolve("ana.jsonl"))).isEqualTo(!isYes);
        assertThat(journals.resolve("ben.jsonl")).exists();
    }
}
