package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import descenso.view.table.LossColumns;
import descenso.view.table.RunColumns;
import descenso.view.text.NumberFormatter;
import descenso.view.trend.RunOutcome;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The one number by which runs are compared at a glance.
 *
 * @param number NaN of a run that has none
 * @param sign 1 where the smallest is the best, −1 where the largest is
 */
record SweepMetric(MessageKey name, ToDoubleFunction<Snapshot> number, int sign, DoubleFunction<String> writing) {

    private static final int DECIMALS_OF_ACCURACY = 3;

    /**
     * The validation accuracy; where nothing validates, the steps to the goal, whether or not any run came to it; without a
     * goal, the final loss. So it is known before they run.
     */
    static SweepMetric of(List<Trial> trials, NumberFormatter digits) {
        if (trials.stream().anyMatch(trial -> trial.problem().hasValidation())) {
            return new SweepMetric(
                    MessageKey.TABLE_ACCURACY,
                    LossColumns.last(LossColumns::accuracy),
                    -1,
                    value -> digits.fixed(value, DECIMALS_OF_ACCURACY, 0));
        }
        return trials.stream().allMatch(trial -> trial.limit().stop().equals(StopCriterion.never()))
                ? ofLoss(digits)
                : new SweepMetric(MessageKey.TABLE_STEPS_TO_GOAL, RunColumns::stepsToTheGoal, 1, digits::significant);
    }

    /** What any run has. */
    static SweepMetric ofLoss(NumberFormatter digits) {
        return new SweepMetric(MessageKey.TABLE_FINAL_LOSS, Snapshot::loss, 1, digits::threeDigits);
    }

    /** Itself where it tells of any of these runs. */
    SweepMetric orOfLoss(List<Snapshot> runs, NumberFormatter digits) {
        return runs.stream().anyMatch(this::tellsOf) ? this : ofLoss(digits);
    }

    boolean isOfSteps() {
        return name == MessageKey.TABLE_STEPS_TO_GOAL;
    }

    boolean tellsOf(Snapshot run) {
        return Double.isFinite(number.applyAsDouble(run));
    }

    double cost(Snapshot run) {
        return sign * number.applyAsDouble(run);
    }

    /** Nothing of a run that diverged. */
    String written(Snapshot run) {
        return written(new RunOutcome(run).isDiverged() ? Double.NaN : number.applyAsDouble(run));
    }

    String written(double value) {
        return Double.isFinite(value) ? writing.apply(value) : "—";
    }
}
