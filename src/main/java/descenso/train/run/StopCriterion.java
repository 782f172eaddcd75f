package descenso.train.run;

import descenso.train.problem.Objective;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a run may end before its last update: as soon as any of these holds.
 *
 * @param distance to the minimum, at most this fraction of the start's
 * @param loss at most this
 * @param lossRatio at most this fraction of the loss at the start
 * @param coordinate index from 0 of the parameter that {@code beyond} looks at
 * @param beyond the absolute value of that parameter, at least this
 */
public record StopCriterion(
        OptionalDouble distance,
        OptionalDouble loss,
        OptionalDouble lossRatio,
        OptionalInt coordinate,
        OptionalDouble beyond) {

    /** Runs to the last update. */
    public static StopCriterion never() {
        return new StopCriterion(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }

    /** Whether any of them holds where the objective stands. */
    boolean holds(double loss, Objective objective, InitialState outset) {
        return isAtMost(loss, this.loss, 1)
                || isAtMost(loss, lossRatio, outset.loss())
                || isNear(objective, outset)
                || isBeyond(objective.parameters()[0]);
    }

    /** The distance is not computed where nobody asks for it. */
    private boolean isNear(Objective objective, InitialState outset) {
        return distance.isPresent() && isAtMost(objective.distance(), distance, outset.distance());
    }

    private static boolean isAtMost(double value, OptionalDouble bound, double unit) {
        return bound.isPresent() && value <= bound.getAsDouble() * unit;
    }

    private boolean isBeyond(double[] parameters) {
        return coordinate.isPresent() && Math.abs(parameters[coordinate.getAsInt()]) >= beyond.orElse(Double.NaN);
    }
}
