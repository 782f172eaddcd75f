package descenso.plot;

import java.util.List;

/**
 * A curve as shapes.
 *
 * @param signs the marks along the lines
 * @param present where it is now
 */
record CurveShapes(List<Shape.Polyline> lines, List<Shape.Sign> signs, List<Shape.Sign> present) {

    CurveShapes {
        lines = List.copyOf(lines);
        signs = List.copyOf(signs);
        present = List.copyOf(present);
    }
}
