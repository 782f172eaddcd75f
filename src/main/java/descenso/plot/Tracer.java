package descenso.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Follows the samples of one curve of a line chart. Of the samples in each half column, keeps the first, the smallest,
 * the largest and the last: no peak is lost, and a long curve costs no more than reading it.
 */
final class Tracer {

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
        for (int i = 0; i < size; i++) {
            double at = samples.x(i);
            double value = samples.y(i);
            if (value >= leastY && value <= Double.MAX_VALUE && at >= leastX && at <= Double.MAX_VALUE) {
                if (at >= sliceEnd) {
                    draw(i);
                    sliceEnd = sliceEnd(at);
                }
            } else {
                draw(i);
                begin = i + 1;
                stop(value);
            }
        }
        draw(size);
        return pen.ended(vertical(pen.exits()), present());
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
            Samples samples = curve.samples();
            int least = begin;
            int most = begin;
            for (int i = begin + 1; i < end; i++) {
                least = samples.y(i) < samples.y(least) ? i : least;
                most = samples.y(i) > samples.y(most) ? i : most;
            }
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
