package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.screen.Race;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ObservedProblem;
import descenso.testing.TestCourse;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.History;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a race gives the results of its trials run alone, for any division into pieces and any machine speed. */
@Timeout(120)
class RaceExecutionTest {

    private static final Duration PERIOD = Duration.ofMillis(50);

    /** Maximum delay of a frame. */
    private static final Duration LATE = Duration.ofMillis(20);

    /** Maximum number of frames of a race. A race that needs more would never end. */
    private static final int MOST_FRAMES = 100_000;

    private final WorkScheduler pool = SessionFiles.EXECUTORS.openDirectScheduler();

    /** Trains one run after the other. */
    private final WorkScheduler alone = new ManualScheduler();

    @AfterEach
    void endThreads() {
        pool.close();
    }

    private static RaceExecution execution(Race race, WorkScheduler scheduler, ManualClock clock) {
        return new RaceExecution(race, race.trials(), scheduler, clock);
    }

    private static Experiment experiment(String id, String path, String value) {
        return path.isEmpty()
                ? TestCourse.ABRIDGED.experiment(id)
                : TestCourse.ABRIDGED.experiment(id, new Setting(path, value));
    }

    /** Returns the clock of a machine on which a round takes a random time, from none to 30 ms, which is too long. */
    private static ManualClock unevenClock(int seed) {
        Random random = new Random(seed);
        return new ManualClock(() -> random.nextInt(30_000_000));
    }

    // results

    @ParameterizedTest
    @CsvSource({
        "ball, '', '', 1",
        "ball, '', '', 2",
        "notebook, epochs, 2, 3",
        "rotation, '', '', 4",
        "knife-edge, '', '', 5",
    })
    void raceResultsEqualThoseOfItsTrials(String id, String path, String value, int seed) throws Exception {
        Experiment experiment = experiment(id, path, value);
        List<Run> expected = experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        Outcome outcome = inPieces(new Race(experiment.comparison()), seed);
        assertThat(outcome.isInterrupted()).isFalse();
        assertThat(outcome.runs()).hasSameSizeAs(expected);
        for (int trial = 0; trial < expected.size(); trial++) {
            assertSame(outcome.runs().get(trial), expected.get(trial));
        }
        assertThat(experiment.comparison().theories()).isNotEmpty();
        assertThat(outcome.checks())
                .isNotEmpty()
                .isEqualTo(experiment.comparison().checks(expected));
    }

    /** Advances a race to its end in random pieces: by one step, by many steps or for a time. */
    private Outcome inPieces(Race race, int seed) throws InterruptedException {
        Random random = new Random(seed);
        RaceExecution execution = execution(race, pool, unevenClock(seed));
        Race.RaceProgress progress = execution.begin();
        for (int frame = 0; progress.outcome().isEmpty(); frame++) {
            assertThat(frame).isLessThan(MOST_FRAMES);
            progress = execution.isToSearch() ? execution.search() : piece(execution, random);
        }
        return progress.outcome().get();
    }

    private static Race.RaceProgress piece(RaceExecution execution, Random random) throws InterruptedException {
        return switch (random.nextInt(3)) {
            case 0 -> execution.advance(1);
            case 1 -> execution.advance(1 + random.nextInt(500));
            default -> execution.advanceFor(PERIOD);
        };
    }

    private static void assertSame(Run found, Run expected) {
        String name = expected.trial().label().toString();
        assertThat(found.trial().label()).isEqualTo(expected.trial().label());
        assertThat(found.status()).as(name).isEqualTo(expected.status());
        assertThat(losses(found.history())).as(name).isEqualTo(losses(expected.history()));
        assertThat(parameters(found.history())).as(name).isEqualTo(parameters(expected.history()));
        assertThat(epochs(found.history())).as(name).isEqualTo(epochs(expected.history()));
        assertThat(measures(found)).as(name).isEqualTo(measures(expected));
    }

    private static long[] losses(History history) {
        return IntStream.rangeClosed(0, history.steps())
                .mapToLong(step -> Double.doubleToLongBits(history.loss(step)))
                .toArray();
    }

    private static long[] parameters(History history) {
        return IntStream.range(0, history.coordinates().size())
                .boxed()
                .flatMapToLong(coordinate -> IntStream.rangeClosed(0, history.steps())
                        .mapToLong(step -> Double.doubleToLongBits(history.parameter(step, coordinate))))
                .toArray();
    }

    private static long[] epochs(History history) {
        return IntStream.range(0, history.epochs())
                .mapToObj(history::epoch)
                .flatMapToLong(epoch -> LongStream.of(
                        Double.doubleToLongBits(epoch.trainLoss()),
                        Double.doubleToLongBits(epoch.validationLoss()),
                        Double.doubleToLongBits(epoch.validationAccuracy())))
                .toArray();
    }

