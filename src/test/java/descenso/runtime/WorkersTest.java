package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.SharedPlace;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.SavedState;
import descenso.progress.SavedState.StateFile;
import descenso.store.SmallDisk;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.TestCourse;
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
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages of the workers, above all after failures. */
class WorkersTest {

    private static final Path COURSE = TestCourse.ABRIDGED.folder();

    @TempDir
    Path folder;

    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<Message> messages = new ArrayList<>();

    private Workers workers(Path course) {
        return workers(course, ClassroomLink.none());
    }

    private Workers workers(Path course, ClassroomLink classroom) {
        SessionFiles resources = new SessionFiles(
                new StateFile(folder.resolve("place")),
                journal(),
                new ExperimentLibrary(course, new ExperimentSpecs()),
                folder);
        return new Workers(
                resources.context(new ManualClock(), () -> Instant.EPOCH.atZone(ZoneOffset.UTC), classroom),
                scheduler,
                true,
                messages::add);
    }

    private Journal journal() {
        return new Journal(folder.resolve("me.jsonl"));
    }

    private static NewAttempt predictionAttempt() {
        return new NewAttempt(
                Attempt.Kind.PREDICTION, "ball", "predict", List.of(), "0", Attempt.Grade.RIGHT, Map.of());
    }

    private Report report() {
        assertThat(messages).hasSize(1);
        return ((Message.WorkerReport) messages.get(0)).report();
    }

    /** Returns a course on a closed file system. Reading it throws an exception that the workers do not expect. */
    private Path removedCourse() throws IOException {
        try (FileSystem disk = FileSystems.newFileSystem(folder.resolve("disk.zip"), Map.of("create", "true"))) {
            return disk.getPath("/");
        }
    }

    @Test
    void failedLoadIsReportedWithNameSettingsAndReason() throws IOException {
        List<Setting> settings = List.of(new Setting("steps", "3"));
        workers(removedCourse()).loadExperiment("ball", settings);
        scheduler.workAll();
        assertThat(report()).isInstanceOfSatisfying(Report.LoadFailed.class, failure -> {
            assertThat(failure.name()).isEqualTo("ball");
            assertThat(failure.settings()).isEqualTo(settings);
            assertThat(failure.message().key()).isEqualTo(MessageKey.LAB_UNOPENED);
            assertThat(failure.message().arguments()).singleElement().asString().contains("ClosedFileSystem");
        });
    }

    @Test
    void onlyTheLatestOfSeveralLoadRequestsIsRead() {
        Workers workers = workers(COURSE);
        for (String steps : List.of("1", "2", "3")) {
            workers.loadExperiment("ball", List.of(new Setting("steps", steps)));
        }
        scheduler.workAll();
        assertThat(((Report.ExperimentLoaded) report()).settings()).containsExactly(new Setting("steps", "3"));
    }

    /** Tests that the newest of several places waits while one is under way, and is tried again after a failure. */
    @Test
    void onlyTheNewestOfSeveralPlacesIsSubmitted() {
        List<ClassroomEvent> submitted = new ArrayList<>();
        List<Workers> self = new ArrayList<>();
        Workers workers = workers(COURSE, new ClassroomLink() {
            @Override
            public void submit(ClassroomEvent event) throws IOException {
                submitted.add(event);
                if (submitted.size() == 1) {
                    self.get(0).share(place("c"));
                    self.get(0).share(place("d"));
                } else if (submitted.size() < 5) {
                    throw new IOException();
                }
            }

            @Override
            public void moved(SharedPlace place) {}

            @Override
            public void attempted(Attempt attempt) {}
        });
        self.add(workers);
        workers.share(place("a"));
        workers.share(place("b"));
        scheduler.workAll();
        assertThat(submitted).containsExactly(place("b"), place("d"), place("d"), place("d"), place("d"));
        assertThat(messages).isEmpty();
        workers.share(place("e"));
        workers.submit(new ClassroomEvent.Led("eva", Optional.empty()));
        scheduler.workAll();
        assertThat(submitted)
                .endsWith(new ClassroomEvent.Led("eva", Optional.empty()))
                .doesNotContain(place("e"));
    }

    private static ClassroomEvent place(String page) {
        return new ClassroomEvent.Led("eva", Optional.of(SharedPlace.ofPage("optimizers", page)));
    }

