package descenso.plot;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The specification of an axis of a chart.
 *
 * @param title the measured quantity, with its unit if it has one
 * @param range the fixed range; if empty, the data determine the range
 * @param written formats the short number that is read at a cursor; its argument is NaN if there is no value
 * @param ticks creates the format of the tick numbers from all of them, so that no two look the same
 * @param isWhole whether only whole numbers exist on the axis, such as steps
 */
public record Axis(
        String title,
        Scale scale,
        Optional<Range> range,
        DoubleFunction<String> written,
        Function<List<Double>, DoubleFunction<String>> ticks,
        boolean isWhole) {

    /** Creates a linear axis of a chart that shows neither titles nor numbers. */
    public static Axis unlabelled(Range range) {
        return new Axis("", Scale.LINEAR, Optional.of(range), value -> "", values -> value -> "", false);
    }

    /** Returns this axis with a fixed range. */
    public Axis withRange(Range fixed) {
        return new Axis(title, scale, Optional.of(fixed), written, ticks, isWhole);
    }

    /** Returns this axis for counted values, which are whole. */
    public Axis withWholeNumbers() {
        return new Axis(title, scale, range, written, ticks, true);
    }
}
