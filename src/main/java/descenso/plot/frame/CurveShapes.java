package descenso.plot.frame;

import descenso.plot.shape.Shape;
import java.util.List;

/**
 * A curve as shapes.
 *
 * @param signs the marks along the lines
 * @param present the marks at the current position
 */
public record CurveShapes(List<Shape.Polyline> lines, List<Shape.Sign> signs, List<Shape.Sign> present) {

    public CurveShapes {
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
        present = List.copyOf(present);
    }
}
