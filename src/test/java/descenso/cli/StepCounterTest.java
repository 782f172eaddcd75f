package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.TrainingPool.StepCounter;
import descenso.expr.Expression;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.problem.Quadratic;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StepCounterTest {

    private static final int STEPS = 1000;

    private static Trial trial(HyperparameterSearch... searches) {
        return new Trial(
                new Label("SGD", Map.of()),
                Map.of(),
                OptimizerKind.SGD.create(Map.of("lr", 0.01)),
                new Schedule.Constant(),
                new Quadratic(new double[] {1}, 0, new double[] {1}, 0, 1),
                new RunLimit(STEPS, StopCriterion.never()),
                new RecordingSpec(List.of(), List.of(searches), List.of()));
    }

    private static HyperparameterSearch search(HyperparameterSearch.Kind kind, double tolerance) throws Exception {
        Expression aim = Expression.parse(
                kind == HyperparameterSearch.Kind.BISECTION ? "lr < 0.03" : "(lr - 0.03)^2", List.of("lr"));
        return new HyperparameterSearch("found", kind, "lr", 0.01, 0.05, aim, tolerance);
    }

    @Test
    void stepsOfARunAreCountedInPortions() {
        StepCounter counter = new StepCounter(trial(), () -> false);
        assertThat(counter.whole()).isEqualTo(STEPS);
        assertThat(counter.done()).isZero();
        for (int step = 1; step <= 600; step++) {
            assertThat(counter.shouldContinue(step)).isTrue();
        }
        assertThat(counter.done()).isEqualTo(512);
        counter.end();
        assertThat(counter.done()).isEqualTo(STEPS);
    }

    /** Tests that a search takes the announced number of runs, and that the count never falls. */
    @ParameterizedTest
    @EnumSource
    void runsOfASearchAreCounted(HyperparameterSearch.Kind kind) throws Exception {
        for (double tolerance : new double[] {1, 0.05, 0.03, 1e-3, 1e-4}) {
            Trial trial = trial(search(kind, tolerance));
            StepCounter counter = new StepCounter(trial, () -> false);
            List<Long> counts = new ArrayList<>();
            trial.run(steps -> counter.shouldContinue(steps) && counts.add(counter.done()));
            assertThat(counts)
                    .as("%s", tolerance)
                    .hasSize((int) counter.whole())
                    .isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void runEndsOnDemand(boolean isOver, boolean goesOn) {
        StepCounter counter = new StepCounter(trial(), () -> isOver);
        assertThat(counter.isOver()).isEqualTo(isOver);
        assertThat(counter.shouldContinue(1)).isEqualTo(goesOn);
    }
}
