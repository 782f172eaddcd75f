package descenso.plot.shape;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** The shapes of a drawing, as they come. */
public final class ShapeList {

    private final List<Shape> shapes = new ArrayList<>();

    public void add(Shape shape) {
        shapes.add(shape);
    }

    public void addAll(List<? extends Shape> more) {
        shapes.addAll(more);
    }

    public void text(double x, double y, Anchor anchor, String text, Style style) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, anchor, text, style));
        }
    }

    public void rule(double x1, double y1, double x2, double y2) {
        shapes.add(new Shape.Rule(x1, y1, x2, y2, Style.RULE));
    }

    public List<Shape> shapes() {
        return shapes;
    }
}
