package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ObservedProblem;
import descenso.testing.TestCourse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reports of races and their times, with a clock that only the test moves. */
@Timeout(60)
class RaceExecutorTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration TICK = Duration.ofMillis(1);
    private static final Race.Speed FASTEST = new Race.Speed(0);

    /** A speed at which a frame of one period has five steps. */
    private static final Race.Speed PACE = new Race.Speed(100);

    private final ManualClock clock = new ManualClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final List<Message> posted = new ArrayList<>();
    private final RaceExecutor races = new RaceExecutor(scheduler, clock, this::receive);
    private final AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
    private int gradients;

    /** Runs after the next report. */
    private Runnable afterReport = () -> {};

    private void receive(Message message) {
        posted.add(message);
        Runnable now = afterReport;
        afterReport = () -> {};
        now.run();
    }

    /** Returns a race of one run with more steps than a test makes. */
    private Race race() {
        Experiment experiment = TestCourse.ABRIDGED.experiment("ball", new Setting("steps", "1000000"));
        return ObservedProblem.race(experiment.comparison().trials().subList(0, 1), () -> {
            gradients++;
            Objects.requireNonNull(atGradient.get()).run();
        });
    }

    private Race startedRace() {
        Race race = race();
        races.begin(race, true);
        assertThat(dueSteps(race)).isZero();
        return race;
    }

    /** Does all work that is due, and returns the messages posted since the last call. */
    private List<Message> dueMessages() {
        while (scheduler.work(Desk.TRAINING)) {
            // does all that is due
        }
        List<Message> messages = List.copyOf(posted);
        posted.clear();
        return messages;
    }

    /** Does all work that is due, and returns the steps in the only message, which is of this race. */
    private int dueSteps(Race race) {
        List<Message> messages = dueMessages();
        assertThat(messages).hasSize(1);
        return steps(messages.get(0), race);
    }

    /** Returns the steps in a message, which is of this race. */
    private static int steps(Message message, Race race) {
        Report.RaceAdvanced raced = (Report.RaceAdvanced) ((Message.WorkerReport) message).report();
        Race.RaceProgress progress = raced.progress();
        assertThat(progress.race()).isSameAs(race);
        return progress.of(List.of(0)).get(0).steps();
    }

    // reports

    @Test
    void everyRequestedStepIsReported() {
        Race race = startedRace();
        for (int step = 1; step <= 5; step++) {
            races.step(race);
            assertThat(dueSteps(race)).isEqualTo(step);
        }
        assertThat(dueMessages()).isEmpty();
    }

    @Test
    void raceThatHasNotBegunReportsNothing() {
        Race race = race();
        races.step(race);
        races.advance(race, FASTEST, PERIOD);
        races.advance(race, PACE, PERIOD);
        races.leave(race);
        clock.move(HOUR);
        assertThat(dueMessages()).isEmpty();
        assertThat(gradients).isZero();
    }

    // cancellation

    @Test
    void cancelledRaceReportsNothing() {
        Race race = startedRace();
        races.leave(race);
        assertIsInactive(race);
    }

    /** Cancels the race after the advance was requested and before it is made. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void raceCancelledBeforeARequestedAdvanceReportsNothing(int pace) {
        Race race = startedRace();
        races.step(race);
        races.advance(race, new Race.Speed(pace), PERIOD);
        races.leave(race);
        assertIsInactive(race);
    }

    private void assertIsInactive(Race race) {
        int before = gradients;
        races.step(race);
        races.advance(race, FASTEST, PERIOD);
        races.advance(race, PACE, PERIOD);
        clock.move(HOUR);
        assertThat(dueMessages()).isEmpty();
        assertThat(gradients).isEqualTo(before);
    }

    /** Tests that the race ends the step that it is in, and does not report it. */
    @ParameterizedTest
    @CsvSource({"0, false", "1000, false", "0, true", "1000, true"})
    void raceCancelledDuringTrainingReportsNothing(int pace, boolean isClosed) {
        Race race = startedRace();
        atGradient.set(() -> {
            if (gradients == 10) {
                cancel(race, isClosed);
            }
        });
        races.advance(race, new Race.Speed(pace), PERIOD);
        clock.move(HOUR);
        assertThat(dueMessages()).isEmpty();
        assertThat(gradients).isEqualTo(10);
    }

    private void cancel(Race race, boolean isClosed) {
        if (isClosed) {
            races.close();
        } else {
            races.leave(race);
        }
    }

    @Test
    void cancellationOfOneRaceKeepsTheOthers() {
        Race race = startedRace();
        Race other = startedRace();
        races.leave(other);
        races.step(race);
        assertThat(dueSteps(race)).isEqualTo(1);
    }

    @Test
    void closeCancelsAllRaces() {
        List<Race> all = List.of(startedRace(), startedRace(), race());
        races.step(all.get(0));
        races.advance(all.get(1), PACE, PERIOD);
        races.begin(all.get(2), true);
        races.close();
        all.forEach(this::assertIsInactive);
    }

    // frames

    /**
     * Tests the steps of a frame, rounded and at least 1, for a pace in steps per second and a period in milliseconds.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 50, 1",
        "3, 100, 1",
        "10, 100, 1",
        "30, 40, 1",
        "30, 50, 2",
        "30, 100, 3",
        "100, 50, 5",
        "1000, 100, 100",
        "30000, 50, 1500",
    })
    void stepsOfAFrameFollowFromPaceAndPeriod(int pace, int millis, int steps) {
        Race race = startedRace();
        for (int frame = 1; frame <= 3; frame++) {
            races.advance(race, new Race.Speed(pace), Duration.ofMillis(millis));
            clock.move(HOUR);
            assertThat(dueSteps(race)).isEqualTo(frame * steps);
        }
    }

    /** Requests an advance of a race, and returns the time until its report. */
    private Duration frameDelay(Race race, Race.Speed speed) {
        Duration begin = clock.time();
        races.advance(race, speed, PERIOD);
        for (Duration end = begin.plus(HOUR); posted.isEmpty() && clock.time().compareTo(end) < 0; ) {
            scheduler.work(Desk.TRAINING);
            if (posted.isEmpty()) {
                clock.move(TICK);
            }
        }
        assertThat(dueMessages()).hasSize(1);
        return clock.time().minus(begin);
    }

    /**
     * Tests that a frame is due a period after the last one, the first frame a period after the start. If drawing takes
     * longer, it is due as soon as the last one is drawn. A delay is not made up for, because frames would then come
     * all at once.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void frameIsDueAfterThePeriodOrLongerDrawing(long seed) {
        Random random = new Random(seed);
        Race race = startedRace();
        for (int frame = 0; frame < 50; frame++) {
            Duration drawing = TICK.multipliedBy(random.nextInt(120));
            clock.move(drawing);
            Duration rest = PERIOD.minus(drawing);
            assertThat(frameDelay(race, PACE)).isEqualTo(rest.isNegative() ? Duration.ZERO : rest);
        }
    }

    /** Tests that a frame takes as long as a step if a period is shorter than a step. */
    @Test
    void frameAtASlowPaceIsOneStep() {
        Race race = startedRace();
        for (int frame = 0; frame < 3; frame++) {
            assertThat(frameDelay(race, new Race.Speed(1))).isEqualTo(Duration.ofSeconds(1));
        }
    }

    /** Tests a cancelled race whose frame is due long after that of the other race. */
    @Test
    void cancelledRaceDoesNotDelayAnother() {
        Race slow = startedRace();
        races.advance(slow, new Race.Speed(1), HOUR);
        races.leave(slow);
        assertThat(frameDelay(startedRace(), PACE)).isEqualTo(PERIOD);
    }

    /** Tests that a frame lasts as long as its training, and is reported at once. A gradient takes one millisecond. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void frameAtFullSpeedIsAPeriodOfTraining(int millis) {
        Race race = startedRace();
        atGradient.set(() -> clock.move(TICK));
        Duration period = Duration.ofMillis(millis);
        for (int frame = 0; frame < 5; frame++) {
            int before = gradients;
            Duration begin = clock.time();
            races.advance(race, FASTEST, period);
            assertThat(dueSteps(race)).isEqualTo(gradients - 1);
            assertThat(clock.time().minus(begin))
                    .isEqualTo(TICK.multipliedBy(gradients - before))
                    .isBetween(period, period.plusMillis(20));
        }
    }

    /**
     * Tests that a pause and a restart while a frame is pending do not give two frames. The second message is of the
     * single step.
     */
    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "0, 100", "100, 0"})
    void repeatedAdvanceRequestsGiveOneFrame(int pace, int otherPace) {
        Race race = startedRace();
        atGradient.set(() -> clock.move(TICK));
        for (int frame = 0; frame < 3; frame++) {
            races.advance(race, new Race.Speed(pace), PERIOD);
            races.advance(race, new Race.Speed(otherPace), PERIOD);
            races.step(race);
            races.advance(race, new Race.Speed(pace), PERIOD);
            clock.move(HOUR);
            assertThat(dueMessages()).hasSize(2);
        }
    }

    /** Tests that the next advance can be requested within the report, not only after it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void reportOfAFrameCanRequestTheNext(int pace) {
        Race race = startedRace();
        atGradient.set(() -> clock.move(TICK));
        afterReport = () -> {
            races.advance(race, new Race.Speed(pace), PERIOD);
            clock.move(HOUR);
        };
        races.advance(race, new Race.Speed(pace), PERIOD);
        clock.move(HOUR);
        assertThat(dueMessages()).hasSize(2);
    }
}
