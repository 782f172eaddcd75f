package descenso.plot.line;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Curve;
import descenso.plot.axis.DataRange;
import descenso.plot.axis.SampleSnapshot;
import descenso.plot.shape.Drawing;
import descenso.tui.Size;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Curves over steps or epochs. The x of each never decreases. What the y axis has no place for is a break: what is not
 * finite, and on a logarithmic axis what is not positive; where nothing at all is positive, the axis is linear. A curve
 * that leaves through the top says so with an arrow, one that diverged ends in an exclamation mark. See {@link DataRange} for
 * how far the axis goes where no range is given.
 *
 * @param note said beside the title, as that the curves are smoothed; may be empty
 * @param cursor the x at which the values are read
 * @param selected the place in the list of the curve that is drawn over all others
 */
public record LineChart(List<Curve> curves, Axis x, Axis y, String note, OptionalDouble cursor, OptionalInt selected) {

    public LineChart {
        curves = List.copyOf(curves);
    }

    public static LineChart of(List<Curve> curves, Axis x, Axis y) {
        return new LineChart(curves, x, y, "", OptionalDouble.empty(), OptionalInt.empty());
    }

    public LineChart noted(String words) {
        return new LineChart(curves, x, y, words, cursor, selected);
    }

    public LineChart at(double place) {
        return new LineChart(curves, x, y, note, OptionalDouble.of(place), selected);
    }

    public LineChart selecting(int curve) {
        return new LineChart(curves, x, y, note, cursor, OptionalInt.of(curve));
    }

    public Drawing drawing(Size size) {
        List<Curve> taken = curves.stream().map(SampleSnapshot::of).toList();
        return new LinePicture(new LineChart(taken, x, y, note, cursor, selected), size).drawing();
    }
}
