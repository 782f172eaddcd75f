package descenso.plot.axis;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What an axis tells.
 *
 * @param title what is measured, with its unit where it has one
 * @param range where it begins and ends; without one, the data say
 * @param written how a number is written that is read at a cursor: short; NaN where there is none
 * @param ticks how the numbers beside it are written, of which no two may look the same
 * @param isWhole whether there is nothing between whole numbers, as between steps
 */
public record Axis(
        String title,
        Scale scale,
        Optional<Range> range,
        DoubleFunction<String> written,
        Function<List<Double>, DoubleFunction<String>> ticks,
        boolean isWhole) {

    /** As long as the data are; the numbers beside it are written like others. */
    public static Axis of(String title, Scale scale, DoubleFunction<String> written) {
        return new Axis(title, scale, Optional.empty(), written, values -> written, false);
    }

    public Axis fixed(Range fixed) {
        return new Axis(title, scale, Optional.of(fixed), written, ticks, isWhole);
    }

    public Axis tellingApart(Function<List<Double>, DoubleFunction<String>> numbers) {
        return new Axis(title, scale, range, written, numbers, isWhole);
    }

    /** Of what is counted. */
    public Axis whole() {
        return new Axis(title, scale, range, written, ticks, true);
    }
}
