package descenso.plot.map;

import descenso.plot.axis.Curve;
import descenso.plot.axis.Projection;
import descenso.plot.shape.Box;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Samples;
import descenso.plot.shape.Shape;
import descenso.plot.stage.ClippedLine;
import descenso.plot.stage.CurveShapes;
import java.util.List;

/** Follows an optimizer from place to place. Steps too short to be seen cost nothing. */
final class TrailTracer {

    /** Cells between two marks along the way, and how many there are at most. */
    private static final double SPACING = 14;

    private static final int MARKS = 6;

    private final Curve trail;
    private final Box box;
    private final Projection x;
    private final Projection y;
    private final ClippedLine pen;
    private double untilMark;
    private int marks;
    private double lastColumn = Double.NaN;
    private double lastRow = Double.NaN;

    /** @param place among the others: no two have their marks at the same distance from a common start */
    TrailTracer(Curve trail, int place, Box box, Projection x, Projection y) {
        this.trail = trail;
        this.box = box;
        this.x = x;
        this.y = y;
        this.pen = ClippedLine.of(trail, box);
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

    /** On the dot where it was, of the finest canvas. */
    private boolean isNear(double column, double row) {
        return (int) (2 * column) == (int) (2 * lastColumn) && (int) (4 * row) == (int) (4 * lastRow);
    }

    /** Its mark where it is; of one outside of the box, an arrow that points there from the edge. */
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

    /** Its end is too far away to say anything, so where its line ends says it. */
    private Shape.Sign diverged(Shape.Sign exit) {
        return pen.inside(exit.x(), exit.y(), Marker.DIVERGED);
    }
}
