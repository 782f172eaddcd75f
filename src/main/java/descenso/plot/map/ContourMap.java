package descenso.plot.map;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Curve;
import descenso.plot.axis.Range;
import descenso.plot.axis.SampleSnapshot;
import descenso.plot.frame.PointOfInterest;
import descenso.plot.shape.Drawing;
import descenso.tui.Size;
import java.util.List;
import java.util.Optional;
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

    /**
     * Returns this map with a trail drawn over all others.
     *
     * @param trail the index of the trail, 0-based
     */
    public ContourMap withSelected(int trail) {
        return new ContourMap(surface, trails, points, x, y, directionNote, OptionalInt.of(trail));
    }

    /** Returns the ranges that the map must show. */
    ViewBounds viewBounds() {
        Optional<Range> across = x.range();
        Optional<Range> down = y.range();
        if (across.isPresent() && down.isPresent()) {
            return new ViewBounds(across.get(), down.get());
        }
        ViewBounds own = ViewBounds.of(trails, points);
        return new ViewBounds(across.orElse(own.x()), down.orElse(own.y()));
    }

    public Drawing drawing(Size size) {
        List<Curve> snapshots = trails.stream().map(SampleSnapshot::of).toList();
        return new ContourMapRenderer(new ContourMap(surface, snapshots, points, x, y, directionNote, selected), size)
                .drawing();
    }
}