    private static List<String> measures(Run run) {
        List<String> measures = new ArrayList<>();
        for (Map.Entry<String, Double> measure : run.measures().entrySet()) {
            measures.add(measure.getKey() + " " + Double.doubleToLongBits(measure.getValue()));
        }
        return measures;
    }

    // side by side

    /** This includes the frames at which a heat ends. */
    @Test
    void stepsPerFrameDoNotDependOnTheMachine() throws Exception {
        List<List<Integer>> expected = frames(new ManualClock());
        assertThat(expected).hasSizeGreaterThan(20);
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(frames(unevenClock(seed))).isEqualTo(expected);
        }
    }

    /** Returns the steps of every run at every frame; -1 for a run that has not begun. */
    private List<List<Integer>> frames(ManualClock clock) throws InterruptedException {
        Race race = new Race(experiment("rotation", "", "").comparison());
        RaceExecution execution = execution(race, pool, clock);
        List<List<Integer>> frames = new ArrayList<>();
        Race.RaceProgress progress = execution.begin();
        while (progress.outcome().isEmpty()) {
            assertThat(frames).hasSizeLessThan(MOST_FRAMES);
            progress = execution.advance(150);
            frames.add(progress.snapshots().stream()
                    .map(run -> run.map(Snapshot::steps).orElse(-1))
                    .toList());
        }
        return frames;
    }

    // time

    /** Lets only gradients take time, each the given number of nanoseconds. */
    @ParameterizedTest
    @ValueSource(longs = {1_000, 100_000, 3_000_000, 15_000_000})
    void frameTakesItsPeriodAndLittleMore(long nanos) throws Exception {
        ManualClock clock = new ManualClock();
        Race race = ObservedProblem.race(ball(), () -> clock.move(Duration.ofNanos(nanos)));
        RaceExecution execution = execution(race, alone, clock);
        execution.begin();
        for (int frame = 0; frame < 5; frame++) {
            assertThat(frameDuration(execution, clock)).isBetween(PERIOD, PERIOD.plus(LATE));
        }
    }

    /** Returns one trial with more steps than a test makes. */
    private static List<Trial> ball() {
        return experiment("ball", "steps", "1000000").comparison().trials().subList(0, 1);
    }

    private static Duration frameDuration(RaceExecution execution, ManualClock clock) throws InterruptedException {
        Duration begin = clock.time();
        assertThat(execution.advanceFor(PERIOD).outcome()).isEmpty();
        return clock.time().minus(begin);
    }

    // cancellation

    /** Tests that each run may end the step that it is in. The knife edge also has searches, which are further runs. */
    @ParameterizedTest
    @CsvSource({
        "ball, '', '', 1000",
        "rotation, '', '', 5",
        "knife-edge, '', '', 500",
        "knife-edge, variables.k, '[2, 3, 4, 5, 6, 7, 8, 9, 10]', 500",
    })
    void cancelledRaceMakesAtMostOneMoreStepPerRun(String id, String path, String value, int at) throws Exception {
        List<Trial> trials = experiment(id, path, value).comparison().trials();
        AtomicInteger gradients = new AtomicInteger();
        AtomicReference<Runnable> cancellation = new AtomicReference<>(() -> {});
        Object lock = new Object();
        Race race = ObservedProblem.race(trials, () -> {
            synchronized (lock) { // no run makes a step between the last one and the cancellation
                if (gradients.incrementAndGet() == at) {
                    Objects.requireNonNull(cancellation.get()).run();
                }
            }
        });
        RaceExecution execution = execution(race, pool, new ManualClock());
        cancellation.set(execution::cancel);
        execution.begin();
        assertThat(gradients.get()).isLessThan(at);
        Race.RaceProgress last = execution.advance(Integer.MAX_VALUE);
        while (execution.isToSearch()) {
            last = execution.search();
        }
        assertThat(gradients.get()).isBetween(at, at + race.heats().get(0).size());
        assertThat(last.outcome()).isEmpty();
        assertThat(last.heat()).isZero();
        int total = gradients.get();
        execution.advance(1000);
        execution.advanceFor(Duration.ofHours(1));
        assertThat(gradients.get()).isEqualTo(total);
        assertThat(execution.isCancelled()).isTrue();
    }

    // failure

    @Test
    void failureOfARunIsThrownToTheCaller() {
        IllegalArgumentException exception = new IllegalArgumentException("no such step");
        RaceExecution failing = execution(
                ObservedProblem.race(ball(), () -> {
                    throw exception;
                }),
                pool,
                new ManualClock());
        assertThatThrownBy(failing::begin).isSameAs(exception);
        OutOfMemoryError error = new OutOfMemoryError("no room");
        RaceExecution full = execution(
                ObservedProblem.race(ball(), () -> {
                    throw error;
                }),
                pool,
                new ManualClock());
        assertThatThrownBy(full::begin).isSameAs(error);
    }
}
