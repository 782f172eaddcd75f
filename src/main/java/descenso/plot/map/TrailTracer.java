package descenso.plot.map;

import descenso.plot.axis.Curve;
import descenso.plot.axis.Projection;
import descenso.plot.frame.CurveShapes;
import descenso.plot.frame.LineClipper;
import descenso.plot.shape.Box;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Samples;
import descenso.plot.shape.Shape;
import java.util.List;

/** Follows the trail of an optimizer on a map. Skips steps that are too short to be visible. */
final class TrailTracer {

    /** Distance of two marks along a trail, in columns; a row counts as two columns. */
    private static final double SPACING = 14;

    /** Maximum number of marks along a trail. */
    private static final int MARKS = 6;

    private final Curve trail;
    private final Box box;
    private final Projection x;
    private final Projection y;
    private final LineClipper pen;
    /** Distance to the next mark, in columns. */
    private double untilMark;

    private int marks;
    private double lastColumn = Double.NaN;
    private double lastRow = Double.NaN;

    /**
     * Creates a tracer of a trail.
     *
     * @param place the index of the trail, 0-based; offsets the marks, so that no two trails have theirs at the same
     *     distance from a common start
     */
    TrailTracer(Curve trail, int place, Box box, Projection x, Projection y) {
        this.trail = trail;
        this.box = box;
        this.x = x;
        this.y = y;
        this.pen = LineClipper.of(trail, box);
        this.untilMark = SPACING / 2 + 3 * place % SPACING;
    }

    CurveShapes trace() {
        Samples samples = trail.samples();
        int size = samples.size();
        for (int i = 0; i < size; i++) {
            if (x.scale().holds(samples.x(i)) && y.scale().holds(samples.y(i))) {
                step(x.at(samples.x(i)), y.at(samples.y(i)), i == size - 1);
            } else {
                pen.lift();
            }
        }
        return pen.trace(List.of(), present());
    }

    private void step(double column, double row, boolean isLast) {
        if (!isLast && isNear(column, row)) {
            return;
        }
        pen.to(column, row);
        if (!Double.isNaN(lastColumn)) {
            untilMark -= Math.hypot(column - lastColumn, 2 * (row - lastRow));
        }
        if (untilMark <= 0 && marks < MARKS && box.holds(column, row)) {
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

    /**
     * Returns the mark at the current position. A position outside the box has an arrow at the edge that points to it.
     */
    private List<Shape.Sign> present() {
        if (Double.isNaN(lastColumn)) {
            return List.of();
        }
        boolean isInside = box.holds(lastColumn, lastRow);
        if (trail.diverged()) {
            Shape.Sign end = pen.inside(lastColumn, lastRow, Marker.DIVERGED);
            return List.of(isInside ? end : pen.lastExit().map(this::diverged).orElse(end));
        }
        Marker mark = isInside ? trail.mark() : box.beyond(lastColumn, lastRow);
        return List.of(pen.inside(lastColumn, lastRow, mark));
    }

    /**
     * Returns the mark of divergence at the last exit of the line: the end itself is too far away to show a direction.
     */
    private Shape.Sign diverged(Shape.Sign exit) {
        return pen.inside(exit.x(), exit.y(), Marker.DIVERGED);
    }
}
