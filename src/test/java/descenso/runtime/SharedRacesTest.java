package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Race;
import descenso.app.screen.Race.RaceProgress;
import descenso.app.screen.Report;
import descenso.course.experiment.Setting;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ManualScheduler.Desk;
import descenso.testing.ObservedProblem;
import descenso.testing.TestCourse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that equal races of several sessions are trained once, and that no session notices. */
@Timeout(60)
class SharedRacesTest {

    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration TICK = Duration.ofMillis(1);

    private final ManualClock clock = new ManualClock();
    private final ManualScheduler scheduler = new ManualScheduler(clock);
    private final SharedRaces shared = new SharedRaces(() -> scheduler);
    private int gradients;
    private Runnable atGradient = () -> {};

    /** A session with one race. */
    private final class Viewer {

        private final List<Message> posted = new ArrayList<>();
        private final RaceExecutor races = new RaceExecutor(shared, scheduler, clock, posted::add);
        private final Race race;

        Viewer(Race race, boolean isRecorded) {
            this.race = race;
            races.begin(race, isRecorded);
            work();
        }

        void advance() {
            races.advance(race, PERIOD);
            work();
            clock.move(PERIOD);
            work();
        }

        void step() {
            races.step(race, 1);
            work();
        }

        void leave() {
            races.leave(race);
            work();
        }

        RaceProgress seen() {
            return ((Report.RaceAdvanced) last()).progress();
        }

        Report last() {
            return ((Message.WorkerReport) posted.get(posted.size() - 1)).report();
        }

        int steps() {
            return seen().of(List.of(0)).get(0).steps();
        }
    }

    private void work() {
        while (scheduler.work(Desk.TRAINING)) {
            // does all that is due
        }
    }

    private Race race(String steps) {
        return ObservedProblem.race(
                TestCourse.ABRIDGED
                        .experiment("ball", new Setting("steps", steps))
                        .comparison()
                        .trials()
                        .subList(0, 1),
                () -> {
                    gradients++;
                    atGradient.run();
                });
    }

    private static Race equal(Race race) {
        return new Race(race.comparison());
    }

    @Test
    void equalRacesAreTrainedOnceAndReportedAsTheOwnOne() {
        Race race = race("40");
        Viewer first = new Viewer(race, true);
        Viewer second = new Viewer(equal(race), true);
        first.advance();
        assertThat(first.seen().isOver()).isTrue();
        int trained = gradients;
        second.advance();
        assertThat(second.seen().isOver()).isTrue();
        assertThat(second.seen().race()).isSameAs(second.race).isNotSameAs(race);
        assertThat(second.seen().as(race)).isEqualTo(first.seen());
        assertThat(gradients).isEqualTo(trained);
    }

    @Test
    void raceBeginsAtItsStartAlthoughAnotherSessionIsFurther() {
        Race race = race("40");
        Viewer first = new Viewer(race, true);
        RaceProgress start = first.seen();
        first.advance();
        Viewer late = new Viewer(equal(race), true);
        assertThat(late.seen().as(race)).isEqualTo(start);
        late.advance();
        assertThat(late.steps()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void otherRacesAreTrainedApart(boolean isRecorded) {
        Race race = race("40");
        Viewer first = new Viewer(race, true);
        first.advance();
        int trained = gradients;
        Viewer other = new Viewer(isRecorded ? race("40") : equal(race), isRecorded);
        other.advance();
        assertThat(gradients).isEqualTo(2 * trained);
    }

    /** Tests that a step gives at once what another session has trained, and otherwise makes one step. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void stepGoesOnFromWhatIsTrained(int seed) {
        Random random = new Random(seed);
        Race race = race("1000000");
        atGradient = () -> clock.move(TICK);
        Viewer running = new Viewer(race, true);
        Viewer stepping = new Viewer(equal(race), true);
        for (int i = 0; i < 20; i++) {
            int before = stepping.steps();
            int trained = running.steps();
            if (random.nextBoolean()) {
                running.advance();
                assertThat(running.steps()).isGreaterThan(Math.max(before, trained));
            } else {
                stepping.step();
                assertThat(stepping.steps()).isEqualTo(trained > before ? trained : before + 1);
            }
        }
    }

    @Test
    void trainingEndsWhenTheLastSessionLeaves() {
        Race race = race("1000000");
        atGradient = () -> clock.move(TICK);
        Viewer first = new Viewer(race, true);
        Viewer second = new Viewer(equal(race), true);
        first.advance();
        first.leave();
        int reports = first.posted.size();
        second.advance();
        assertThat(second.steps()).isGreaterThan(10);
        second.leave();
        int trained = gradients;
        first.advance();
        second.advance();
        assertThat(gradients).isEqualTo(trained);
        assertThat(first.posted).hasSize(reports);
        assertThat(new Viewer(equal(race), true).steps()).isZero();
    }

    @Test
    void failureReachesAllSessionsButNotTheNext() {
        Race race = race("40");
        Viewer first = new Viewer(race, true);
        Viewer second = new Viewer(equal(race), true);
        atGradient = () -> {
            throw new IllegalStateException("broken");
        };
        first.advance();
        atGradient = () -> {};
        second.advance();
        assertThat(first.last()).isInstanceOf(Report.RaceFailed.class);
        assertThat(second.last())
                .isInstanceOfSatisfying(
                        Report.RaceFailed.class,
                        failed -> assertThat(failed.race()).isSameAs(second.race));
        Viewer next = new Viewer(equal(race), true);
        next.advance();
        assertThat(next.steps()).isEqualTo(40);
    }
}
