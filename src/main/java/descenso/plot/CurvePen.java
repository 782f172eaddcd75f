package descenso.plot;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Draws a curve from position to position, omits what lies outside the box, and keeps the shapes. */
final class CurvePen {

    /** Minimum distance of two exits through one side, in columns or rows; nearer ones share one sign. */
    private static final double NEAR = 2;

    /** Minimum length of the latest part of a line that does not fade, in columns; a row counts as two columns. */
    private static final double FRESH = 12;
    /** Minimum number of the latest steps that do not fade: of a zigzag, there is something to see. */
    private static final int FRESH_STEPS = 3;

    private final Box box;
    private final Style style;
    private final Shape.Stroke stroke;
    private final Optional<Marker> mark;
    private final Samples.Builder line = new Samples.Builder();
    private final List<Shape.Polyline> lines = new ArrayList<>();
    /** Marks along the line. */
    private final List<Shape.Sign> signs = new ArrayList<>();

    private final List<Shape.Sign> exits = new ArrayList<>();
    /** The last recorded exit through each side. */
    private final Map<Marker, Shape.Sign> kept = new EnumMap<>(Marker.class);

    private Optional<Shape.Sign> lastExit = Optional.empty();
    /** Marks at the current position. */
    private List<Shape.Sign> present = List.of();
    /** True if the next position is joined to the last one. */
    private boolean isDown;

    private double lastX;
    private double lastY;

    CurvePen(Box box, Style style, Shape.Stroke stroke, Optional<Marker> mark) {
        this.box = box;
        this.style = style;
        this.stroke = stroke;
        this.mark = mark;
    }

    CurvePen(Curve curve, Box box) {
        this(box, curve.style(), curve.stroke(), Optional.of(curve.mark()));
    }

    /** Continues the line to a position in cells, which may lie outside the box. */
    void to(double x, double y) {
        if (isDown) {
            segment(x, y);
        } else if (box.holds(x, y)) {
            line.add(x, y);
        }
        isDown = true;
        lastX = x;
        lastY = y;
    }

    /** Ends the line; the next position begins a new one. */
    void lift() {
        if (!line.isEmpty()) {
            lines.add(new Shape.Polyline(line.build(), style, stroke, isFaint() ? Optional.empty() : mark));
        }
        isDown = false;
    }

    private void segment(double x, double y) {
        Box.Clip clip = box.clip(lastX, lastY, x, y);
        if (clip.isEmpty() || clip.from() > 0) {
            lift();
        }
        if (clip.isEmpty()) {
            return;
        }
        line.add(between(lastX, x, clip.from()), between(lastY, y, clip.from()));
        line.add(between(lastX, x, clip.to()), between(lastY, y, clip.to()));
        if (clip.to() < 1) {
            leave(inside(line.lastX(), line.lastY(), clip.exit()));
            lift();
        }
    }

    private static double between(double from, double to, double share) {
        return share == 0 ? from : share == 1 ? to : from + share * (to - from);
    }

    private void leave(Shape.Sign exit) {
        Shape.Sign before = kept.get(exit.mark());
        if (before == null || Math.max(Math.abs(before.x() - exit.x()), Math.abs(before.y() - exit.y())) > NEAR) {
            exits.add(exit);
            kept.put(exit.mark(), exit);
        }
        lastExit = Optional.of(exit);
    }

    void sign(double x, double y, Marker sign) {
        signs.add(inside(x, y, sign));
    }

    /** Returns a sign at a position, or at the nearest position of the box. */
    Shape.Sign inside(double x, double y, Marker sign) {
        double column = Math.max(box.left() + PlotArea.HALF_ACROSS, Math.min(x, box.right() - PlotArea.HALF_ACROSS));
        double row = Math.max(box.top() + PlotArea.HALF_DOWN, Math.min(y, box.bottom() - PlotArea.HALF_DOWN));
        return new Shape.Sign(column, row, sign, style);
    }

