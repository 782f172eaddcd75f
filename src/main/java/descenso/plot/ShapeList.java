package descenso.plot;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of a drawing, in drawing order. */
final class ShapeList {

    private final List<Shape> shapes = new ArrayList<>();

    void add(Shape shape) {
        shapes.add(shape);
    }

    void addAll(List<? extends Shape> more) {
        shapes.addAll(more);
    }

    /**
     * Adds a text; ignores an empty one.
     *
     * @param x the x of the anchor, in cells
     * @param y the y of the middle of the row, in cells
     */
    void text(double x, double y, Anchor anchor, String text, Style style) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, anchor, text, style));
        }
    }

    /** Adds a line of an axis, from (x1, y1) to (x2, y2), in cells. */
    void rule(double x1, double y1, double x2, double y2) {
        shapes.add(new Shape.Rule(x1, y1, x2, y2, Style.RULE));
    }

    List<Shape> shapes() {
        return shapes;
    }
}
