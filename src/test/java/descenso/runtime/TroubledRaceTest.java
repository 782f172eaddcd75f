package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.course.experiment.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ObservedProblem;
import descenso.testing.TestCourse;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the reports of races that fail, search or are cancelled, and that cancelled races end soon. */
@Timeout(60)
class TroubledRaceTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualScheduler scheduler = new ManualScheduler();
    private final RaceExecutor races = new RaceExecutor(scheduler.races(), scheduler, new ManualClock(), this::receive);
    private final List<Report> reports = new ArrayList<>();

    /** Actions of which one runs after each report. */
    private final Queue<Runnable> afterReports = new ArrayDeque<>();

    private void receive(Message message) {
        reports.add(((Message.WorkerReport) message).report());
        Optional.ofNullable(afterReports.poll()).ifPresent(Runnable::run);
    }

    private void work() {
        while (scheduler.work(Desk.TRAINING)) {
            // runs all that was requested
        }
    }

    private static Race observedRace(String id, Runnable atGradient) {
        return ObservedProblem.race(
                TestCourse.ABRIDGED.experiment(id).comparison().trials(), atGradient);
    }

    private static LocalizedMessage failure(Report report, Race race) {
        assertThat(report).isInstanceOf(Report.RaceFailed.class);
        assertThat(((Report.RaceFailed) report).race()).isSameAs(race);
        return ((Report.RaceFailed) report).message();
    }

    private Race begin(Race race) {
        races.begin(race, true);
        work();
        assertThat(reports).singleElement().isInstanceOf(Report.RaceAdvanced.class);
        reports.clear();
        return race;
    }

    // failure

    @ParameterizedTest
    @CsvSource({"false, LAB_FAILED", "true, CLI_OUT_OF_MEMORY"})
    void failedRaceReportsItsFailureOnEveryRequest(boolean isFull, MessageKey key) {
        AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
        Race race = begin(observedRace(
                "ball", () -> Objects.requireNonNull(atGradient.get()).run()));
        atGradient.set(() -> {
            if (isFull) {
                throw new OutOfMemoryError("no room");
            }
            throw new IllegalStateException("no such step");
        });
        afterReports.add(() -> races.advance(race, HOUR));
        afterReports.add(() -> races.advance(race, HOUR));
        races.advance(race, HOUR);
        work();
        races.step(race, 1);
        work();
        atGradient.set(() -> {});
        races.step(race, 1);
        work();
        assertThat(reports).hasSize(5).allSatisfy(report -> {
            LocalizedMessage sentence = failure(report, race);
            assertThat(sentence.key()).isEqualTo(key);
            assertThat(sentence.arguments()).hasSize(isFull ? 0 : 1).allMatch(why -> why.contains("no such step"));
        });
    }

    // searches

    /** Tests whether the runs have ended and their searches are still to come. */
    private static boolean isMeasuring(Report report) {
        Report.RaceAdvanced raced = (Report.RaceAdvanced) report;
        return raced.progress().outcome().isEmpty()
                && raced.progress().snapshots().stream()
                        .allMatch(run -> run.map(Snapshot::status)
                                .filter(status -> status != Status.RUNNING)
                                .isPresent());
    }

    @Test
    void endOfTheRunsIsReportedBeforeTheSearch() {
        Race race = begin(observedRace("stability", () -> {}));
        races.advance(race, HOUR);
        work();
        assertThat(reports).hasSize(2);
        assertThat(isMeasuring(reports.get(0))).isTrue();
        assertThat(((Report.RaceAdvanced) reports.get(1)).progress().outcome()).isPresent();
    }

    // cancellation

    /** Tests searches that would take hours: every gradient takes a while, and an interruption does not shorten it. */
    @Test
    void searchEndsOnCancellationOrClose() throws Exception {
        WorkScheduler threads = SessionFiles.EXECUTORS.openScheduler();
        AtomicInteger wait = new AtomicInteger();
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        RaceExecutor executor = new RaceExecutor(threads.races(), threads, System::nanoTime, message -> {
            wait.set(isMeasuring(((Message.WorkerReport) message).report()) ? 1_000_000 : 0);
            messages.add(message);
        });
        Race cancelled = startSlowSearch(executor, wait, messages);
        executor.leave(cancelled);
        CountDownLatch isFree = new CountDownLatch(1);
        threads.scheduleRace(isFree::countDown, 0);
        assertThat(isFree.await(30, TimeUnit.SECONDS)).isTrue();
        startSlowSearch(executor, wait, messages);
        executor.close();
        threads.close();
        assertThat(threads.awaitEnd(20_000)).isTrue();
    }

    /** Starts a search whose gradients become slow with the report before it. */
    private static Race startSlowSearch(RaceExecutor executor, AtomicInteger wait, BlockingQueue<Message> messages)
            throws InterruptedException {
        wait.set(0);
        messages.clear();
        Race race = observedRace("stability", () -> {
            for (int i = 0; i < wait.get(); i++) {
                Thread.onSpinWait();
            }
        });
        executor.begin(race, true);
        while (!isMeasuring(((Message.WorkerReport) messages.take()).report())) {
            executor.advance(race, HOUR);
        }
        return race;
    }

    // recording

    /**
     * Tests a race of four runs of the ball. A run records three numbers per step: its gradient and two of momentum's
     * state. A race records at most 4 million numbers.
     */
    @ParameterizedTest
    @CsvSource({
        "true, 2000, 4",
        "true, 333333, 4",
        "true, 333334, 3",
        "true, 1333333, 1",
        "true, 1333334, 0",
        "false, 2000, 0"
    })
    void stepsAreRecordedIfRequestedAndWithinTheLimit(boolean isRecorded, String steps, int kept) {
        Race race = new Race(TestCourse.ABRIDGED
                .experiment("ball", new Setting("steps", steps))
                .comparison());
        races.begin(race, isRecorded);
        work();
        List<Snapshot> runs = ((Report.RaceAdvanced) reports.get(0)).progress().of(List.of(0, 1, 2, 3));
        for (int run = 0; run < 4; run++) {
            assertThat(runs.get(run).history().hasGradient()).isEqualTo(run < kept);
            assertThat(runs.get(run).history().stateNames().isEmpty()).isEqualTo(run >= kept);
        }
    }
}
