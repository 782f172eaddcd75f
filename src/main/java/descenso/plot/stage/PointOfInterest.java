package descenso.plot.stage;

import descenso.plot.axis.Projection;
import descenso.plot.shape.Box;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Shape;
import descenso.tui.Style;
import java.util.List;

/**
 * A place worth a mark: where the runs start, a minimum.
 *
 * @param name what the legend calls it; empty where it needs no words
 */
public record PointOfInterest(String name, Marker mark, double x, double y) {

    /** Its mark; none where it is not seen. */
    public List<Shape.Sign> signs(Box box, Projection across, Projection down) {
        if (!across.scale().holds(x) || !down.scale().holds(y)) {
            return List.of();
        }
        Shape.Sign sign = new Shape.Sign(across.at(x), down.at(y), mark, Style.STRONG);
        return box.holds(sign.x(), sign.y()) ? List.of(sign) : List.of();
    }
}
