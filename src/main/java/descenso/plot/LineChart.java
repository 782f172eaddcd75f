package descenso.plot;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
public record LineChart(List<Curve> curves, Axis x, Axis y, String note, OptionalDouble cursor, OptionalInt selected)
        implements Chart {

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

    @Override
    public Chart onAxesOf(Chart whole) {
        if (!(whole instanceof LineChart other)) {
            return this;
        }
        List<Curve> all = other.curves.stream().map(Curve::snapshot).toList();
        Axis across = ResolvedAxis.x(other.x, all).fixed();
        return new LineChart(curves, across, ResolvedAxis.y(other.y, all).fixed(), note, cursor, selected);
    }

    @Override
    public Chart fading() {
        List<Curve> faded = curves.stream().map(Curve::fading).toList();
        return new LineChart(faded, x, y, note, cursor, selected);
    }

    @Override
    public Optional<PlacedCurves> placed() {
        List<Curve> now = curves.stream().map(Curve::snapshot).toList();
        return Optional.of(PlacedCurves.of(now, ResolvedAxis.x(x, now), ResolvedAxis.y(y, now)));
    }

    @Override
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

    /**
     * Follows the samples of one curve of a line chart. Of the samples in each half column, keeps the first, the
     * smallest, the largest and the last: no peak is lost, and a long curve costs no more than reading it.
     */
    static final class Tracer {

        /** Number of slices per column; each slice keeps at most four samples. */
        private static final int SLICES = 2;
        /** Approximate number of marks along a curve. */
        private static final int MARKS = 5;
        /** Minimum distance of two marks of a curve, in columns. */
        private static final int NEAREST = 8;

        private final Curve curve;
        private final PlotArea area;
        private final CurvePen pen;
        /** Distance of two marks of the curve, in columns. */
        private final double spacing;
        /** Column from which the next mark may be drawn. */
        private double nextMark;
        /** Index of the first sample of the slice, 0-based. */
        private int begin;
        /** Index of the first of the smallest samples of the slice, 0-based. */
        private int least;
        /** Index of the first of the largest samples of the slice, 0-based. */
        private int most;
        /** Index of the last drawn sample, 0-based; −1 before the first. */
        private int last = -1;
        /** True if no finite sample has followed the last infinite one. */
        private boolean explodes;

        /** Creates a tracer of one of several curves; its 0-based place offsets its marks from those of the others. */
        Tracer(Curve curve, int place, int count, PlotArea area) {
            this.curve = curve;
            this.area = area;
            this.pen = new CurvePen(curve, area.box());
            this.spacing = Math.max(NEAREST, (double) area.box().columns() / MARKS);
            this.nextMark = area.box().left() + spacing * (place + 1) / (count + 1);
        }

        /** Traces the curve. Zero has a position even on a logarithmic axis: below all positive values. */
        CurvePen trace() {
            Samples samples = curve.samples();
            int size = samples.size();
            double leastX = area.x().scale().least();
            double leastY = Math.min(0, area.y().scale().least());
            double sliceEnd = Double.NEGATIVE_INFINITY;
            double smallest = Double.NaN;
            double largest = Double.NaN;
            for (int i = 0; i < size; i++) {
                double at = samples.x(i);
                double value = samples.y(i);
                if (value >= leastY && value <= Double.MAX_VALUE && at >= leastX && at <= Double.MAX_VALUE) {
                    if (at >= sliceEnd) {
                        draw(i);
                        sliceEnd = sliceEnd(at);
                    }
                    if (i == begin || value < smallest) {
                        least = i;
                        smallest = value;
                    }
                    if (i == begin || value > largest) {
                        most = i;
                        largest = value;
                    }
                } else {
                    draw(i);
                    begin = i + 1;
                    stop(value);
                }
            }
            draw(size);
            CurvePen ended = pen.ended(vertical(pen.exits()), present());
            return curve.fades() ? ended.faded(curve.trailStyle()) : ended;
        }

        /** Returns only the arrows up and down. A range of steps that ends before the curve is not worth an arrow. */
        private static List<Shape.Sign> vertical(List<Shape.Sign> exits) {
            return exits.stream()
                    .filter(exit -> exit.mark() != Marker.LEFT && exit.mark() != Marker.RIGHT)
                    .toList();
        }

        /** Returns the x at which the next slice begins. */
        private double sliceEnd(double at) {
            int left = area.box().left();
            double number = Math.floor((area.x().at(at) - left) * SLICES);
            return area.x().valueAt(left + (number + 1) / SLICES);
        }

        /** Draws the slice that ends before a sample: its first, its smallest, its largest and its last sample. */
        private void draw(int end) {
            if (begin < end) {
                explodes = false;
                last = end - 1;
                IntStream.of(begin, Math.min(least, most), Math.max(least, most), last)
                        .distinct()
                        .forEach(i -> pen.to(column(i), row(i)));
                double column = column(last);
                if (column >= nextMark && area.box().holds(column, row(last))) {
                    pen.sign(column, row(last), curve.mark());
                    nextMark += spacing * (Math.floor((column - nextMark) / spacing) + 1);
                }
                begin = end;
            }
        }

        private double column(int sample) {
            return area.column(curve.samples(), sample);
        }

        private double row(int sample) {
            return area.row(curve.samples(), sample);
        }

        /** Ends the line at a sample that cannot be shown, and marks a divergence if the sample is infinite. */
        private void stop(double value) {
            explodes = Double.isInfinite(value);
            if (explodes && last >= 0) {
                pen.sign(column(last), row(last), Marker.DIVERGED);
            }
            pen.lift();
        }

        /** Returns the sign at the end of the curve: its mark, an arrow up or down, or the mark of divergence. */
        private List<Shape.Sign> present() {
            if (last < 0) {
                return List.of();
            }
            double column = column(last);
            double row = row(last);
            if (curve.diverged() || explodes) {
                return List.of(pen.inside(column, row, Marker.DIVERGED));
            }
            return vertical(List.of(pen.at(column, row)));
        }
    }
}
