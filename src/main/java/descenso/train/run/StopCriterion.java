package descenso.train.run;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The conditions that end a run before its last step. One of them is enough.
 *
 * @param distance largest distance to the minimum, as a fraction of the distance at the start
 * @param loss largest loss
 * @param lossRatio largest loss, as a fraction of the loss at the start
 * @param coordinate index of the parameter that {@code beyond} refers to, 0-based
 * @param beyond smallest absolute value of that parameter
 */
public record StopCriterion(
        OptionalDouble distance,
        OptionalDouble loss,
        OptionalDouble lossRatio,
        OptionalInt coordinate,
        OptionalDouble beyond) {

    /** Returns a criterion that never ends a run. */
    public static StopCriterion never() {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /** Tests whether any condition holds at the current whole loss. Computes the distance only if it has a bound. */
    boolean holds(double loss, TrainingState state) {
        return isAtMost(loss, this.loss, 1)
                || isAtMost(loss, lossRatio, state.initialLoss)
                || (distance.isPresent() && isAtMost(state.objective.distance(), distance, state.initialDistance))
                || isBeyond(state.objective.parameters()[0]);
    }

    private static boolean isAtMost(double value, OptionalDouble bound, double unit) {
        return bound.isPresent() && value <= bound.getAsDouble() * unit;
    }

    private boolean isBeyond(double[] parameters) {
        return coordinate.isPresent() && Math.abs(parameters[coordinate.getAsInt()]) >= beyond.orElse(Double.NaN);
    }
}
