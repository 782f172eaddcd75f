package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import descenso.view.text.NumberFormatter;
import descenso.view.trend.Metric;
import descenso.view.trend.RunOutcome;
import java.util.List;

/** The metric by which the runs of a sweep are compared. */
record SweepMetric(Metric metric, NumberFormatter numbers) {

    /**
     * Returns the validation accuracy. Without validation data, returns the steps to the goal, even if no run reached
     * it; without a goal, the final loss. The choice depends on the trials only, so that it is known before they run.
     */
    static SweepMetric of(List<Trial> trials, NumberFormatter numbers) {
        if (trials.stream().anyMatch(trial -> trial.problem().hasValidation())) {
            return new SweepMetric(Metric.ACCURACY, numbers);
        }
        return trials.stream().allMatch(trial -> trial.limit().stop().equals(StopCriterion.never()))
                ? ofLoss(numbers)
                : new SweepMetric(Metric.STEPS_TO_GOAL, numbers);
    }

    /** Returns the final loss, which every run has. */
    static SweepMetric ofLoss(NumberFormatter numbers) {
        return new SweepMetric(Metric.LOSS, numbers);
    }

    /** Returns this metric if it has a value for any of the runs, else the loss. */
    SweepMetric orOfLoss(List<Snapshot> runs) {
        return runs.stream().anyMatch(this::isDefined) ? this : ofLoss(numbers);
    }

    MessageKey name() {
        return metric.fullName();
    }

    boolean isOfSteps() {
        return metric == Metric.STEPS_TO_GOAL;
    }

    boolean isDefined(Snapshot run) {
        return Double.isFinite(metric.number(run));
    }

    double cost(Snapshot run) {
        return metric.cost(metric.number(run));
    }

    /** Formats the number of a run; a dash if the run diverged. */
    String written(Snapshot run) {
        return written(new RunOutcome(run).isDiverged() ? Double.NaN : metric.number(run));
    }

    String written(double value) {
        return Double.isFinite(value) ? metric.rounded(value, numbers) : "—";
    }
}
