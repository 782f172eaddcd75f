package descenso.train;

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
public record Stop(
        OptionalDouble distance,
        OptionalDouble loss,
        OptionalDouble lossRatio,
        OptionalInt coordinate,
        OptionalDouble beyond) {

    /** Runs to the last update. */
    public static Stop never() {
        return new Stop(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty());
    }
}
