package descenso.plot.map;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Curve;
import descenso.plot.axis.Range;
import descenso.plot.axis.SampleSnapshot;
import descenso.plot.shape.Drawing;
import descenso.plot.stage.PointOfInterest;
import descenso.tui.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;

/**
 * A surface over two coordinates, as bands of shade from its lowest to its highest, with the trails of optimizers on it.
 * Both coordinates have the same scale. The map holds what {@link ViewBounds} says, or the ranges that both axes give, and
 * as much more as fills the room.
 *
 * @param surface asked once a cell; where it is not finite, there is no shade
 * @param trails x and y are the coordinates after each step; the first is the start, the last is where it is now
 * @param spots starts and minima
 * @param aiming said beside the title where a trail is too short to show which way it goes, and a dotted line shows where
 *     its last step aims; without words there is no such line
 * @param selected the place in the list of the trail that is drawn over all others
 */
public record ContourMap(
        DoubleBinaryOperator surface,
        List<Curve> trails,
        List<PointOfInterest> spots,
        Axis x,
        Axis y,
        String aiming,
        OptionalInt selected) {

    public ContourMap {
        trails = List.copyOf(trails);
        spots = List.copyOf(spots);
    }

    public static ContourMap of(
            DoubleBinaryOperator surface, List<Curve> trails, List<PointOfInterest> spots, Axis x, Axis y) {
        return new ContourMap(surface, trails, spots, x, y, "", OptionalInt.empty());
    }

    public ContourMap aiming(String words) {
        return new ContourMap(surface, trails, spots, x, y, words, selected);
    }

    public ContourMap selecting(int trail) {
        return new ContourMap(surface, trails, spots, x, y, aiming, OptionalInt.of(trail));
    }

    /** What has to be on the map. */
    ViewBounds territory() {
        Optional<Range> across = x.range();
        Optional<Range> down = y.range();
        if (across.isPresent() && down.isPresent()) {
            return new ViewBounds(across.get(), down.get());
        }
        ViewBounds own = ViewBounds.of(trails, spots);
        return new ViewBounds(across.orElse(own.x()), down.orElse(own.y()));
    }

    public Drawing drawing(Size size) {
        List<Curve> taken = trails.stream().map(SampleSnapshot::of).toList();
        return new MapPicture(new ContourMap(surface, taken, spots, x, y, aiming, selected), size).drawing();
    }
}
