package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.screen.Message;
import descenso.app.screen.Report;
import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ObservedProblem;
import descenso.testing.ShippedExperiments;
import descenso.train.Comparison;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** Races that break off, that search, that are left: what is told of them, and that nobody waits for them in vain. */
@Timeout(60)
class TroubledRaceTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final PlaybackSpeed FASTEST = new PlaybackSpeed(0);
    private static final PlaybackSpeed STEP_A_SECOND = new PlaybackSpeed(1);

    private final ManualScheduler crew = new ManualScheduler();
    private final RaceExecutor races = new RaceExecutor(crew, new ManualClock());
    private final List<Report> told = new ArrayList<>();

    private void hear(Message message) {
        told.add(((Message.WorkerReport) message).report());
    }

    private void work() {
        while (crew.work(Desk.TRAINING)) {
            // all that was commanded
        }
    }

    private static Race watched(String id, Runnable atGradient) {
        return ObservedProblem.race(
                ShippedExperiments.experiment(id).comparison().trials(), atGradient);
    }

    private static LocalizedMessage broken(Report report, Race race) {
        assertThat(report).isInstanceOf(Report.RaceFailed.class);
        assertThat(((Report.RaceFailed) report).race()).isSameAs(race);
        return ((Report.RaceFailed) report).sentence();
    }

    private Race begun(Race race) {
        races.begin(race, true, this::hear);
        work();
        assertThat(told).singleElement().isInstanceOf(Report.RaceAdvanced.class);
        told.clear();
        return race;
    }

    // breaking off

    @ParameterizedTest
    @CsvSource({"false, LAB_FAILED", "true, CLI_OUT_OF_MEMORY"})
    void aRaceThatBreaksOffSaysWhichHowOftenItIsToldToGoOn(boolean isFull, MessageKey phrase) {
        AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
        Race race = begun(
                watched("ball", () -> Objects.requireNonNull(atGradient.get()).run()));
        atGradient.set(() -> {
            if (isFull) {
                throw new OutOfMemoryError("no room");
            }
            throw new IllegalStateException("no such step");
        });
        races.advance(race, FASTEST, HOUR, message -> {
            hear(message);
            races.advance(race, STEP_A_SECOND, HOUR, again -> {
                hear(again);
                races.advance(race, FASTEST, HOUR, this::hear);
            });
        });
        work();
        races.step(race, this::hear);
        work();
        atGradient.set(() -> {});
        races.step(race, this::hear);
        work();
        assertThat(told).hasSize(5).allSatisfy(report -> {
            LocalizedMessage sentence = broken(report, race);
            assertThat(sentence.phrase()).isEqualTo(phrase);
            assertThat(sentence.arguments()).hasSize(isFull ? 0 : 1).allMatch(why -> why.contains("no such step"));
        });
    }

    @Test
    void aRaceThatCannotBeginBreaksOff() {
        Race race = watched("ball", () -> {
            throw new StackOverflowError("too deep");
        });
        races.begin(race, true, this::hear);
        work();
        assertThat(told).hasSize(1);
        assertThat(broken(told.get(0), race).arguments()).containsExactly("java.lang.StackOverflowError: too deep");
    }

    @Test
    void ofOneThatWasLeftNothingIsTold() {
        AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
        Race race = begun(
                watched("ball", () -> Objects.requireNonNull(atGradient.get()).run()));
        atGradient.set(() -> {
            races.leave(race);
            throw new IllegalStateException("no such step");
        });
        races.step(race, this::hear);
        work();
        races.step(race, this::hear);
        races.advance(race, FASTEST, HOUR, this::hear);
        work();
        assertThat(told).isEmpty();
    }

    /** Whoever leaves before the beginning was carried out does not hear of it either. */
    @Test
    void ofOneThatIsLeftBeforeItHasBegunNothingIsTold() {
        Race race = watched("ball", () -> {});
        races.begin(race, true, this::hear);
        races.leave(race);
        work();
        assertThat(told).isEmpty();
    }

    // searching

    /** The runs have ended, and their searches are still to come. */
    private static boolean isMeasuring(Report report) {
        Report.RaceAdvanced raced = (Report.RaceAdvanced) report;
        return raced.standing().outcome().isEmpty()
                && raced.standing().snapshots().stream()
                        .allMatch(run -> run.map(Snapshot::status)
                                .filter(status -> status != Status.RUNNING)
                                .isPresent());
    }

    @Test
    void whatHasEndedIsToldBeforeAnythingIsSearched() {
        Race race = begun(watched("stability", () -> {}));
        races.advance(race, FASTEST, HOUR, this::hear);
        work();
        assertThat(told).hasSize(2);
        assertThat(isMeasuring(told.get(0))).isTrue();
        assertThat(((Report.RaceAdvanced) told.get(1)).standing().outcome()).isPresent();
    }

    /** Nine valleys, one after the other, each with searches of its own. */
    private static List<Trial> valleys(String steps) {
        return ShippedExperiments.experiment(
                        "knife-edge",
                        new Setting("variables.k", "[2, 3, 4, 5, 6, 7, 8, 9, 10]"),
                        new Setting("steps", steps))
                .comparison()
                .trials();
    }

    /** A run takes a gradient before its first step, and one a step. */
    @Test
    void theEndOfEachHeatIsToldBeforeItIsSearched() {
        AtomicInteger gradients = new AtomicInteger();
        Race race = ObservedProblem.race(valleys("50"), gradients::incrementAndGet);
        races.begin(race, true, this::hear);
        work();
        for (int heat = 0; heat < 9; heat++) {
            told.clear();
            List<Integer> heard = new ArrayList<>();
            int begun = gradients.get();
            races.advance(race, FASTEST, HOUR, message -> {
                hear(message);
                heard.add(gradients.get() - begun);
            });
            work();
            assertThat(told).extracting(TroubledRaceTest::heat).containsExactly(heat, Math.min(heat + 1, 8));
            assertThat(told).extracting(TroubledRaceTest::isOver).containsExactly(false, heat == 8);
            assertThat(heard.get(0)).isEqualTo(50);
            assertThat(heard.get(1)).isGreaterThan(500);
        }
    }

    /** Nobody has to tell it to go on. */
    @Test
    void heatsThatEndWhereTheyBeginAreToldOneAfterTheOther() {
        races.begin(Race.of(new Comparison(valleys("0"), List.of())), true, this::hear);
        work();
        assertThat(told).extracting(TroubledRaceTest::heat).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 8);
        assertThat(told).extracting(TroubledRaceTest::isOver).endsWith(false, true);
    }

    private static int heat(Report report) {
        return ((Report.RaceAdvanced) report).standing().heat();
    }

    private static boolean isOver(Report report) {
        return ((Report.RaceAdvanced) report).standing().outcome().isPresent();
    }

    /** Also step by step, where nobody tells it to go on. */
    @Test
    void theLastStepLeadsToTheSearchesByItself() {
        Race race = begun(Race.of(ShippedExperiments.experiment("stability", new Setting("steps", "1"))
                .comparison()));
        races.step(race, this::hear);
        work();
        assertThat(told).hasSize(2);
        assertThat(isMeasuring(told.get(0))).isTrue();
        assertThat(((Report.RaceAdvanced) told.get(1)).standing().outcome()).isPresent();
    }

    /** Whoever is told of the ended runs tells the race to go on, and is answered once. */
    @Test
    void whatIsToldToGoOnWhileItSearchesTellsItsEndOnce() {
        Race race = begun(watched("stability", () -> {}));
        races.advance(race, FASTEST, HOUR, message -> {
            hear(message);
            races.advance(race, FASTEST, HOUR, this::hear);
        });
        crew.work(Desk.TRAINING);
        assertThat(told).hasSize(2);
        work();
        assertThat(told)
                .hasSize(3)
                .last()
                .satisfies(report -> assertThat(
                                ((Report.RaceAdvanced) report).standing().outcome())
                        .isPresent());
    }

    @Test
    void whatHasNothingToSearchTellsOnlyItsEnd() {
        Race race = begun(watched("ball", () -> {}));
        races.advance(race, FASTEST, HOUR, this::hear);
        work();
        assertThat(told).hasSize(1);
        assertThat(((Report.RaceAdvanced) told.get(0)).standing().outcome()).isPresent();
    }

    // leaving

    /** Its searches would take hours: every gradient takes a while, and is not hurried by an interruption. */
    @Test
    void whatIsLeftOrClosedWhileItSearchesTrainsNoMore() throws Exception {
        ThreadScheduler threads = new ThreadScheduler();
        RaceExecutor real = new RaceExecutor(threads, System::nanoTime);
        Race left = slowlySearching(real);
        real.leave(left);
        CountDownLatch isFree = new CountDownLatch(1);
        threads.scheduleRace(isFree::countDown, 0);
        assertThat(isFree.await(30, TimeUnit.SECONDS)).isTrue();
        slowlySearching(real);
        real.close();
        threads.close();
        assertThat(threads.awaitEnd(Duration.ofSeconds(20))).isTrue();
    }

    private static Race slowlySearching(RaceExecutor real) throws InterruptedException {
        AtomicInteger wait = new AtomicInteger();
        Race race = watched("stability", () -> {
            for (int i = 0; i < wait.get(); i++) {
                Thread.onSpinWait();
            }
        });
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        real.begin(race, true, messages::add);
        messages.take();
        real.advance(race, FASTEST, HOUR, message -> {
            wait.set(1_000_000);
            messages.add(message);
        });
        assertThat(isMeasuring(((Message.WorkerReport) messages.take()).report()))
                .isTrue();
        return race;
    }

    // recording

    /** A ball's race of four, of each run a gradient and two numbers that momentum remembers: 4 million in all. */
    @ParameterizedTest
    @CsvSource({
        "true, 2000, 4",
        "true, 333333, 4",
        "true, 333334, 3",
        "true, 1333333, 1",
        "true, 1333334, 0",
        "false, 2000, 0"
    })
    void stepsAreKeptToBeLookedIntoWhereSomebodyMayAndThereIsRoom(boolean isRecorded, String steps, int kept) {
        Race race = Race.of(ShippedExperiments.experiment("ball", new Setting("steps", steps))
                .comparison());
        races.begin(race, isRecorded, this::hear);
        work();
        List<Snapshot> runs = ((Report.RaceAdvanced) told.get(0)).standing().of(List.of(0, 1, 2, 3));
        for (int run = 0; run < 4; run++) {
            assertThat(runs.get(run).history().hasGradient()).isEqualTo(run < kept);
            assertThat(runs.get(run).history().memory().isEmpty()).isEqualTo(run >= kept);
        }
    }
}
