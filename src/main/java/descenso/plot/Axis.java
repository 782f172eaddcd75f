package descenso.plot;

import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What an axis tells.
 *
 * @param title what is measured, with its unit where it has one
 * @param range where it begins and ends; without one, the data say
 * @param written how the numbers beside it are written, and those read at a cursor: short; NaN where there is none
 */
public record Axis(String title, Scale scale, Optional<Range> range, DoubleFunction<String> written) {

    /** As long as the data are. */
    public static Axis of(String title, Scale scale, DoubleFunction<String> written) {
        return new Axis(title, scale, Optional.empty(), written);
    }

    public Axis fixed(Range fixed) {
        return new Axis(title, scale, Optional.of(fixed), written);
    }
}
