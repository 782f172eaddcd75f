package descenso.plot;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** The shapes of a drawing, as they come. */
final class ShapeList {

    private final List<Shape> shapes = new ArrayList<>();

    void add(Shape shape) {
        shapes.add(shape);
    }

    void addAll(List<? extends Shape> more) {
        shapes.addAll(more);
    }

    void text(double x, double y, Anchor anchor, String text, Style style) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, anchor, text, style));
        }
    }

    void rule(double x1, double y1, double x2, double y2) {
        shapes.add(new Shape.Rule(x1, y1, x2, y2, Style.RULE));
    }

    List<Shape> shapes() {
        return shapes;
    }
}
