package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.testing.ExperimentFixture;
import descenso.train.Comparison;
import descenso.train.Outcome;
import descenso.train.problem.Quadratic;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.Run;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingPoolTest {

    private static final int FOR_EVER = 1_000_000_000;

    private static Trial trial(String label, int steps) {
        return new Trial(
                new Label(label, Map.of()),
                Map.of(),
                OptimizerKind.SGD.create(Map.of("lr", 0.1)),
                new Schedule.Constant(),
                new Quadratic(new double[] {1}, 0, new double[] {1}, 0, 1),
                new RunLimit(steps, StopCriterion.never()),
                RecordingSpec.none());
    }

    private static Experiment experiment(Trial... trials) {
        return ExperimentFixture.VALLEY.experiment(new Comparison(List.of(trials), List.of()));
    }

    private static List<String> labels(Outcome outcome) {
        return outcome.runs().stream()
                .map(run -> run.trial().label().toString())
                .toList();
    }

    /** Runs the longest trials first, so that later ones end before them. */
    @Test
    void runsAreInTheOrderOfTheTrials() throws InterruptedException {
        Experiment one = experiment(IntStream.range(0, 20)
                .mapToObj(i -> trial("one " + i, (20 - i) * 500))
                .toArray(Trial[]::new));
        Experiment two = experiment(trial("two", 3));
        try (TrainingPool pool = new TrainingPool(List.of(one, two), () -> false)) {
            Outcome outcome = pool.next(one, () -> {});
            assertThat(labels(outcome))
                    .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "one " + i).toList());
            assertThat(outcome.isInterrupted()).isFalse();
            assertThat(labels(pool.next(two, () -> {}))).containsExactly("two");
            assertThat(pool.counters()).hasSize(21).allMatch(counter -> counter.done() == counter.whole());
        }
    }

    @Test
    void unfinishedRunsAreLeftOut() throws InterruptedException {
        Experiment one = experiment(trial("short", 3), trial("endless", FOR_EVER));
        Experiment two = experiment(trial("never begun", FOR_EVER), trial("nor this", 3));
        AtomicBoolean isOver = new AtomicBoolean();
        try (TrainingPool pool = new TrainingPool(List.of(one, two), isOver::get)) {
            Outcome outcome =
                    pool.next(one, () -> isOver.set(pool.counters().get(1).done() > 0));
            assertThat(labels(outcome)).containsExactly("short");
            assertThat(outcome.isInterrupted()).isTrue();
            assertThat(pool.next(two, () -> {})).isEqualTo(new Outcome(List.of(), List.of(), true));
        }
    }

    @Test
    void closeEndsAllRuns() throws InterruptedException {
        Experiment one = experiment(trial("endless", FOR_EVER));
        TrainingPool pool = new TrainingPool(List.of(one), () -> false);
        pool.close();
        assertThat(pool.next(one, () -> {}).runs()).isEqualTo(List.<Run>of());
    }
}
