package descenso.plot;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A chart of curves over steps or epochs. The x of each curve never decreases. A value that the y axis cannot show is a
 * gap: a value that is not finite, and on a logarithmic axis a value that is not positive. The axis is linear if no
 * value is positive. A curve that leaves through the top ends in an arrow, a curve that diverged in an exclamation
 * mark. {@link ResolvedAxis} defines the range of an axis without a fixed range.
 *
 * @param note a note beside the title, for example that the curves are smoothed; may be empty
 * @param cursor the x at which the values are read; empty if there is no cursor
 * @param selected the index of the curve that is drawn over all others, 0-based; empty if none is selected
 */
public record LineChart(List<Curve> curves, Axis x, Axis y, String note, OptionalDouble cursor, OptionalInt selected) {

    /** Width reserved for the values at the cursor, in cells, so that a moving cursor does not move the chart. */
    private static final int READING = 9;

    /** Minimum number of columns for that reserved width. */
    private static final int WIDE = 60;

    public LineChart {
        curves = List.copyOf(curves);
    }

    /** Returns this chart with a cursor at an x, in units of the axis. */
    public LineChart withCursor(double place) {
        return new LineChart(curves, x, y, note, OptionalDouble.of(place), selected);
    }

    public Drawing drawing(Size size) {
        List<Curve> now = curves.stream().map(Curve::snapshot).toList();
        PlotFrame frame =
                new PlotFrame(size, ResolvedAxis.x(x, now), ResolvedAxis.y(y, now), note, legend(now, size), cursor);
        return frame.drawing((shapes, area) -> {
            if (cursor.isPresent() && area.x().range().holds(cursor.getAsDouble())) {
                double place = area.x().at(cursor.getAsDouble());
                shapes.add(new Shape.Rule(place, area.box().top(), place, frame.foot(area.box()), Style.MUTED));
            }
            List<CurvePen> all = IntStream.range(0, now.size())
                    .mapToObj(i -> new Tracer(now.get(i), i, now.size(), area).trace())
                    .toList();
            CurvePen.draw(shapes, area, all, selected, List.of());
            CurvePen.inOrder(now, selected).forEach(curve -> drawReading(shapes, area, curve));
        });
    }

    /** Draws the mark of a curve at the sample nearest to the cursor. */
    private void drawReading(List<Shape> shapes, PlotArea area, Curve curve) {
        Samples samples = curve.samples();
        int nearest = nearest(curve);
        if (nearest >= 0) {
            new PointOfInterest("", curve.mark(), samples.x(nearest), samples.y(nearest))
                    .draw(shapes, area, curve.style());
        }
    }

    private int nearest(Curve curve) {
        return cursor.isPresent() ? curve.samples().nearest(cursor.getAsDouble()) : -1;
    }

    /** Returns the legend with the values at the cursor: NaN, in the axis's format, if there is no sample. */
    private Legend legend(List<Curve> now, Size size) {
        List<Legend.Entry> entries = new ArrayList<>();
        int widest = 0;
        for (int i = 0; i < now.size(); i++) {
            int nearest = nearest(now.get(i));
            double value = nearest < 0 ? Double.NaN : now.get(i).samples().y(nearest);
            String reading = cursor.isPresent() ? y.written().apply(value) : "";
            widest = Math.max(widest, reading.length());
            entries.add(Legend.Entry.of(now.get(i), reading, selected.orElse(-1) == i));
        }
        return new Legend(entries, size.columns() < WIDE || widest == 0 ? widest : Math.max(READING, widest));
    }
}
