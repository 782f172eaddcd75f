package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.GuestName;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.store.SmallDisk;
import descenso.store.SqlStore;
import descenso.testing.AttemptFixture;
import descenso.testing.CommandRun;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the commands on what is kept of a person and of a class, as processes. */
@Tag("long")
class LearnerCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... words) throws Exception {
        List<String> command =
                CommandRun.tutor("-Ddescenso.home=" + TestCourse.SMALL.home().toAbsolutePath());
        command.addAll(List.of(words));
        return CommandRun.of(
                folder,
                Map.of(
                        "LANG",
                        "en_GB.UTF-8",
                        "XDG_DATA_HOME",
                        folder.resolve("data").toString(),
                        "XDG_STATE_HOME",
                        folder.resolve("state").toString()),
                command);
    }

    private Path classFolder() {
        return folder.resolve("data/descenso/classes/physics");
    }

    /** Makes a class in which ana has answered and exported. Returns its store. */
    private SqlStore openClass() throws IOException {
        Files.createDirectories(classFolder().resolve("exports/ana/ball"));
        Files.writeString(classFolder().resolve("exports/ana/ball/ball.csv"), "1\n");
        SqlStore store = new SqlStore("jdbc:sqlite:" + classFolder().resolve("class.sqlite"), "test");
        store.learner("ana", AttemptLine.SHIPPED_COURSE).append(AttemptFixture.question("step-why", 1, Grade.RIGHT));
        store.learner("bo", AttemptLine.SHIPPED_COURSE).append(AttemptFixture.question("step-why", 1, Grade.WRONG));
        return store;
    }

    @Test
    void answersMoveFromAClassToTheAccountAndAreErased() throws Exception {
        try (SqlStore store = openClass()) {
            Path file = folder.resolve("ana.jsonl");
            assertThat(run("learner", "export", "ana", "--class", "physics", "--out", file.toString())
                            .status())
                    .isZero();
            assertThat(run("learner", "import", "ana", file.toString()).out()).startsWith("“ana”: 1 answers added");
            assertThat(run("learner", "import", "ana", file.toString()).out()).startsWith("“ana”: 0 answers added");
            assertThat(run("learner", "export", "ana").out()).isEqualTo(Files.readString(file));
            CommandRun unasked = run("learner", "erase", "ana", "--class", "physics");
            assertThat(unasked.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(unasked.err()).contains("--yes");
            CommandRun erased = run("learner", "erase", "ana", "--class", "physics", "--yes");
            assertThat(erased.out()).isEqualTo("Nothing of “ana” is kept any more.\n");
            assertThat(store.learners()).containsExactly("bo");
            assertThat(classFolder().resolve("exports/ana")).doesNotExist();
            assertThat(run("learner", "export", "ana", "--class", "physics").err())
                    .endsWith("descenso: nothing is kept of “ana”\n");
            assertThat(run("learner", "erase", "ana", "--yes").status()).isZero();
            assertThat(folder.resolve("data/descenso/ana.jsonl")).doesNotExist();
        }
    }

    @Test
    void anExportIsPrivateAndSaysWhatItLeavesOut() throws Exception {
        Path journal = folder.resolve("data/descenso/ana.jsonl");
        Path good = folder.resolve("good.jsonl");
        try (SqlStore store = openClass()) {
            assertThat(store.learners()).hasSize(2);
        }
        assertThat(run("learner", "export", "ana", "--class", "physics", "--out", good.toString())
                        .err())
                .isEqualTo("What is kept of “ana” is in " + good + ", which only this account can read.\n");
        assertThat(run("learner", "import", "ana", good.toString()).status()).isZero();
        Files.writeString(journal, "{cut\n", StandardOpenOption.APPEND);
        Files.setPosixFilePermissions(good, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun again = run("learner", "export", "ana", "--out", good.toString());
        assertThat(again.status()).isZero();
        assertThat(again.err()).contains(journal + ":2: cannot be read, and is left out (such lines: 1)\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(good)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish\n", "a,b\n1,2\n", "{}\n"})
    void anImportOfNothingThatCanBeReadFails(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("rubbish"), text);
        CommandRun run = run("learner", "import", "ana", file.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err())
                .endsWith("descenso: " + file + " has nothing of a learner that can be read; "
                        + "give the file of learner export, or a journal\n");
        assertThat(folder.resolve("data/descenso/ana.jsonl")).doesNotExist();
    }

    @Test
    void anImportOntoAFullDiskSaysSo() throws Exception {
        Path file = Files.writeString(
                folder.resolve("ana.jsonl"),
                "{\"version\":1,\"kind\":\"state\",\"course\":\"optimizers\",\"content\":\"page=objectives\"}\n");
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("state")))) {
            disk.fill();
            CommandRun run = run("--lang", "es", "learner", "import", "ana", file.toString());
            assertThat(run.err()).endsWith("descenso: el disco está lleno; haz sitio\n");
            assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        }
    }

    @Test
    void learner_importOfAFolder_saysThatAFileIsNeeded() throws Exception {
        CommandRun run = run("learner", "import", "ana", folder.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err())
                .isEqualTo("descenso: “" + folder + "” is a folder, a pipe or a device; "
                        + "there must be an ordinary file in its place\n");
    }

    @Test
    void guestsAreErasedAtOnceAndNoOtherLearner() throws Exception {
        try (SqlStore store = openClass()) {
            assertThat(run("learner", "erase", "--guests", "--class", "physics").err())
                    .endsWith("descenso: nothing is kept of any guest\n");
            List<String> guests = List.of(GuestName.of("a"), GuestName.keyless("b"));
            for (String guest : guests) {
                store.learner(guest, AttemptLine.SHIPPED_COURSE)
                        .append(AttemptFixture.question("momentum", 0, Grade.RIGHT));
            }
            Files.createDirectories(classFolder().resolve("exports").resolve(guests.get(0)));
            CommandRun unasked = run("learner", "erase", "--guests", "--class", "physics");
            assertThat(unasked.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(unasked.err()).contains("--yes");
            CommandRun erased = run("learner", "erase", "--guests", "--class", "physics", "--yes");
            assertThat(erased.out()).isEqualTo("Nothing of the guests (2) is kept any more.\n");
            assertThat(store.everyone()).containsExactly("ana", "bo");
            assertThat(classFolder().resolve("exports").resolve(guests.get(0))).doesNotExist();
            assertThat(run("learner", "erase", "ana", "--guests", "--class", "physics", "--yes")
                            .status())
                    .isEqualTo(ExitStatus.USAGE);
            assertThat(run("learner", "erase", "--guests", "--yes").status()).isEqualTo(ExitStatus.USAGE);
        }
    }

    @Test
    void classIsReportedAndBackedUpWhileItIsServed() throws Exception {
        try (SqlStore store = openClass()) {
            assertThat(store.learners()).hasSize(2);
            assertThat(run("report", "--class", "physics", "--csv").out())
                    .startsWith("chapter,screen,item,kind,ana,bo\n");
            assertThat(run("report", "bo", "--class", "physics", "--csv").out())
                    .startsWith("chapter,screen,item,kind,bo\n");
            assertThat(run("report", "eva", "--class", "physics").err()).contains("eva", "ana, bo");
            Path copy = folder.resolve("copy.sqlite");
            assertThat(run("serve", "--class", "physics", "--backup", copy.toString())
                            .status())
                    .isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
            assertThat(run("serve", "--class", "physics", "--backup", copy.toString())
                            .err())
                    .contains("there already");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"learner", "learner export", "learner import ana", "learner export ana x", "learner burn ana"})
    void wrongUseIsExplainedInOneLine(String words) throws Exception {
        CommandRun wrong = run(words.split(" ", -1));
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err())
                .isEqualTo("descenso: write learner export NAME, learner import NAME FILE, learner erase NAME, "
                        + "or learner erase --guests --class CLASS\n");
    }

    @Test
    void missingClassIsNotMade() throws Exception {
        assertThat(run("report", "--class", "physics").err()).contains("no such class");
        assertThat(classFolder().resolve("class.sqlite")).doesNotExist();
    }
}
