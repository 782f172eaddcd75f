package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The one number by which runs are compared at a glance.
 *
 * @param number NaN of a run that has none
 * @param sign 1 where the smallest is the best, −1 where the largest is
 */
record Glance(Phrase name, ToDoubleFunction<Snapshot> number, int sign, DoubleFunction<String> writing) {

    private static final int DECIMALS_OF_ACCURACY = 3;

    /** The validation accuracy; where nothing validates, the steps to the goal; without a goal, the final loss. */
    static Glance of(List<Snapshot> runs, Digits digits) {
        if (runs.stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            return new Glance(
                    Phrase.TABLE_ACCURACY,
                    Losses.last(Losses::accuracy),
                    -1,
                    value -> digits.fixed(value, DECIMALS_OF_ACCURACY, 0));
        }
        return runs.stream().anyMatch(run -> run.status() == Status.STOPPED)
                ? new Glance(Phrase.TABLE_STEPS_TO_GOAL, Quantities::stepsToTheGoal, 1, digits::few)
                : new Glance(Phrase.TABLE_FINAL_LOSS, Snapshot::loss, 1, digits::rough);
    }

    double cost(Snapshot run) {
        return sign * number.applyAsDouble(run);
    }

    /** Nothing of a run that diverged. */
    String written(Snapshot run) {
        return written(new Ending(run).isDiverged() ? Double.NaN : number.applyAsDouble(run));
    }

    String written(double value) {
        return Double.isFinite(value) ? writing.apply(value) : "—";
    }
}
