package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.Pace;
import descenso.app.Race;
import descenso.app.Report;
import descenso.course.OfCourse;
import descenso.course.Setting;
import descenso.train.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of races that go on, and when: by a clock that only the test moves. */
class RacesTest {

    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Pace FASTEST = new Pace(0);

    /** Those that a learner can choose from. */
    private static final List<Integer> PACES = List.of(1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000);

    private final HandClock clock = new HandClock();
    private final Leader leader = new Leader(clock);
    private final Races races = new Races(leader, clock);
    private final List<Told> told = new ArrayList<>();

    /** @param steps of the race's first run */
    private record Told(Duration time, Race race, int steps) {}

    private void hear(Message message) {
        Report.Raced raced = (Report.Raced) ((Message.Worked) message).report();
        int steps = raced.standing().of(List.of(0)).get(0).steps();
        told.add(new Told(clock.time(), raced.race(), steps));
    }

    /** With steps to spare. */
    private static List<Trial> ball() {
        return OfCourse.experiment("ball", new Setting("steps", "1000000"))
                .comparison()
                .trials()
                .subList(0, 1);
    }

    private static Race race() {
        return Watched.race(ball(), () -> {});
    }

    private Race begun() {
        Race race = race();
        races.begin(race, false, this::hear);
        leader.workDue();
        assertThat(told).containsExactly(new Told(clock.time(), race, 0));
        told.clear();
        return race;
    }

