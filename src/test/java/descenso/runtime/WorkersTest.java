package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Message;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.StateFile;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What workers tell, whatever happens to them. */
class WorkersTest {

    private static final Path COURSE = Path.of("lessons", "optimizers");

    @TempDir
    Path folder;

    private final ManualScheduler crew = new ManualScheduler();
    private final List<Message> told = new ArrayList<>();

    private Workers workers(Path course) {
        SessionResources belongings = new SessionResources(
                new StateFile(folder.resolve("place")), journal(), new ExperimentLibrary(course), folder);
        return new Workers(belongings, crew, new ManualClock(), () -> Instant.EPOCH.atZone(ZoneOffset.UTC));
    }

    private Journal journal() {
        return new Journal(folder.resolve("me.jsonl"));
    }

    private static NewAttempt tried() {
        return new NewAttempt(
                Attempt.Kind.PREDICTION, "ball", "predict", List.of(), "0", Attempt.Grade.RIGHT, Map.of());
    }

    private Report report() {
        assertThat(told).hasSize(1);
        return ((Message.WorkerReport) told.get(0)).report();
    }

    /** A course on a disk that is gone: nobody foresees what reading it throws. */
    private Path gone() throws IOException {
        try (FileSystem disk = FileSystems.newFileSystem(folder.resolve("disk.zip"), Map.of("create", "true"))) {
            return disk.getPath("/");
        }
    }

    @Test
    void aReadingThatBreaksOffTellsWhichAndWhy() throws IOException {
        List<Setting> settings = List.of(new Setting("steps", "3"));
        workers(gone()).loadExperiment("ball", settings, told::add);
        crew.workAll();
        assertThat(report()).isInstanceOfSatisfying(Report.LoadFailed.class, unopened -> {
            assertThat(unopened.name()).isEqualTo("ball");
            assertThat(unopened.settings()).isEqualTo(settings);
            assertThat(unopened.sentence().phrase()).isEqualTo(MessageKey.LAB_UNOPENED);
            assertThat(unopened.sentence().arguments())
                    .singleElement()
                    .asString()
                    .contains("ClosedFileSystem");
        });
    }

