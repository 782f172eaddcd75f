package descenso.plot.frame;

import descenso.plot.axis.Projection;
import descenso.plot.shape.Box;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Shape;
import descenso.tui.Style;
import java.util.List;

/**
 * A marked point of a chart, such as the start of the runs or a minimum.
 *
 * @param name the name in the legend; empty if the point is not listed there
 * @param x the position on the horizontal axis, in units of that axis
 * @param y the position on the vertical axis, in units of that axis
 */
public record PointOfInterest(String name, Marker mark, double x, double y) {

    /** Returns the mark of this point, or an empty list if it lies outside the box. */
    public List<Shape.Sign> signs(Box box, Projection across, Projection down) {
        if (!across.scale().holds(x) || !down.scale().holds(y)) {
            return List.of();
        }
        Shape.Sign sign = new Shape.Sign(across.at(x), down.at(y), mark, Style.STRONG);
        return box.holds(sign.x(), sign.y()) ? List.of(sign) : List.of();
    }
}
