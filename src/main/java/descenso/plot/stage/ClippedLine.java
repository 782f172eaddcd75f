package descenso.plot.stage;

import descenso.plot.axis.Curve;
import descenso.plot.shape.Box;
import descenso.plot.shape.Clip;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Points;
import descenso.plot.shape.Shape;
import descenso.plot.shape.Stroke;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws a line from place to place and leaves out what lies outside of the box. */
public final class ClippedLine {

    /** A line that leaves twice through one side, within so many columns and rows, says so once. */
    private static final double NEAR = 2;

    /** From the edge to the middle of its first dot, of the finest canvas. */
    private static final double ACROSS = 1.0 / 4;

    private static final double DOWN = 1.0 / 8;

    private final Box box;
    private final Style style;
    private final Stroke stroke;
    private final Optional<Marker> mark;
    private final Points.Builder line = new Points.Builder();
    private final List<Shape.Polyline> lines = new ArrayList<>();
    private final List<Shape.Sign> signs = new ArrayList<>();
    private final List<Shape.Sign> exits = new ArrayList<>();
    private final Map<Marker, Shape.Sign> kept = new EnumMap<>(Marker.class);
    private Optional<Shape.Sign> lastExit = Optional.empty();
    private boolean isDown;
    private double lastX;
    private double lastY;

    public ClippedLine(Box box, Style style, Stroke stroke, Optional<Marker> mark) {
        this.box = box;
        this.style = style;
        this.stroke = stroke;
        this.mark = mark;
    }

    public static ClippedLine of(Curve curve, Box box) {
        return new ClippedLine(box, curve.style(), curve.stroke(), Optional.of(curve.mark()));
    }

    public void to(double x, double y) {
        if (isDown) {
            segment(x, y);
        } else if (box.holds(x, y)) {
            line.add(x, y);
        }
        isDown = true;
        lastX = x;
        lastY = y;
    }

    /** What comes next begins anew. */
    public void lift() {
        end();
        isDown = false;
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(new Shape.Polyline(line.build(), style, stroke, mark));
        }
    }

    private void segment(double x, double y) {
        Clip clip = Clip.of(lastX, lastY, x, y, box);
        if (clip.isEmpty()) {
            end();
            return;
        }
        if (clip.from() > 0) {
            end();
        }
        line.add(between(lastX, x, clip.from()), between(lastY, y, clip.from()));
        line.add(between(lastX, x, clip.to()), between(lastY, y, clip.to()));
        if (clip.to() < 1) {
            leave(inside(line.lastX(), line.lastY(), clip.exit()));
            end();
        }
    }

    private static double between(double from, double to, double share) {
        return share == 0 ? from : share == 1 ? to : from + share * (to - from);
    }

    private void leave(Shape.Sign exit) {
        Shape.Sign before = kept.get(exit.mark());
        if (before == null || isFar(before.x() - exit.x()) || isFar(before.y() - exit.y())) {
            exits.add(exit);
            kept.put(exit.mark(), exit);
        }
        lastExit = Optional.of(exit);
    }

    private static boolean isFar(double distance) {
        return Math.abs(distance) > NEAR;
    }

    public void sign(double x, double y, Marker sign) {
        signs.add(inside(x, y, sign));
    }

    /** A mark at a place, or in the cell of the box that is nearest to it. */
    public Shape.Sign inside(double x, double y, Marker sign) {
        double column = Math.max(box.left() + ACROSS, Math.min(x, box.right() - ACROSS));
        double row = Math.max(box.top() + DOWN, Math.min(y, box.bottom() - DOWN));
        return new Shape.Sign(column, row, sign, style);
    }

    /** Where it last left; empty where it never did. */
    public Optional<Shape.Sign> lastExit() {
        return lastExit;
    }

    /** Where it left, in order: through one side no two in a row near each other. */
    public List<Shape.Sign> exits() {
        return List.copyOf(exits);
    }

    /** All that was drawn, with the marks that come first and where it is now. */
    public CurveShapes trace(List<Shape.Sign> first, List<Shape.Sign> present) {
        end();
        List<Shape.Sign> all = new ArrayList<>(first);
        all.addAll(signs);
        return new CurveShapes(lines, all, present);
    }
}
