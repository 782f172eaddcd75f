package descenso.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Follows the trail of an optimizer on a map. Skips steps that are too short to be visible. */
final class TrailTracer {

    /** Distance of two marks along a trail, in columns; a row counts as two columns. */
    private static final double SPACING = 14;

    /** Minimum distance from the start, in columns, at which a trail shows its direction itself. */
    private static final double LONG = 8;

    /** Maximum number of steps with a hint. Later, the current position matters and not the direction. */
    private static final int FEW = 20;

    /** Maximum number of marks along a trail. */
    private static final int MARKS = 6;

    private final Curve trail;
    private final PlotArea area;
    private final CurvePen pen;
    /** Distance to the next mark, in columns. */
    private double untilMark;

    private int marks;
    private double lastColumn = Double.NaN;
    private double lastRow = Double.NaN;

    /** Creates a tracer of a trail, counted from 0: the number offsets the marks of trails with a common start. */
    TrailTracer(Curve trail, int place, PlotArea area) {
        this.trail = trail;
        this.area = area;
        this.pen = new CurvePen(trail, area.box());
        this.untilMark = SPACING / 2 + 3 * place % SPACING;
    }

    CurvePen trace() {
        Samples samples = trail.samples();
        int size = samples.size();
        for (int i = 0; i < size; i++) {
            if (area.shows(samples.x(i), samples.y(i))) {
                step(area.column(samples, i), area.row(samples, i), i == size - 1);
            } else {
                pen.lift();
            }
        }
        return pen.ended(List.of(), present());
    }

    private void step(double column, double row, boolean isLast) {
        if (!isLast && isNear(column, row)) {
            return;
        }
        pen.to(column, row);
        if (!Double.isNaN(lastColumn)) {
            untilMark -= distance(column - lastColumn, row - lastRow);
        }
        if (untilMark <= 0 && marks < MARKS && area.box().holds(column, row)) {
            pen.sign(column, row, trail.mark());
            untilMark = SPACING;
            marks++;
        }
        lastColumn = column;
        lastRow = row;
    }

    /** Tests whether a position is on the same Braille dot as the last one. */
    private boolean isNear(double column, double row) {
        return (int) (2 * column) == (int) (2 * lastColumn) && (int) (4 * row) == (int) (4 * lastRow);
    }

    /** Returns the mark at the current position; that of divergence at the last exit, because the end is too far away. */
    private List<Shape.Sign> present() {
        if (Double.isNaN(lastColumn)) {
            return List.of();
        }
        Shape.Sign end = pen.at(lastColumn, lastRow);
        if (!trail.diverged()) {
            return List.of(end);
        }
        Shape.Sign seen = end.mark() == trail.mark() ? end : pen.lastExit().orElse(end);
        return List.of(pen.inside(seen.x(), seen.y(), Marker.DIVERGED));
    }

    /** Returns a dotted line from the last step to the edge if the trail is too short to show its direction. */
    static Optional<Shape.Polyline> hint(Curve trail, PlotArea area) {
        Samples samples = trail.samples();
        int last = samples.size() - 1;
        if (last < 1
                || last > FEW
                || trail.diverged()
                || IntStream.rangeClosed(1, last).anyMatch(i -> !(distance(area, samples, 0, i) < LONG))) {
            return Optional.empty();
        }
        double column = area.column(samples, last);
        double row = area.row(samples, last);
        double length = distance(area, samples, last - 1, last);
        if (!(length > 0) || !area.box().holds(column, row)) {
            return Optional.empty();
        }
        double far = distance(area.box().columns(), area.box().rows()) / length;
        double across = far * (column - area.column(samples, last - 1));
        double down = far * (row - area.row(samples, last - 1));
        double end = area.box().clip(column, row, column + across, row + down).to();
        Samples line = Samples.points(column, row, column + end * across, row + end * down);
        return Optional.of(new Shape.Polyline(line, trail.style(), Shape.Stroke.DOTTED, Optional.of(trail.mark())));
    }

    private static double distance(PlotArea area, Samples samples, int from, int to) {
        double columns = area.column(samples, to) - area.column(samples, from);
        return distance(columns, area.row(samples, to) - area.row(samples, from));
    }

    /** Returns a distance in columns; a row counts as two columns. */
    private static double distance(double columns, double rows) {
        return Math.hypot(columns, 2 * rows);
    }
}
