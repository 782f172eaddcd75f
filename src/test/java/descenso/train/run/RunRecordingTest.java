package descenso.train.run;

import static descenso.testing.Trials.adam;
import static descenso.testing.Trials.atDistance;
import static descenso.testing.Trials.momentum;
import static descenso.testing.Trials.moons;
import static descenso.testing.Trials.parabola;
import static descenso.testing.Trials.sgd;
import static descenso.testing.Trials.signal;
import static descenso.testing.Trials.surface;
import static descenso.testing.Trials.trial;
import static descenso.testing.Trials.valley;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.train.data.Batches;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the gradients and the optimizer state that a run records, and the snapshots of a run. */
class RunRecordingTest {

    private static Training trained(Trial trial, int steps) {
        Training training = trial.start();
        while (training.isRunning() && training.history().steps() < steps) {
            training.step();
        }
        return training;
    }

    /** Tests SGD, where the step is −η times the gradient that it used, including noise. */
    @Test
    void recordedGradientIsThatOfTheStep() {
        Trial trial =
                trial(parabola(1, 5), sgd(0.25), 50, StopCriterion.never()).recordingAll();
        History history = trained(trial, 50).history();
        assertThat(history.hasGradient()).isTrue();
        for (int step = 1; step <= 50; step++) {
            assertThat(history.parameter(step, 0))
                    .isEqualTo(history.parameter(step - 1, 0) - 0.25 * history.gradient(step, 0));
        }
    }

    @Test
    void gradientOfEachCoordinateIsRecorded() {
        Trial trial =
                trial(valley(100, 0), sgd(0.001), 2, StopCriterion.never()).recordingAll();
        History history = trained(trial, 2).history();
        assertThat(history.gradient(1, 0)).isEqualTo(1);
        assertThat(history.gradient(1, 1)).isEqualTo(100);
        assertThat(history.gradient(2, 1)).isEqualTo(100 * history.parameter(1, 1));
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void recordingAllDoesNotChangeTheRun(OptimizerKind rule) {
        Trial plain = trial(valley(10, 45), rule.create(Map.of()), 20, StopCriterion.never());
        History bare = trained(plain, 20).history();
        History full = trained(plain.recordingAll(), 20).history();
        assertThat(full.stateNames()).containsExactlyElementsOf(rule.stateNames());
        assertThat(bare.stateNames()).isEmpty();
        assertThat(bare.hasGradient()).isFalse();
        for (int step = 0; step <= 20; step++) {
            assertThat(full.parameter(step, 1)).isEqualTo(bare.parameter(step, 1));
        }
    }

    @Test
    void networkRecordsNoGradientAndNoState() {
        Trial trial = trial(moons(new Batches.Shuffled(20, 3), 4), adam(.01), 6, StopCriterion.never());
        History history = trained(trial.recordingAll(), 6).history();
        assertThat(history.hasGradient()).isFalse();
        assertThat(history.stateNames()).isEmpty();
    }

    /** Tests steps 4201 to 8100, during which the arrays of the history do not grow. */
    @Test
    void recordingAStepAllocatesNothing() {
        Trial trial = trial(valley(100, 45), adam(0.01), 10_000, StopCriterion.never())
                .recordingAll();
        Training training = trained(trial, 4200);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        while (training.history().steps() < 8100) {
            training.step();
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(3900);
    }

    @Test
    void snapshotIsTheRunSoFar() {
        Training training = trained(trial(parabola(0, 1), sgd(0.5), 9, StopCriterion.never()), 3);
        Snapshot then = training.snapshot();
        training.step();
        assertThat(then.status()).isEqualTo(Status.RUNNING);
        assertThat(then.steps()).isEqualTo(3);
        assertThat(then.epochs()).isZero();
        assertThat(then.history()).isSameAs(training.history());
        assertThat(then.measures())
                .containsEntry(Measures.FINAL_LOSS, 0.0078125)
                .containsEntry(Measures.STEPS, 3.0)
                .containsEntry(Measures.DIVERGED, 0.0);
        assertThat(training.snapshot().steps()).isEqualTo(4);
    }

    @Test
    void snapshotDoesNotChangeTheRun() {
        Trial trial = trial(moons(new Batches.Shuffled(20, 3), 4), adam(.01), 30, StopCriterion.never());
        Training watched = trial.start();
        while (watched.isRunning()) {
            watched.step();
            watched.snapshot();
        }
        assertThat(watched.outcome().measures())
                .isEqualTo(trained(trial, 30).outcome().measures());
    }

    @Test
    void snapshotOfEndedRunIsItsOutcome() {
        for (Trial trial : new Trial[] {
            trial(parabola(0, 1), momentum(0.1, 0.9), 9, StopCriterion.never()),
            trial(parabola(0, 1), sgd(0.5), 100, atDistance(0.1)),
            trial(surface("x^4", 10), sgd(1), 100, StopCriterion.never()),
            trial(moons(new Batches.Shuffled(20, 3), 4), adam(.01), 30, StopCriterion.never()),
        }) {
            Training ended = trained(trial, Integer.MAX_VALUE);
            assertThat(ended.snapshot()).isEqualTo(Snapshot.of(ended.outcome()));
        }
    }

    @Test
    void learningRateOfAStepFollowsTheSchedule() {
        Trial constant = trial(signal("1"), sgd(0.5), 3, StopCriterion.never());
        Trial halving = new Trial(
                constant.label(),
                Map.of(),
                constant.rule(),
                Schedule.exponential(0.5),
                constant.problem(),
                constant.limit(),
                RecordingSpec.none());
        assertThat(halving.rate(0)).isEqualTo(0.5);
        assertThat(halving.rate(2)).isEqualTo(0.125);
    }
}
