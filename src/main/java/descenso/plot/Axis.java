package descenso.plot;

import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What an axis tells.
 *
 * @param title what is measured, with its unit where it has one
 * @param range where it begins and ends; without one, the data say
 * @param tick how the numbers beside it are written: short
 * @param reading how a number that is read at a cursor is written
 */
public record Axis(
        String title, Scale scale, Optional<Range> range, DoubleFunction<String> tick, DoubleFunction<String> reading) {

    /** With all numbers written alike, as long as the data are. */
    public static Axis of(String title, Scale scale, DoubleFunction<String> written) {
        return new Axis(title, scale, Optional.empty(), written, written);
    }

    public Axis fixed(Range fixed) {
        return new Axis(title, scale, Optional.of(fixed), tick, reading);
    }
}
