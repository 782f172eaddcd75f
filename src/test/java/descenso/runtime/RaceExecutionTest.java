package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
import descenso.course.experiment.Experiment;
import descenso.course.setting.Setting;
import descenso.testing.ManualClock;
import descenso.testing.ObservedProblem;
import descenso.testing.ShippedExperiments;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.History;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

/** What is run in the lab is what is run elsewhere, in whatever pieces and on however slow a machine. */
@Timeout(120)
class RaceExecutionTest {

    private static final Duration PERIOD = Duration.ofMillis(50);

    /** What a frame may come late. */
    private static final Duration LATE = Duration.ofMillis(20);

    /** From that gradient on they take two hundred times as long, where anything slows down. */
    private static final int SLOW_FROM = 25_000;

    /** A race that is not over by then never will be. */
    private static final int MOST_FRAMES = 100_000;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final ExecutorService alone = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
        alone.shutdownNow();
    }

    private static RaceExecution racing(Race race, ExecutorService threads, ManualClock clock) {
        return new RaceExecution(race, race.trials(), new PooledTrainingExecutor(threads), clock);
    }

    private static Experiment experiment(String id, String path, String value) {
        return path.isEmpty()
                ? ShippedExperiments.experiment(id)
                : ShippedExperiments.experiment(id, new Setting(path, value));
    }

    /** A machine on which a round takes now no time and now too long. */
    private static ManualClock uneven(int seed) {
        Random random = new Random(seed);
        return new ManualClock(() -> random.nextInt(30_000_000));
    }

    // what comes of it

    @ParameterizedTest
    @CsvSource({
        "ball, '', '', 1",
        "ball, '', '', 2",
        "notebook, epochs, 2, 3",
        "rotation, '', '', 4",
        "knife-edge, '', '', 5",
    })
    void comesToTheLastBitToWhatItsTrialsComeToAlone(String id, String path, String value, int seed) throws Exception {
        Experiment experiment = experiment(id, path, value);
        List<Run> expected = experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        Outcome outcome = inPieces(Race.of(experiment.comparison()), seed);
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

    /** Step by step, many steps at once, and for a time. */
    private Outcome inPieces(Race race, int seed) throws InterruptedException {
        Random random = new Random(seed);
        RaceExecution racing = racing(race, pool, uneven(seed));
        RaceProgress standing = racing.begin();
        for (int frame = 0; standing.outcome().isEmpty(); frame++) {
            assertThat(frame).isLessThan(MOST_FRAMES);
            standing = racing.isToSearch() ? racing.search() : piece(racing, random);
        }
        return standing.outcome().get();
    }

    private static RaceProgress piece(RaceExecution racing, Random random) throws InterruptedException {
        return switch (random.nextInt(3)) {
            case 0 -> racing.advance(1);
            case 1 -> racing.advance(1 + random.nextInt(500));
            default -> racing.advanceFor(PERIOD);
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

    /** A heat whose runs end where they begin gives way to the next. */
    @Test
    void isOverAtOnceWhereThereIsNoStepToMake() throws Exception {
        Race race = Race.of(experiment("rotation", "steps", "0").comparison());
        RaceProgress standing = racing(race, pool, new ManualClock()).begin();
        assertThat(standing.outcome()).isPresent();
        assertThat(standing.snapshots())
                .hasSize(24)
                .allMatch(run -> run.filter(each -> each.steps() == 0).isPresent());
    }

    // side by side

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theRunsOfAHeatAdvanceByTheSameStepsAndOneHeatAfterTheOther(int seed) throws Exception {
        Race race = Race.of(experiment("rotation", "", "").comparison());
        assertThat(race.heats()).hasSize(8);
        Random random = new Random(seed);
        RaceExecution racing = racing(race, pool, uneven(seed));
        RaceProgress before = racing.begin();
        for (int frame = 0; before.outcome().isEmpty(); frame++) {
            assertThat(frame).isLessThan(MOST_FRAMES);
            assertAbreast(race, before);
            int steps = 1 + random.nextInt(400);
            RaceProgress after = random.nextBoolean() ? racing.advance(steps) : racing.advanceFor(PERIOD);
            assertThat(after.heat()).isGreaterThanOrEqualTo(before.heat());
            before = after;
        }
        assertThat(before.heat()).isEqualTo(7);
        assertThat(before.snapshots()).allMatch(run -> isEnded(run));
    }

    private static boolean isEnded(Optional<Snapshot> run) {
        return run.filter(each -> each.status() != Status.RUNNING).isPresent();
    }

    private static void assertAbreast(Race race, RaceProgress standing) {
        for (int heat = 0; heat < race.heats().size(); heat++) {
            List<Integer> trials = race.heats().get(heat);
            if (heat < standing.heat()) {
                assertThat(trials)
                        .allMatch(trial -> isEnded(standing.snapshots().get(trial)));
            } else if (heat > standing.heat()) {
                assertThat(standing.of(trials)).isEmpty();
            } else {
                assertAbreast(standing.of(trials));
            }
        }
    }

    private static void assertAbreast(List<Snapshot> runs) {
        assertThat(runs).hasSize(3);
        int most = runs.stream().mapToInt(Snapshot::steps).max().orElseThrow();
        assertThat(runs)
                .anyMatch(run -> run.status() == Status.RUNNING)
                .allMatch(run -> run.status() == Status.RUNNING ? run.steps() == most : run.steps() <= most);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 60, 1000})
    void advancesByAsManyStepsAsItIsTold(int steps) throws Exception {
        Race race = Race.of(experiment("ball", "steps", "5000").comparison());
        RaceExecution racing = racing(race, pool, uneven(steps));
        racing.begin();
        for (int times = 1; times <= 4; times++) {
            RaceProgress standing = racing.advance(steps);
            int expected = times * steps;
            assertThat(standing.of(race.heats().get(0))).hasSize(4).allMatch(run -> run.steps() == expected);
        }
    }

    /** Where a heat ends, too. */
    @Test
    void howFarItGoesDoesNotDependOnTheMachine() throws Exception {
        List<List<Integer>> expected = frames(new ManualClock());
        assertThat(expected).hasSizeGreaterThan(20);
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(frames(uneven(seed))).isEqualTo(expected);
        }
    }

    /** The steps of every run, of those that have not begun -1, at every frame. */
    private List<List<Integer>> frames(ManualClock clock) throws InterruptedException {
        Race race = Race.of(experiment("rotation", "", "").comparison());
        RaceExecution racing = racing(race, pool, clock);
        List<List<Integer>> frames = new ArrayList<>();
        RaceProgress standing = racing.begin();
        while (standing.outcome().isEmpty()) {
            assertThat(frames).hasSizeLessThan(MOST_FRAMES);
            standing = racing.advance(150);
            frames.add(standing.snapshots().stream()
                    .map(run -> run.map(Snapshot::steps).orElse(-1))
                    .toList());
        }
        return frames;
    }

    // time

    /** Time passes only when a gradient is taken: so long each. */
    @ParameterizedTest
    @ValueSource(longs = {1_000, 100_000, 3_000_000, 15_000_000})
    void aFrameTakesItsTimeAndHardlyMore(long nanos) throws Exception {
        ManualClock clock = new ManualClock();
        Race race = ObservedProblem.race(ball(), () -> clock.move(Duration.ofNanos(nanos)));
        RaceExecution racing = racing(race, alone, clock);
        racing.begin();
        for (int frame = 0; frame < 5; frame++) {
            assertThat(frameOf(racing, clock)).isBetween(PERIOD, PERIOD.plus(LATE));
        }
    }

    /** One that takes its steps, with time to spare. */
    private static List<Trial> ball() {
        return experiment("ball", "steps", "1000000").comparison().trials().subList(0, 1);
    }

    private static Duration frameOf(RaceExecution racing, ManualClock clock) throws InterruptedException {
        Duration begin = clock.time();
        assertThat(racing.advanceFor(PERIOD).outcome()).isEmpty();
        return clock.time().minus(begin);
    }

    @Test
    void framesComeInTimeAgainSoonAfterStepsBecomeSlow() throws Exception {
        ManualClock clock = new ManualClock();
        AtomicInteger gradients = new AtomicInteger();
        Race race = ObservedProblem.race(
                ball(),
                () -> clock.move(Duration.ofNanos(gradients.incrementAndGet() < SLOW_FROM ? 10_000 : 2_000_000)));
        RaceExecution racing = racing(race, alone, clock);
        racing.begin();
        for (int frame = 0; frame < 4; frame++) {
            racing.advanceFor(PERIOD);
        }
        assertThat(gradients.get()).isLessThan(SLOW_FROM);
        for (int frame = 0; frame < 10; frame++) {
            racing.advanceFor(PERIOD);
        }
        assertThat(gradients.get()).isGreaterThan(SLOW_FROM);
        assertThat(frameOf(racing, clock)).isBetween(PERIOD, PERIOD.plus(LATE));
    }

    @Test
    void onlyTrainingCountsAsTime() throws Exception {
        ManualClock clock = new ManualClock();
        Race race = ObservedProblem.race(ball(), () -> clock.move(Duration.ofMillis(1)));
        RaceExecution racing = racing(race, alone, clock);
        racing.begin();
        assertThat(racing.advance(5).elapsed()).isEqualTo(Duration.ofMillis(5));
        clock.move(Duration.ofHours(1));
        assertThat(racing.advance(7).elapsed()).isEqualTo(Duration.ofMillis(12));
        clock.move(Duration.ofHours(1));
        assertThat(racing.advanceFor(PERIOD).elapsed())
                .isBetween(
                        Duration.ofMillis(12).plus(PERIOD),
                        Duration.ofMillis(12).plus(PERIOD).plus(LATE));
    }

    // leaving

    /** Each run may end the step that it is at; the knife edge has searches, which are so many runs more. */
    @ParameterizedTest
    @CsvSource({
        "ball, '', '', 1000",
        "rotation, '', '', 5",
        "knife-edge, '', '', 500",
        "knife-edge, variables.k, '[2, 3, 4, 5, 6, 7, 8, 9, 10]', 500",
    })
    void whoeverLeavesWaitsForOneStepOfEachRunAtMost(String id, String path, String value, int at) throws Exception {
        List<Trial> trials = experiment(id, path, value).comparison().trials();
        AtomicInteger gradients = new AtomicInteger();
        AtomicReference<Runnable> leaving = new AtomicReference<>(() -> {});
        Object turnstile = new Object();
        Race race = ObservedProblem.race(trials, () -> {
            synchronized (turnstile) { // nobody makes steps between the last one and the leaving
                if (gradients.incrementAndGet() == at) {
                    Objects.requireNonNull(leaving.get()).run();
                }
            }
        });
        RaceExecution racing = racing(race, pool, new ManualClock());
        leaving.set(racing::cancel);
        racing.begin();
        assertThat(gradients.get()).isLessThan(at);
        RaceProgress left = racing.advance(Integer.MAX_VALUE);
        while (racing.isToSearch()) {
            left = racing.search();
        }
        assertThat(gradients.get()).isBetween(at, at + race.heats().get(0).size());
        assertThat(left.outcome()).isEmpty();
        assertThat(left.heat()).isZero();
        int made = gradients.get();
        racing.advance(1000);
        racing.advanceFor(Duration.ofHours(1));
        assertThat(gradients.get()).isEqualTo(made);
        assertThat(racing.isCancelled()).isTrue();
    }

    // failing

    @Test
    void whatGoesWrongInARunReachesWhoeverLeadsTheRace() {
        IllegalArgumentException exception = new IllegalArgumentException("no such step");
        RaceExecution failing = racing(
                ObservedProblem.race(ball(), () -> {
                    throw exception;
                }),
                pool,
                new ManualClock());
        assertThatThrownBy(failing::begin).isSameAs(exception);
        OutOfMemoryError error = new OutOfMemoryError("no room");
        RaceExecution full = racing(
                ObservedProblem.race(ball(), () -> {
                    throw error;
                }),
                pool,
                new ManualClock());
        assertThatThrownBy(full::begin).isSameAs(error);
    }

    @Test
    void isToldToGoOnOnceUntilItHas() {
        RaceExecution racing = racing(Race.of(experiment("ball", "", "").comparison()), pool, new ManualClock());
        assertThat(List.of(racing.requestAdvance(), racing.requestAdvance())).containsExactly(true, false);
        racing.clearRequest();
        assertThat(List.of(racing.requestAdvance(), racing.requestAdvance())).containsExactly(true, false);
    }
}