    /** Returns the sign of a position: the mark of the curve or, outside the box, an arrow at the edge to it. */
    Shape.Sign at(double x, double y) {
        return inside(x, y, box.holds(x, y) ? mark.orElseThrow() : box.beyond(x, y));
    }

    /** Returns where the line last left the box; empty if it never did. */
    Optional<Shape.Sign> lastExit() {
        return lastExit;
    }

    /** Returns where the line left the box, in order. No two consecutive exits through one side are near each other. */
    List<Shape.Sign> exits() {
        return exits;
    }

    /** Ends the curve with signs to draw before those along the line, and those at the current position. */
    CurvePen ended(List<Shape.Sign> first, List<Shape.Sign> now) {
        lift();
        signs.addAll(0, first);
        present = now;
        return isFaint() ? withoutSigns() : this;
    }

    private boolean isFaint() {
        return stroke == Shape.Stroke.FAINT;
    }

    /** Draws the line in another style, except its latest part, and the marks along it too. */
    CurvePen faded(Style trail) {
        double length = 0;
        int steps = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Samples points = lines.get(i).points();
            boolean isOld = length >= FRESH && steps >= FRESH_STEPS;
            int from = points.size() - 1;
            while (from > 0 && (length < FRESH || steps < FRESH_STEPS)) {
                length += Math.hypot(points.x(from) - points.x(from - 1), 2 * (points.y(from) - points.y(from - 1)));
                steps++;
                from--;
            }
            if (isOld) {
                lines.set(i, new Shape.Polyline(points, trail, stroke, mark));
            } else if (from > 0) {
                lines.add(i + 1, new Shape.Polyline(points.since(from), style, stroke, mark));
                lines.set(i, new Shape.Polyline(points.until(from), trail, stroke, mark));
            }
        }
        signs.replaceAll(sign -> new Shape.Sign(sign.x(), sign.y(), sign.mark(), trail));
        return this;
    }

    /** Adds small signs along the line. */
    void signs(List<Shape.Sign> small) {
        signs.addAll(small);
    }

    /** Removes the signs along the line; of a faint line, also those at its end. */
    CurvePen withoutSigns() {
        signs.clear();
        present = isFaint() ? List.of() : present;
        return this;
    }

    List<Shape.Polyline> lines() {
        return lines;
    }

    /**
     * Draws curves over each other: all lines before all signs, so that no line hides a sign of another curve, then
     * points of interest, and the current positions over all.
     *
     * @param selected the index of the curve that is drawn over all others, 0-based; empty if none is selected
     */
    static void draw(
            List<Shape> shapes, PlotArea area, List<CurvePen> all, OptionalInt selected, List<PointOfInterest> points) {
        List<CurvePen> curves = inOrder(all, selected);
        curves.forEach(curve -> shapes.addAll(curve.lines));
        shapes.addAll(byWeight(curves, curve -> curve.signs));
        points.forEach(point -> point.draw(shapes, area, Style.STRONG));
        shapes.addAll(byWeight(curves, curve -> curve.present));
    }

    /** Returns the elements in the given order, but the selected one last. */
    static <T> List<T> inOrder(List<T> all, OptionalInt selected) {
        List<T> ordered = new ArrayList<>(all);
        selected.stream().filter(place -> place < all.size()).forEach(place -> ordered.add(ordered.remove(place)));
        return ordered;
    }

    private static List<Shape.Sign> byWeight(List<CurvePen> curves, Function<CurvePen, List<Shape.Sign>> signs) {
        return curves.stream()
                .flatMap(curve -> signs.apply(curve).stream())
                .sorted(Comparator.comparingInt(sign -> weight(sign.mark())))
                .toList();
    }

    /** Returns the drawing priority of a sign: divergence covers an arrow, an arrow a mark, a mark a small sign. */
    private static int weight(Marker mark) {
        return switch (mark) {
            case DIVERGED -> 2;
            case ABOVE, BELOW, LEFT, RIGHT -> 1;
            case RECENT, EARLIER -> -1;
            default -> 0;
        };
    }
}
