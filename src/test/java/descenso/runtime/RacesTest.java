package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.Pace;
import descenso.app.Race;
import descenso.app.Report;
import descenso.app.Standing;
import descenso.course.Experiment;
import descenso.course.OfCourse;
import descenso.course.Setting;
import descenso.train.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of races, and when: by a clock that only the test moves. */
@Timeout(60)
class RacesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Pace FASTEST = new Pace(0);

    /** So slow that what has to wait for it is not told before the test is over: of it an hour is a frame. */
    private static final Pace STEP_A_SECOND = new Pace(1);

    private final HandClock clock = new HandClock();
    private final Threads threads = new Threads();
    private final Races races = new Races(threads, clock);
    private final BlockingQueue<Message> told = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        races.close();
        threads.close();
    }

    /** With steps to spare. */
    private static List<Trial> ball() {
        Experiment experiment = OfCourse.experiment("ball", new Setting("steps", "1000000"));
        return experiment.comparison().trials().subList(0, 1);
    }

    private static Race race() {
        return Watched.race(ball(), () -> {});
    }

    private Race begun() throws InterruptedException {
        return begun(race());
    }

    private Race begun(Race race) throws InterruptedException {
        races.begin(race, true, told::add);
        assertThat(steps(told.take(), race)).isZero();
        return race;
    }

    /** Of the race that a message tells of, which is this. */
    private static int steps(Message message, Race race) {
        assertThat(message)
                .isInstanceOfSatisfying(
                        Message.Worked.class,
                        worked -> assertThat(worked.report())
                                .isInstanceOfSatisfying(
                                        Report.Raced.class,
                                        raced -> assertThat(raced.race()).isSameAs(race)));
        return steps(((Report.Raced) ((Message.Worked) message).report()).standing());
    }

    private static int steps(Standing standing) {
        return standing.of(List.of(0)).get(0).steps();
    }

    /** What was told of all that was to be done by now: one thread leads the races, and does first what is due first. */
    private List<Message> toldByNow() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Race other = race();
        races.begin(other, true, message -> done.countDown());
        done.await();
        races.leave(other);
        List<Message> messages = new ArrayList<>();
        told.drainTo(messages);
        return messages;
    }

    // what a race tells

    @Test
    void tellsOfEachStepThatItIsToMake() throws Exception {
        Race race = begun();
        for (int step = 1; step <= 5; step++) {
            races.step(race, told::add);
            assertThat(steps(told.take(), race)).isEqualTo(step);
        }
        assertThat(toldByNow()).isEmpty();
    }

    @Test
    void whatHasNotBegunTellsNothing() throws Exception {
        Race race = race();
        races.step(race, told::add);
        races.advance(race, FASTEST, PERIOD, told::add);
        races.leave(race);
        assertThat(toldByNow()).isEmpty();
    }

    @Test
    void whatWasLeftTellsNoMore() throws Exception {
        Race race = begun();
        races.leave(race);
        races.step(race, told::add);
        races.advance(race, FASTEST, PERIOD, told::add);
        races.advance(race, STEP_A_SECOND, PERIOD, told::add);
        assertThat(toldByNow()).isEmpty();
    }

    /** While it trains. */
    @Test
    void whatIsLeftMeanwhileTellsNoMore() throws Exception {
        AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
        Race race = begun(Watched.race(
                ball(), () -> Objects.requireNonNull(atGradient.get()).run()));
        atGradient.set(() -> races.leave(race));
        races.step(race, told::add);
        assertThat(toldByNow()).isEmpty();
    }

    @Test
    void whatGoesWrongInARaceThatWasLeftIsNobodysBusiness() throws Exception {
        AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
        Race race = begun(Watched.race(
                ball(), () -> Objects.requireNonNull(atGradient.get()).run()));
        atGradient.set(() -> {
            races.leave(race);
            throw new IllegalStateException("broken");
        });
        races.step(race, told::add);
        assertThat(toldByNow()).isEmpty();
    }

    @Test
    void leavingOneRaceLeavesTheOthers() throws Exception {
        Race race = begun();
        Race other = begun();
        races.leave(other);
        races.step(race, told::add);
        assertThat(steps(told.take(), race)).isEqualTo(1);
    }

    // how often

    /** As many steps as the pace makes of a frame, and at least one. */
    @ParameterizedTest
    @CsvSource({
        "1, 50, 1",
        "3, 100, 1",
        "10, 100, 1",
        "30, 50, 2",
        "30, 100, 3",
        "100, 50, 5",
        "1000, 100, 100",
        "30000, 50, 1500",
    })
    void aFrameIsAsManyStepsAsThePaceMakesOfIt(int pace, int millis, int steps) throws Exception {
        Race race = begun();
        for (int frame = 1; frame <= 3; frame++) {
            clock.move(HOUR);
            races.advance(race, new Pace(pace), Duration.ofMillis(millis), told::add);
            assertThat(steps(told.take(), race)).isEqualTo(frame * steps);
        }
    }

    /** So many minutes after the last frame, where a frame lasts an hour; meanwhile single steps are made and told. */
    @ParameterizedTest
    @CsvSource({"0, false", "30, false", "59, false", "60, true", "61, true", "600, true"})
    void aRaceUnderAPaceTellsNotBeforeItsPeriodIsOver(int minutes, boolean isDue) throws Exception {
        Race race = begun();
        clock.move(HOUR);
        int frame = advancedByAFrame(race);
        clock.move(Duration.ofMinutes(minutes));
        if (isDue) {
            assertThat(advancedByAFrame(race)).isEqualTo(2 * frame);
        }
        assertWaits(race);
    }

    private int advancedByAFrame(Race race) throws InterruptedException {
        races.advance(race, STEP_A_SECOND, HOUR, told::add);
        return steps(told.take(), race);
    }

    private void assertWaits(Race race) throws InterruptedException {
        races.advance(race, STEP_A_SECOND, HOUR, told::add);
        races.step(race, told::add);
        assertThat(toldByNow()).hasSize(1);
    }

    /** What slow frames lost is not made up for: they would come all at once. */
    @Test
    void whatIsLateIsCountedFromNow() throws Exception {
        Race race = begun();
        for (int frame = 1; frame <= 3; frame++) {
            clock.move(HOUR.multipliedBy(3));
            assertThat(advancedByAFrame(race)).isEqualTo(frame * 3600);
        }
        clock.move(Duration.ofMinutes(59));
        assertWaits(race);
    }

    /** The very first frame, too, is one that time has passed for. */
    @Test
    void aSessionThatHasJustBegunWaitsAFrame() throws Exception {
        assertWaits(begun());
    }

    /** Every look at the clock takes 6 ms: a round of training, of one step then, three. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void atFullSpeedAFrameIsAtLeastAPeriod(int millis) throws Exception {
        HandClock ticking = new HandClock(() -> 6_000_000);
        Duration period = Duration.ofMillis(millis);
        try (Races fast = new Races(threads, ticking)) {
            Queue<Duration> times = new ConcurrentLinkedQueue<>();
            BlockingQueue<Message> frames = new LinkedBlockingQueue<>();
            Race race = race();
            fast.begin(race, true, frames::add);
            int steps = steps(frames.take(), race);
            Duration last = ticking.time();
            for (int frame = 0; frame < 5; frame++) {
                fast.advance(race, FASTEST, period, message -> {
                    times.add(ticking.time());
                    frames.add(message);
                });
                int more = steps(frames.take(), race);
                assertThat(more).isGreaterThan(steps);
                steps = more;
                Duration now = times.remove();
                assertThat(now.minus(last)).isBetween(period, period.plusMillis(40));
                last = now;
            }
        }
    }

    /** Whoever pauses and goes on while a frame is on its way does not get two. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void isToldToGoOnOnceUntilItHas(int pace) throws Exception {
        Race race = begun();
        clock.move(HOUR);
        CountDownLatch hold = new CountDownLatch(1);
        races.step(race, message -> {
            told.add(message);
            await(hold);
        });
        assertThat(steps(told.take(), race)).isEqualTo(1);
        for (int times = 0; times < 3; times++) {
            races.advance(race, new Pace(pace), Duration.ZERO, told::add);
        }
        hold.countDown();
        assertThat(toldByNow()).hasSize(1);
        clock.move(HOUR);
        races.advance(race, new Pace(pace), Duration.ZERO, told::add);
        assertThat(toldByNow()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // the end

    @Test
    void whatIsClosedEnds() throws Exception {
        begun();
        races.advance(begun(), STEP_A_SECOND, HOUR, told::add);
        races.close();
        threads.close();
        assertThat(threads.awaitEnd(Duration.ofSeconds(30))).isTrue();
        assertThat(told).isEmpty();
    }
}
