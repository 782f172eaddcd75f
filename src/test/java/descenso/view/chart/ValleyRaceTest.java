package descenso.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Snapshot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValleyRaceTest {

    private static final List<Snapshot> RUNS = ValleyRace.trials().stream()
            .map(trial -> Snapshot.of(trial.run(TrainingMonitor.NONE).orElseThrow()))
            .toList();

    private static double along(int run, int step) {
        return RUNS.get(run).history().parameter(step, 0);
    }

    private static double across(int run, int step) {
        return RUNS.get(run).history().parameter(step, 1);
    }

    @Test
    void ballsStartEquallyHigh() {
        assertThat(RUNS.get(0).history().loss(0))
                .isEqualTo(RUNS.get(1).history().loss(0));
    }

    @Test
    void sgdZigzagsWithoutPassingTheMinimum() {
        assertThat(IntStream.range(0, ValleyRace.STEPS)).allMatch(step -> across(0, step) * across(0, step + 1) < 0);
        assertThat(IntStream.rangeClosed(0, ValleyRace.STEPS)).allMatch(step -> along(0, step) < 0);
    }

    @Test
    void momentumPassesTheMinimumAndRestsThereFirst() {
        assertThat(IntStream.rangeClosed(0, ValleyRace.STEPS)).anyMatch(step -> along(1, step) > 1);
        int first = ValleyRace.arrival(RUNS.get(ValleyRace.FIRST));
        int last = ValleyRace.arrival(RUNS.get(1 - ValleyRace.FIRST));
        assertThat(first).isEqualTo(ValleyRace.MOMENTUM_ARRIVAL);
        assertThat(last).isEqualTo(ValleyRace.SGD_ARRIVAL);
        assertThat(2 * first).isLessThanOrEqualTo(last);
        assertThat(last).isBetween(ValleyRace.STEPS - 5, ValleyRace.STEPS);
    }
}
