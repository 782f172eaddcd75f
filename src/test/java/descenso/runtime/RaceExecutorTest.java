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
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reports of races and their times, with a clock that only the test moves. */
@Timeout(60)
class RaceExecutorTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration TICK = Duration.ofMillis(1);
    private final ManualClock clock = new ManualClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final List<Message> posted = new ArrayList<>();
    private final RaceExecutor races = new RaceExecutor(scheduler.races(), scheduler, clock, this::receive);
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
            races.step(race, 1);
            assertThat(dueSteps(race)).isEqualTo(step);
        }
        assertThat(dueMessages()).isEmpty();
    }

    // cancellation

    @Test
    void cancelledRaceReportsNothing() {
        Race race = startedRace();
        races.leave(race);
        assertIsInactive(race);
    }

    private void assertIsInactive(Race race) {
        int before = gradients;
        races.step(race, 1);
        races.advance(race, PERIOD);
        clock.move(HOUR);
        assertThat(dueMessages()).isEmpty();
        assertThat(gradients).isEqualTo(before);
    }

    @Test
    void cancellationOfOneRaceKeepsTheOthers() {
        Race race = startedRace();
        Race other = startedRace();
        races.leave(other);
        races.step(race, 1);
        assertThat(dueSteps(race)).isEqualTo(1);
    }

    // frames

    /**
     * Tests the time of a race that is over already: it is only played. Drawing between the frames is not made up for.
     */
    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void frameOfATrainedRaceComesAfterThePeriod(int millis) {
        Race race = new Race(TestCourse.ABRIDGED.experiment("ball").comparison());
        Duration period = Duration.ofMillis(millis);
        races.begin(race, true);
        races.advance(race, period);
        assertThat(dueMessages()).hasSize(2);
        for (int frame = 0; frame < 5; frame++) {
            races.advance(race, period);
            clock.move(period.minus(TICK));
            assertThat(dueMessages()).isEmpty();
            clock.move(TICK);
            assertThat(dueMessages())
                    .map(message -> (Report.RaceAdvanced) ((Message.WorkerReport) message).report())
                    .singleElement()
                    .satisfies(raced -> assertThat(raced.time()).isEqualTo(period))
                    .satisfies(raced -> assertThat(raced.progress().isOver()).isTrue());
            clock.move(TICK.multipliedBy(30));
        }
    }

    /**
     * Tests that a pause and a restart while a frame is pending do not give two frames. The second message is of the
     * single step.
     */
    @Test
    void repeatedAdvanceRequestsGiveOneFrame() {
        Race race = startedRace();
        atGradient.set(() -> clock.move(TICK));
        for (int frame = 0; frame < 3; frame++) {
            races.advance(race, PERIOD);
            races.advance(race, PERIOD);
            races.step(race, 1);
            races.advance(race, PERIOD);
            clock.move(HOUR);
            assertThat(dueMessages()).hasSize(2);
        }
    }
}
