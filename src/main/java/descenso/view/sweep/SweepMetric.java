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
 * The number by which the runs of a sweep are compared.
 *
 * @param number returns NaN if a run has no value
 * @param sign 1 if the smallest value is the best, −1 if the largest is
 */
record SweepMetric(MessageKey name, ToDoubleFunction<Snapshot> number, int sign, DoubleFunction<String> writing) {

    private static final int DECIMALS_OF_ACCURACY = 3;

    /**
     * Returns the validation accuracy. Without validation data, returns the steps to the goal, even if no run reached
     * it; without a goal, the final loss. The choice depends on the trials only, so that it is known before they run.
     */
    static SweepMetric of(List<Trial> trials, NumberFormatter numbers) {
        if (trials.stream().anyMatch(trial -> trial.problem().hasValidation())) {
            return new SweepMetric(
                    MessageKey.TABLE_ACCURACY,
                    LossColumns.last(LossColumns::accuracy),
                    -1,
                    value -> numbers.fixed(value, DECIMALS_OF_ACCURACY, 0));
        }
        return trials.stream().allMatch(trial -> trial.limit().stop().equals(StopCriterion.never()))
                ? ofLoss(numbers)
                : new SweepMetric(MessageKey.TABLE_STEPS_TO_GOAL, RunColumns::stepsToTheGoal, 1, numbers::significant);
    }

    /** Returns the final loss, which every run has. */
    static SweepMetric ofLoss(NumberFormatter numbers) {
        return new SweepMetric(MessageKey.TABLE_FINAL_LOSS, Snapshot::loss, 1, numbers::threeDigits);
    }

    /** Returns this metric if it has a value for any of the runs, else the loss. */
    SweepMetric orOfLoss(List<Snapshot> runs, NumberFormatter numbers) {
        return runs.stream().anyMatch(this::isDefined) ? this : ofLoss(numbers);
    }

    boolean isOfSteps() {
        return name == MessageKey.TABLE_STEPS_TO_GOAL;
    }

    boolean isDefined(Snapshot run) {
        return Double.isFinite(number.applyAsDouble(run));
    }

    double cost(Snapshot run) {
        return sign * number.applyAsDouble(run);
    }

    /** Formats the number of a run; a dash if the run diverged. */
    String written(Snapshot run) {
        return written(new RunOutcome(run).isDiverged() ? Double.NaN : number.applyAsDouble(run));
    }

    String written(double value) {
        return Double.isFinite(value) ? writing.apply(value) : "—";
    }
}
