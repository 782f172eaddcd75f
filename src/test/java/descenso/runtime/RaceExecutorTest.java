package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
import descenso.app.screen.Message;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import descenso.course.setting.Setting;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ObservedProblem;
import descenso.testing.ShippedExperiments;
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

/** What is told of races, and when: by a clock that only the test moves. */
@Timeout(60)
class RaceExecutorTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration TICK = Duration.ofMillis(1);
    private static final PlaybackSpeed FASTEST = new PlaybackSpeed(0);

    /** Of which a period is a frame of five. */
    private static final PlaybackSpeed PACE = new PlaybackSpeed(100);

    private final ManualClock clock = new ManualClock();
    private final ManualScheduler crew = new ManualScheduler(clock);
    private final RaceExecutor races = new RaceExecutor(crew, clock);
    private final List<Message> told = new ArrayList<>();
    private final AtomicReference<Runnable> atGradient = new AtomicReference<>(() -> {});
    private int gradients;

    /** With steps to spare. */
    private Race race() {
        Experiment experiment = ShippedExperiments.experiment("ball", new Setting("steps", "1000000"));
        return ObservedProblem.race(experiment.comparison().trials().subList(0, 1), () -> {
            gradients++;
            Objects.requireNonNull(atGradient.get()).run();
        });
    }

    private Race begun() {
        Race race = race();
        races.begin(race, true, told::add);
        assertThat(stepsToldByNow(race)).isZero();
        return race;
    }

    /** What was told of all that was due by now. */
    private List<Message> toldByNow() {
        while (crew.work(Desk.TRAINING)) {
            // all that is due
        }
        List<Message> messages = List.copyOf(told);
        told.clear();
        return messages;
    }

    /** Of the race that alone was told of, and once. */
    private int stepsToldByNow(Race race) {
        List<Message> messages = toldByNow();
        assertThat(messages).hasSize(1);
        return steps(messages.get(0), race);
    }

    /** Of the race that a message tells of, which is this. */
    private static int steps(Message message, Race race) {
        Report.RaceAdvanced raced = (Report.RaceAdvanced) ((Message.WorkerReport) message).report();
        assertThat(raced.race()).isSameAs(race);
        RaceProgress standing = raced.standing();
        return standing.of(List.of(0)).get(0).steps();
    }

    // what a race tells

    @Test
    void tellsOfEachStepThatItIsToMake() {
        Race race = begun();
        for (int step = 1; step <= 5; step++) {
            races.step(race, told::add);
            assertThat(stepsToldByNow(race)).isEqualTo(step);
        }
        assertThat(toldByNow()).isEmpty();
    }

    @Test
    void whatHasNotBegunTellsNothing() {
        Race race = race();
        races.step(race, told::add);
        races.advance(race, FASTEST, PERIOD, told::add);
        races.advance(race, PACE, PERIOD, told::add);
        races.leave(race);
        clock.move(HOUR);
        assertThat(toldByNow()).isEmpty();
        assertThat(gradients).isZero();
    }

    // leaving

    @Test
    void whatWasLeftTellsNoMore() {
        Race race = begun();
        races.leave(race);
        assertDoesNoMore(race);
    }

    /** It was told to go on, and had not yet. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void whatIsLeftBeforeItGoesOnTellsNoMore(int pace) {
        Race race = begun();
        races.step(race, told::add);
        races.advance(race, new PlaybackSpeed(pace), PERIOD, told::add);
        races.leave(race);
        assertDoesNoMore(race);
    }

    private void assertDoesNoMore(Race race) {
        int before = gradients;
        races.step(race, told::add);
        races.advance(race, FASTEST, PERIOD, told::add);
        races.advance(race, PACE, PERIOD, told::add);
        clock.move(HOUR);
        assertThat(toldByNow()).isEmpty();
        assertThat(gradients).isEqualTo(before);
    }

    /** While it trains: it ends the step that it is at, and tells nothing of it. */
    @ParameterizedTest
    @CsvSource({"0, false", "1000, false", "0, true", "1000, true"})
    void whatIsLeftOrClosedMeanwhileTellsNoMore(int pace, boolean isClosed) {
        Race race = begun();
        atGradient.set(() -> {
            if (gradients == 10) {
                leave(race, isClosed);
            }
        });
        races.advance(race, new PlaybackSpeed(pace), PERIOD, told::add);
        clock.move(HOUR);
        assertThat(toldByNow()).isEmpty();
        assertThat(gradients).isEqualTo(10);
    }

    private void leave(Race race, boolean isClosed) {
        if (isClosed) {
            races.close();
        } else {
            races.leave(race);
        }
    }

    @Test
    void leavingOneRaceLeavesTheOthers() {
        Race race = begun();
        Race other = begun();
        races.leave(other);
        races.step(race, told::add);
        assertThat(stepsToldByNow(race)).isEqualTo(1);
    }

    @Test
    void whoeverClosesLeavesAll() {
        List<Race> all = List.of(begun(), begun(), race());
        races.step(all.get(0), told::add);
        races.advance(all.get(1), PACE, PERIOD, told::add);
        races.begin(all.get(2), true, told::add);
        races.close();
        all.forEach(this::assertDoesNoMore);
    }

    // how often

    /** As many steps as the pace makes of a frame, and at least one. */
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
    void aFrameIsAsManyStepsAsThePaceMakesOfIt(int pace, int millis, int steps) {
        Race race = begun();
        for (int frame = 1; frame <= 3; frame++) {
            races.advance(race, new PlaybackSpeed(pace), Duration.ofMillis(millis), told::add);
            clock.move(HOUR);
            assertThat(stepsToldByNow(race)).isEqualTo(frame * steps);
        }
    }

    /** The next of a race that is told to go on now. */
    private Duration frameOf(Race race, PlaybackSpeed pace) {
        Duration begin = clock.time();
        races.advance(race, pace, PERIOD, told::add);
        for (Duration end = begin.plus(HOUR); told.isEmpty() && clock.time().compareTo(end) < 0; ) {
            crew.work(Desk.TRAINING);
            if (told.isEmpty()) {
                clock.move(TICK);
            }
        }
        assertThat(toldByNow()).hasSize(1);
        return clock.time().minus(begin);
    }

    /**
     * A period after the last, the first after the beginning, or as soon as that one is drawn: what was late is not made up
     * for, as frames would come all at once.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void framesComeOnceAPeriodOrAsSoonAsTheyAreDrawn(long seed) {
        Random random = new Random(seed);
        Race race = begun();
        for (int frame = 0; frame < 50; frame++) {
            Duration drawing = TICK.multipliedBy(random.nextInt(120));
            clock.move(drawing);
            Duration rest = PERIOD.minus(drawing);
            assertThat(frameOf(race, PACE)).isEqualTo(rest.isNegative() ? Duration.ZERO : rest);
        }
    }

    /** Where a period is less than a step, a frame is as long as the step takes. */
    @Test
    void aFrameOfASlowPaceIsAStep() {
        Race race = begun();
        for (int frame = 0; frame < 3; frame++) {
            assertThat(frameOf(race, new PlaybackSpeed(1))).isEqualTo(Duration.ofSeconds(1));
        }
    }

    /** One that is a long way ahead. */
    @Test
    void nobodyWaitsForAFrameOfARaceThatWasLeft() {
        Race slow = begun();
        races.advance(slow, new PlaybackSpeed(1), HOUR, told::add);
        races.leave(slow);
        assertThat(frameOf(begun(), PACE)).isEqualTo(PERIOD);
    }

    /** A gradient takes a millisecond; a frame lasts as long as it trains, and is told at once. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void atFullSpeedAFrameIsAPeriodOfTraining(int millis) {
        Race race = begun();
        atGradient.set(() -> clock.move(TICK));
        Duration period = Duration.ofMillis(millis);
        for (int frame = 0; frame < 5; frame++) {
            int before = gradients;
            Duration begin = clock.time();
            races.advance(race, FASTEST, period, told::add);
            assertThat(stepsToldByNow(race)).isEqualTo(gradients - 1);
            assertThat(clock.time().minus(begin))
                    .isEqualTo(TICK.multipliedBy(gradients - before))
                    .isBetween(period, period.plusMillis(20));
        }
    }

    /** Whoever pauses and goes on while a frame is on its way does not get two. */
    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "0, 100", "100, 0"})
    void isToldToGoOnOnceUntilItHas(int pace, int otherPace) {
        Race race = begun();
        atGradient.set(() -> clock.move(TICK));
        for (int frame = 0; frame < 3; frame++) {
            races.advance(race, new PlaybackSpeed(pace), PERIOD, told::add);
            races.advance(race, new PlaybackSpeed(otherPace), PERIOD, told::add);
            races.step(race, told::add);
            races.advance(race, new PlaybackSpeed(pace), PERIOD, told::add);
            clock.move(HOUR);
            assertThat(toldByNow()).hasSize(2);
        }
    }

    /** From then on, and not only afterwards. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void whoeverIsToldOfAFrameTellsItToGoOn(int pace) {
        Race race = begun();
        atGradient.set(() -> clock.move(TICK));
        races.advance(race, new PlaybackSpeed(pace), PERIOD, message -> {
            told.add(message);
            races.advance(race, new PlaybackSpeed(pace), PERIOD, told::add);
            clock.move(HOUR);
        });
        clock.move(HOUR);
        assertThat(toldByNow()).hasSize(2);
    }
}
