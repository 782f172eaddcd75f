package descenso.plot.map;

import descenso.plot.axis.Curve;
import descenso.plot.axis.Projection;
import descenso.plot.shape.Box;
import descenso.plot.shape.Clip;
import descenso.plot.shape.Points;
import descenso.plot.shape.Shape;
import descenso.plot.shape.Stroke;
import java.util.Optional;

/**
 * A dotted line that extends the last step of a trail to the edge of the box. It shows the direction of a trail with
 * few steps that is too short to show it itself. Distances are in columns; a row counts as two columns.
 */
record DirectionHint(Curve trail, Box box, Projection x, Projection y) {

    /** Minimum distance from the start, in columns, at which a trail shows its direction itself. */
    private static final double LONG = 8;

    /** Maximum number of steps. Later, the current position matters and not the direction. */
    private static final int FEW = 20;

    /** Height of a row, in columns. */
    private static final int ROW = 2;

    /** Returns the line; empty if there was no step, or none with a length. */
    Optional<Shape.Polyline> line() {
        int last = trail.samples().size() - 1;
        return last < 1 || last > FEW || trail.diverged() || isLong() ? Optional.empty() : on(last);
    }

    private boolean isLong() {
        int size = trail.samples().size();
        for (int i = 1; i < size; i++) {
            if (!(distance(column(i) - column(0), row(i) - row(0)) < LONG)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Shape.Polyline> on(int last) {
        double across = column(last) - column(last - 1);
        double down = row(last) - row(last - 1);
        double length = distance(across, down);
        if (!(length > 0) || !box.holds(column(last), row(last))) {
            return Optional.empty();
        }
        double far = distance(box.columns(), box.rows()) / length;
        Clip clip = Clip.of(column(last), row(last), column(last) + far * across, row(last) + far * down, box);
        Points line = Points.of(
                column(last), row(last), column(last) + clip.to() * far * across, row(last) + clip.to() * far * down);
        return Optional.of(new Shape.Polyline(line, trail.style(), Stroke.DOTTED, Optional.of(trail.mark())));
    }

    private static double distance(double across, double down) {
        return Math.hypot(across, ROW * down);
    }

    private double column(int sample) {
        return x.at(trail.samples().x(sample));
    }

    private double row(int sample) {
        return y.at(trail.samples().y(sample));
    }
}