    @Test
    void aListThatCannotBeReadIsNotSaidToBeATraining() throws IOException {
        workers(gone()).listExperiments(told::add);
        crew.workAll();
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.Failed.class,
                        failed -> assertThat(failed.sentence().phrase()).isEqualTo(MessageKey.LAB_UNLISTED));
    }

    @Test
    void ofAKeyHeldDownOnlyTheLastIsRead() {
        Workers workers = workers(COURSE);
        for (String steps : List.of("1", "2", "3")) {
            workers.loadExperiment("ball", List.of(new Setting("steps", steps)), told::add);
        }
        crew.workAll();
        assertThat(((Report.ExperimentLoaded) report()).settings()).containsExactly(new Setting("steps", "3"));
    }

    /** Whoever comes in is asked or is not; a change of what is on the bench asks nobody. */
    @Test
    void whatWasAnsweredIsLookedUpAtTheDoorOnly() {
        Workers workers = workers(COURSE);
        workers.recordAttempt(tried(), told::add);
        crew.workAll();
        told.clear();
        workers.loadExperiment("ball", List.of(), told::add);
        crew.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).hasSize(1);
        told.clear();
        workers.loadExperiment("valley", List.of(), told::add);
        crew.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).isEmpty();
        told.clear();
        workers.loadExperiment("ball", List.of(new Setting("steps", "3")), told::add);
        crew.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).isEmpty();
    }

    /** Once, and after what was opened. */
    @ParameterizedTest
    @CsvSource({"'x\n{}\n', 2", "'x\n{\"kind\":', 2", "'{\"kind', 1", "'', 0"})
    void whatTheJournalHasLostIsToldAtTheDoor(String damage, int lines) throws IOException {
        Workers workers = workers(COURSE);
        workers.recordAttempt(tried(), told::add);
        crew.workAll();
        Files.writeString(journal().path(), damage, StandardOpenOption.APPEND);
        told.clear();
        workers.loadExperiment("ball", List.of(), told::add);
        crew.workAll();
        assertThat(told.get(0)).isInstanceOf(Message.WorkerReport.class);
        assertThat(told.subList(1, told.size()))
                .extracting(message -> ((Message.Failed) message).sentence())
                .isEqualTo(
                        lines == 0
                                ? List.of()
                                : List.of(LocalizedMessage.of(
                                        MessageKey.JOURNAL_DAMAGED,
                                        Integer.toString(lines),
                                        journal().path().toString())));
        told.clear();
        workers.loadExperiment("ball", List.of(), told::add);
        crew.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).hasSize(1);
    }

    /** A journal that is no file any more can be neither read nor written. */
    @Test
    void whatCannotBeKeptIsToldAndTheSessionGoesOn() throws IOException {
        Files.createDirectory(journal().path());
        workers(COURSE).recordAttempt(tried(), told::add);
        crew.workAll();
        assertThat(told).hasSize(2);
        assertThat(((Message.Failed) told.get(0)).sentence().phrase()).isEqualTo(MessageKey.JOURNAL_UNWRITABLE);
        assertThat(((Message.WorkerReport) told.get(1)).report()).isInstanceOf(Report.Recorded.class);
    }

    /** Written before the end, though nobody let it be until then. */
    @Test
    void whatMustNotBeLostIsWrittenAtTheEnd() throws IOException {
        Workers workers = workers(COURSE);
        workers.recordAttempt(tried(), told::add);
        workers.close();
        assertThat(journal().read().attempts()).hasSize(1);
    }

    /** A log that another program holds is waited for, but not for ever, and the loss is told. */
    @Test
    void whatIsNotWrittenByTheEndIsTold() throws IOException {
        Files.writeString(journal().path(), "");
        Queue<Message> heard = new ConcurrentLinkedQueue<>();
        Workers workers = new Workers(
                new SessionResources(
                        new StateFile(folder.resolve("place")), journal(), new ExperimentLibrary(COURSE), folder),
                () -> 0,
                () -> Instant.EPOCH.atZone(ZoneOffset.UTC));
        try (FileChannel held = FileChannel.open(journal().path(), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            workers.recordAttempt(answered(), heard::add);
            workers.close();
        }
        assertThat(heard)
                .filteredOn(Message.Failed.class::isInstance)
                .singleElement()
                .isIn( // the second where a busy machine ends the wait first
                        failed(MessageKey.JOURNAL_HELD), failed(MessageKey.JOURNAL_UNWRITABLE));
    }

    /** The other program is named, so that the learner can close it and answer again. */
    @Test
    void heldJournalIsReportedAsHeld() throws IOException {
        Files.writeString(journal().path(), "");
        Workers workers = workers(COURSE);
        try (FileChannel held = FileChannel.open(journal().path(), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            workers.recordAttempt(answered(), told::add);
            crew.workAll();
        }
        assertThat(told).startsWith(failed(MessageKey.JOURNAL_HELD));
        assertThat(counted(told.get(1))).isEqualTo("Recorded 0");
    }

    private Message failed(MessageKey phrase) {
        return new Message.Failed(LocalizedMessage.of(phrase, journal().path().toString()));
    }

    private static NewAttempt answered() {
        return new NewAttempt(
                Attempt.Kind.QUESTION,
                "momentum",
                "momentum-forms",
                List.of(),
                "larger",
                Attempt.Grade.RIGHT,
                Map.of());
    }

    /** However the two follow one another: an answer is in what is recalled after it, and in nothing recalled before. */
    @ParameterizedTest
    @CsvSource({"true, 'Recorded 1, Recalled 1'", "false, 'Recalled 0, Recorded 1'"})
    void whatIsRecalledHoldsWhatWasKeptBefore(boolean isKeptFirst, String expected) {
        Workers workers = workers(COURSE);
        if (isKeptFirst) {
            workers.recordAttempt(answered(), told::add);
        }
        workers.loadHistory(told::add);
        if (!isKeptFirst) {
            workers.recordAttempt(answered(), told::add);
        }
        crew.workAll();
        assertThat(told.stream().map(WorkersTest::counted)).containsExactly(expected.split(", ", -1));
    }

    private static String counted(Message message) {
        Report report = ((Message.WorkerReport) message).report();
        return report instanceof Report.Recalled recalled
                ? "Recalled " + recalled.past().ledger().sessionCount("momentum-forms")
                : "Recorded " + ((Report.Recorded) report).attempt().stream().count();
    }

    /** Nobody is told that an answer is kept which is not. */
    @Test
    void whatCannotBeKeptIsToldSo() throws IOException {
        Files.createDirectories(folder.resolve("me.jsonl"));
        workers(COURSE).recordAttempt(answered(), told::add);
        crew.workAll();
        assertThat(told).hasSize(2);
        assertThat(((Message.Failed) told.get(0)).sentence().phrase()).isEqualTo(MessageKey.JOURNAL_UNWRITABLE);
        assertThat(counted(told.get(1))).isEqualTo("Recorded 0");
    }

    @Test
    void aJournalThatCannotBeReadIsToldAndCountsAsEmpty() throws IOException {
        Files.createDirectories(folder.resolve("me.jsonl"));
        workers(COURSE).loadHistory(told::add);
        crew.workAll();
        assertThat(counted(told.get(0))).isEqualTo("Recalled 0");
        assertThat(((Message.Failed) told.get(1)).sentence().phrase()).isEqualTo(MessageKey.FILE_IRREGULAR);
    }
}
