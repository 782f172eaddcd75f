package descenso.plot.shape;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** Collects the shapes of a drawing, in drawing order. */
public final class ShapeList {

    private final List<Shape> shapes = new ArrayList<>();

    public void add(Shape shape) {
        shapes.add(shape);
    }

    public void addAll(List<? extends Shape> more) {
        shapes.addAll(more);
    }

    /**
     * Adds a text; ignores an empty one.
     *
     * @param x the x of the anchor, in cells
     * @param y the y of the middle of the row, in cells
     */
    public void text(double x, double y, Anchor anchor, String text, Style style) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, anchor, text, style));
        }
    }

    /** Adds a line of an axis, from (x1, y1) to (x2, y2), in cells. */
    public void rule(double x1, double y1, double x2, double y2) {
        shapes.add(new Shape.Rule(x1, y1, x2, y2, Style.RULE));
    }

    public List<Shape> shapes() {
        return shapes;
    }
}