    /** Attempts matter when the learner enters the lab, not when a knob changes. */
    @Test
    void attemptsAreReportedOnlyForALoadWithoutSettings() {
        Workers workers = workers(COURSE);
        workers.recordAttempt(predictionAttempt());
        scheduler.workAll();
        messages.clear();
        workers.loadExperiment("ball", List.of());
        scheduler.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).hasSize(1);
        messages.clear();
        workers.loadExperiment("valley", List.of());
        scheduler.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).isEmpty();
        messages.clear();
        workers.loadExperiment("ball", List.of(new Setting("steps", "3")));
        scheduler.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).isEmpty();
    }

    /** Tests that the report follows that of the experiment and is not repeated. */
    @ParameterizedTest
    @CsvSource({"'x\n{}\n', 2", "'x\n{\"kind\":', 2", "'{\"kind', 1", "'', 0"})
    void damagedJournalLinesAreReportedOnceAfterTheLoad(String damage, int lines) throws IOException {
        Workers workers = workers(COURSE);
        workers.recordAttempt(predictionAttempt());
        scheduler.workAll();
        Files.writeString(journal().path(), damage, StandardOpenOption.APPEND);
        messages.clear();
        workers.loadExperiment("ball", List.of());
        scheduler.workAll();
        assertThat(messages.get(0)).isInstanceOf(Message.WorkerReport.class);
        assertThat(messages.subList(1, messages.size()))
                .extracting(message -> ((Message.Failed) message).message())
                .isEqualTo(
                        lines == 0
                                ? List.of()
                                : List.of(LocalizedMessage.of(
                                        MessageKey.JOURNAL_DAMAGED,
                                        Integer.toString(lines),
                                        journal().path().toString())));
        messages.clear();
        workers.loadExperiment("ball", List.of());
        scheduler.workAll();
        assertThat(((Report.ExperimentLoaded) report()).attempts()).hasSize(1);
    }

    /** Uses a directory as the journal, which is removed before the next answer or before the end. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void attemptThatCouldNotBeWrittenIsWrittenOnceLater(boolean isByTheNextOne) throws IOException {
        Files.createDirectory(journal().path());
        Workers workers = workers(COURSE);
        workers.recordAttempt(predictionAttempt());
        scheduler.workAll();
        Files.delete(journal().path());
        messages.clear();
        if (isByTheNextOne) {
            workers.recordAttempt(answerAttempt());
            scheduler.workAll();
            assertThat(messages)
                    .hasSize(2)
                    .endsWith(new Message.Failed(LocalizedMessage.of(MessageKey.SERVE_ANSWERS_KEPT)));
        }
        workers.close();
        assertThat(journal().read().attempts())
                .extracting(Attempt::item)
                .containsExactlyElementsOf(
                        isByTheNextOne
                                ? List.of(
                                        predictionAttempt().item(),
                                        answerAttempt().item())
                                : List.of(predictionAttempt().item()));
    }

    /** Fills the disk of the journal, and makes room before the place is saved, or not at all. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answerOnAFullDiskWaitsForRoomOrIsCountedAtTheEnd(boolean isCleared) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            disk.fill();
            Workers workers = workers(COURSE);
            workers.recordAttempt(answerAttempt());
            scheduler.workAll();
            assertThat(messages).startsWith(failed(MessageKey.JOURNAL_FULL));
            messages.clear();
            if (isCleared) {
                disk.clear();
                workers.saveState("optimizers", SavedState.nothing());
                scheduler.workAll();
                assertThat(messages)
                        .containsExactly(new Message.Failed(LocalizedMessage.of(MessageKey.SERVE_ANSWERS_KEPT)));
                assertThat(journal().read().attempts()).hasSize(1);
                messages.clear();
            }
            workers.close();
            assertThat(messages)
                    .isEqualTo(
                            isCleared
                                    ? List.of()
                                    : List.of(new Message.Failed(LocalizedMessage.of(
                                            MessageKey.JOURNAL_LOST_FULL,
                                            "1",
                                            journal().path().toString()))));
        }
    }

    /** Closes the workers before the scheduled write has been done. */
    @Test
    void pendingAttemptIsWrittenOnClose() throws IOException {
        Workers workers = workers(COURSE);
        workers.recordAttempt(predictionAttempt());
        workers.close();
        assertThat(journal().read().attempts()).hasSize(1);
    }

    /** Tests that the message mentions the other program, so that the learner can close it and answer again. */
    @Tag("long")
    @Test
    void heldJournalIsReportedAsHeld() throws IOException {
        Files.writeString(journal().path(), "");
        Workers workers = workers(COURSE);
        try (FileChannel held = FileChannel.open(journal().path(), StandardOpenOption.WRITE);
                FileLock lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            workers.recordAttempt(answerAttempt());
            scheduler.workAll();
        }
        assertThat(messages).startsWith(failed(MessageKey.JOURNAL_HELD));
        assertThat(summary(messages.get(1))).isEqualTo("Recorded 0");
    }

    private Message failed(MessageKey key) {
        return new Message.Failed(LocalizedMessage.of(key, journal().path().toString()));
    }

    private static NewAttempt answerAttempt() {
        return new NewAttempt(
                Attempt.Kind.QUESTION,
                "momentum",
                "momentum-forms",
                List.of(),
                "larger",
                Attempt.Grade.RIGHT,
                Map.of());
    }

    /** Tests that an answer is part of a history that is loaded after it, and not of one that is loaded before it. */
    @ParameterizedTest
    @CsvSource({"true, 'Recorded 1, Recalled 1'", "false, 'Recalled 0, Recorded 1'"})
    void loadedHistoryHoldsTheAttemptsRecordedBefore(boolean isRecordedFirst, String expected) {
        Workers workers = workers(COURSE);
        if (isRecordedFirst) {
            workers.recordAttempt(answerAttempt());
        }
        workers.loadHistory();
        if (!isRecordedFirst) {
            workers.recordAttempt(answerAttempt());
        }
        scheduler.workAll();
        assertThat(messages.stream().map(WorkersTest::summary)).containsExactly(expected.split(", ", -1));
    }

    private static String summary(Message message) {
        Report report = ((Message.WorkerReport) message).report();
        return report instanceof Report.HistoryLoaded recalled
                ? "Recalled " + recalled.history().learning().sessionCount("momentum-forms")
                : "Recorded " + ((Report.Recorded) report).attempt().stream().count();
    }
}
