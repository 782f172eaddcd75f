package descenso.plot;

import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;

/**
 * A map of a function of two coordinates: bands of shade from its lowest to its highest value, with the trails of
 * optimizers. Both coordinates have the same scale. The map shows the ranges of {@link ViewBounds} or the fixed ranges
 * of the axes, extended to fill the box.
 *
 * @param surface the function, evaluated once per cell; there is no shade where it is not finite
 * @param trails the coordinates after each step; the first sample is the start, the last is the current position
 * @param points starts and minima
 * @param directionNote the note beside the title while a dotted line extends the last step of a trail that is too short
 *     to show its direction; if it is empty, no such line is drawn
 * @param selected the index of the trail that is drawn over all others, 0-based; empty if none is selected
 */
public record ContourMap(
        DoubleBinaryOperator surface,
        List<Curve> trails,
        List<PointOfInterest> points,
        Axis x,
        Axis y,
        String directionNote,
        OptionalInt selected) {

    public ContourMap {
        trails = List.copyOf(trails);
        points = List.copyOf(points);
    }

    public static ContourMap of(
            DoubleBinaryOperator surface, List<Curve> trails, List<PointOfInterest> spots, Axis x, Axis y) {
        return new ContourMap(surface, trails, spots, x, y, "", OptionalInt.empty());
    }

    public ContourMap withDirectionNote(String words) {
        return new ContourMap(surface, trails, points, x, y, words, selected);
    }

    /** Returns this map with a trail drawn over all others; trails are counted from 0. */
    public ContourMap withSelected(int trail) {
        return new ContourMap(surface, trails, points, x, y, directionNote, OptionalInt.of(trail));
    }

    public Drawing drawing(Size size) {
        List<Curve> now = trails.stream().map(Curve::snapshot).toList();
        return new ContourMap(surface, now, points, x, y, directionNote, selected).draw(size);
    }

    private Drawing draw(Size size) {
        PlotFrame frame = frame(size);
        PlotArea drawn = frame.area();
        List<Shape.Polyline> hints = directionNote.isEmpty() || drawn.box().isEmpty()
                ? List.of()
                : trails.stream()
                        .flatMap(trail -> TrailTracer.hint(trail, drawn).stream())
                        .toList();
        return (hints.isEmpty() ? frame : frame.withNote(directionNote)).drawing((shapes, area) -> {
            shapes.addAll(new ContourBands(surface, area).fills());
            shapes.addAll(hints);
            List<CurveShapes> all = new ArrayList<>();
            for (int i = 0; i < trails.size(); i++) {
                all.add(new TrailTracer(trails.get(i), i, area).trace());
            }
            CurveShapes.draw(shapes, area, all, selected, points);
        });
    }

    /**
     * Creates the frame. The box depends on the tick numbers, these on the bounds, and the bounds on the box; two
     * iterations are enough.
     */
    private PlotFrame frame(Size size) {
        ViewBounds bounds = viewBounds();
        PlotFrame first = frame(bounds, size);
        PlotFrame second = frame(bounds.filling(first.box()), size);
        return frame(bounds.filling(second.box()), size);
    }

    private PlotFrame frame(ViewBounds bounds, Size size) {
        ResolvedAxis xShown = new ResolvedAxis(bounds.x(), Scale.LINEAR);
        ResolvedAxis yShown = new ResolvedAxis(bounds.y(), Scale.LINEAR);
        return new PlotFrame(size, x, xShown, y, yShown, "", Legend.of(trails, points), OptionalDouble.empty());
    }

    ViewBounds viewBounds() {
        if (x.range().isPresent() && y.range().isPresent()) {
            return new ViewBounds(x.range().get(), y.range().get());
        }
        ViewBounds own = ViewBounds.of(trails, points);
        return new ViewBounds(x.range().orElse(own.x()), y.range().orElse(own.y()));
    }
}
