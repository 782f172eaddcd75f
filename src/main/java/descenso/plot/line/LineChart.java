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
 * A chart of curves over steps or epochs. The x of each curve never decreases. A value that the y axis cannot show is a
 * gap: a value that is not finite, and on a logarithmic axis a value that is not positive. The axis is linear if no
 * value is positive. A curve that leaves through the top ends in an arrow, a curve that diverged in an exclamation
 * mark. {@link DataRange} defines the range of an axis without a fixed range.
 *
 * @param note a note beside the title, for example that the curves are smoothed; may be empty
 * @param cursor the x at which the values are read; empty if there is no cursor
 * @param selected the index of the curve that is drawn over all others, 0-based; empty if none is selected
 */
public record LineChart(List<Curve> curves, Axis x, Axis y, String note, OptionalDouble cursor, OptionalInt selected) {

    public LineChart {
        curves = List.copyOf(curves);
    }

    public static LineChart of(List<Curve> curves, Axis x, Axis y) {
        return new LineChart(curves, x, y, "", OptionalDouble.empty(), OptionalInt.empty());
    }

    public LineChart withNote(String words) {
        return new LineChart(curves, x, y, words, cursor, selected);
    }

    /**
     * Returns this chart with a cursor.
     *
     * @param place the x of the cursor, in units of the axis
     */
    public LineChart withCursor(double place) {
        return new LineChart(curves, x, y, note, OptionalDouble.of(place), selected);
    }

    /**
     * Returns this chart with a curve drawn over all others.
     *
     * @param curve the index of the curve, 0-based
     */
    public LineChart withSelected(int curve) {
        return new LineChart(curves, x, y, note, cursor, OptionalInt.of(curve));
    }

    public Drawing drawing(Size size) {
        List<Curve> snapshots = curves.stream().map(SampleSnapshot::of).toList();
        return new LineChartRenderer(new LineChart(snapshots, x, y, note, cursor, selected), size).drawing();
    }
}