    private void advance(Race race, int pace, Duration period) {
        races.advance(race, new Pace(pace), period, this::hear);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    // what a race tells

    @Test
    void tellsOfEachStepThatItIsToMake() {
        Race race = begun();
        for (int step = 1; step <= 5; step++) {
            races.step(race, this::hear);
            leader.workDue();
        }
        assertThat(told).extracting(Told::steps).containsExactly(1, 2, 3, 4, 5);
        assertThat(told).extracting(Told::race).containsOnly(race);
    }

    @Test
    void whatHasNotBegunTellsNothing() {
        Race race = race();
        races.step(race, this::hear);
        advance(race, 0, PERIOD);
        races.leave(race);
        leader.workAll();
        assertThat(told).isEmpty();
    }

    /** Neither of what is commanded after, nor of what was and is not due yet. */
    @Test
    void whatWasLeftTellsNoMore() {
        Race race = begun();
        races.step(race, this::hear);
        advance(race, 1, PERIOD);
        races.leave(race);
        races.step(race, this::hear);
        advance(race, 0, PERIOD);
        leader.workAll();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsLeftWhileItTrainsTellsNoMore() {
        List<Race> left = new ArrayList<>();
        Race race = Watched.race(ball(), () -> left.forEach(races::leave));
        races.begin(race, false, this::hear);
        leader.workDue();
        told.clear();
        left.add(race);
        advance(race, 0, PERIOD);
        leader.workAll();
        assertThat(told).isEmpty();
    }

    @Test
    void leavingOneRaceLeavesTheOthers() {
        Race race = begun();
        Race other = begun();
        races.leave(other);
        races.step(race, this::hear);
        races.step(other, this::hear);
        leader.workAll();
        assertThat(told).containsExactly(new Told(clock.time(), race, 1));
    }

    @Test
    void whatIsClosedTellsNoMore() {
        Race race = begun();
        advance(race, 1, PERIOD);
        races.close();
        races.step(race, this::hear);
        leader.workAll();
        assertThat(told).isEmpty();
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
    void aFrameIsAsManyStepsAsThePaceMakesOfIt(int pace, int millis, int steps) {
        Race race = begun();
        for (int frame = 0; frame < 3; frame++) {
            advance(race, pace, Duration.ofMillis(millis));
            leader.workAll();
        }
        assertThat(told).extracting(Told::steps).containsExactly(steps, 2 * steps, 3 * steps);
    }

    /** Whoever looks at once: each frame a period after the one before, or more where a step takes longer. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void aRaceUnderAPaceTellsNoMoreOftenThanItsPeriod(int millis) {
        Duration period = Duration.ofMillis(millis);
        for (int pace : PACES) {
            Race race = begun();
            Duration last = clock.time();
            for (int frame = 0; frame < 5; frame++) {
                advance(race, pace, period);
                leader.workAll();
                Duration gap = told.get(frame).time().minus(last);
                assertThat(gap).as("at %d", pace).isGreaterThanOrEqualTo(period);
                last = told.get(frame).time();
            }
            assertThat(told).hasSize(5);
            Duration whole = last.minus(told.get(0).time());
            assertThat(told.get(4).steps() - told.get(0).steps())
                    .as("at %d", pace)
                    .isEqualTo(Math.round(whole.toNanos() * pace / 1e9));
            told.clear();
        }
    }

    /** Where a frame lasts an hour: told to go on so many minutes after the last, it waits for the rest of the hour. */
    @ParameterizedTest
    @CsvSource({
        "0, 60, 60",
        "1, 59, 60",
        "30, 30, 60",
        "59, 1, 60",
        "60, 0, 60",
        // what slow frames lost is not made up for: they would come all at once
        "61, 0, 60",
        "600, 0, 60",
    })
    void aFrameWaitsForTheRestOfItsPeriod(int after, int wait, int next) {
        Race race = begun();
        advance(race, 1, minutes(60));
        leader.workAll();
        Duration first = clock.time();
        clock.move(minutes(after));
        advance(race, 1, minutes(60));
        leader.workAll();
        advance(race, 1, minutes(60));
        leader.workAll();
        assertThat(told)
                .extracting(Told::time)
                .containsExactly(first, first.plus(minutes(after + wait)), first.plus(minutes(after + wait + next)));
        assertThat(told).extracting(Told::steps).containsExactly(3600, 7200, 10800);
    }

    /** A race that begins long after the session does not wait; one that begins with it waits for its first frame. */
    @ParameterizedTest
    @CsvSource({"0, 60", "10, 50", "60, 0", "600, 0"})
    void theFirstFrameWaitsOnlyWhereTheSessionHasJustBegun(int after, int wait) {
        Race race = begun();
        clock.move(minutes(after));
        advance(race, 1, minutes(60));
        leader.workAll();
        assertThat(told).extracting(Told::time).containsExactly(minutes(after + wait));
    }

    /** Another race's frames, and other paces, do not put it off by more than its own frame. */
    @Test
    void whoeverSpeedsUpDoesNotWaitForTheSlowFrame() {
        Race slow = begun();
        advance(slow, 1, minutes(60));
        Race fast = begun();
        advance(fast, 1000, PERIOD);
        leader.workAll();
        assertThat(told).extracting(Told::race).containsExactly(fast, slow);
        assertThat(told).extracting(Told::time).containsExactly(PERIOD, minutes(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void neverGetsAheadOfItsPaceHoweverUnevenlyItIsShown(int seed) {
        Random random = new Random(seed);
        Race race = begun();
        for (int frame = 1; frame <= 200; frame++) {
            clock.move(Duration.ofMillis(random.nextInt(100)));
            Duration asked = clock.time();
            advance(race, 100, PERIOD);
            leader.workAll();
            assertThat(told).hasSize(frame);
            Told last = told.get(frame - 1);
            assertThat(last.steps()).isEqualTo(5 * frame);
            assertThat(last.time()).isBetween(PERIOD.multipliedBy(frame), asked.plus(PERIOD));
        }
    }

    /** Every look at the clock takes 6 ms: a round of training, of one step then, three. */
    @ParameterizedTest
    @ValueSource(ints = {50, 100})
    void atFullSpeedAFrameIsAtLeastAPeriod(int millis) {
        HandClock ticking = new HandClock(() -> 6_000_000);
        Leader busy = new Leader(ticking);
        Races fast = new Races(busy, ticking);
        List<Duration> times = new ArrayList<>();
        Race race = race();
        fast.begin(race, false, message -> {
            hear(message);
            times.add(ticking.time());
        });
        busy.workAll();
        Duration period = Duration.ofMillis(millis);
        for (int frame = 1; frame <= 5; frame++) {
            fast.advance(race, FASTEST, period, message -> {
                hear(message);
                times.add(ticking.time());
            });
            busy.workAll();
            assertThat(times).hasSize(frame + 1);
            assertThat(times.get(frame).minus(times.get(frame - 1))).isBetween(period, period.plusMillis(40));
            assertThat(told.get(frame).steps())
                    .isGreaterThan(told.get(frame - 1).steps());
        }
    }

    /** Whoever pauses and goes on while a frame is on its way does not get two. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void isToldToGoOnOnceUntilItHas(int pace) {
        Race race = begun();
        for (int times = 0; times < 3; times++) {
            advance(race, pace, PERIOD);
        }
        leader.workAll();
        assertThat(told).hasSize(1);
        advance(race, pace, PERIOD);
        leader.workAll();
        assertThat(told).hasSize(2);
    }

    /** Whoever is told of a frame may tell it to go on there and then. */
    @Test
    void goesOnFromFrameToFrame() {
        Race race = begun();
        goOn(race, 4);
        leader.workAll();
        assertThat(told)
                .extracting(Told::time)
                .containsExactly(PERIOD, PERIOD.multipliedBy(2), PERIOD.multipliedBy(3), PERIOD.multipliedBy(4));
    }

    private void goOn(Race race, int frames) {
        if (frames > 0) {
            races.advance(race, new Pace(100), PERIOD, message -> {
                hear(message);
                goOn(race, frames - 1);
            });
        }
    }

    /** Leads races at the time that they are due, by a clock that it moves on to it; trains by itself. */
    private static final class Leader implements Crew {

        private record Work(Duration due, int number, Runnable work) {}

        private final Queue<Work> waiting =
                new PriorityQueue<>(Comparator.comparing(Work::due).thenComparing(Work::number));
        private final HandClock clock;
        private int number;

        Leader(HandClock clock) {
            this.clock = clock;
        }

        @Override
        public void lead(Runnable work, long delayNs) {
            assertThat(delayNs).isNotNegative();
            waiting.add(new Work(clock.time().plusNanos(delayNs), number++, work));
        }

        /** All that is due by now. */
        void workDue() {
            while (!waiting.isEmpty() && waiting.element().due().compareTo(clock.time()) <= 0) {
                waiting.remove().work().run();
            }
        }

        /** All that there is, each when it is due. */
        void workAll() {
            while (!waiting.isEmpty()) {
                Work next = waiting.remove();
                Duration wait = next.due().minus(clock.time());
                clock.move(wait.isNegative() ? Duration.ZERO : wait);
                next.work().run();
            }
        }

        @Override
        public Trainers trainers() {
            return new Trainers() {
                @Override
                public <T> List<T> all(List<Callable<T>> tasks) {
                    return tasks.stream().map(Leader::result).toList();
                }
            };
        }

        private static <T> T result(Callable<T> task) {
            try {
                return task.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void read(Runnable work) {
            throw new AssertionError("nothing is read");
        }

        @Override
        public void keep(Runnable work) {
            throw new AssertionError("nothing is kept");
        }

        @Override
        public void preview(Runnable work) {
            throw new AssertionError("nothing is previewed");
        }

        @Override
        public void pack(Runnable work) {
            throw new AssertionError("nothing is packed");
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}
