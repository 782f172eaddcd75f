package descenso.plot;

import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as geometry: shapes in cells, each drawn over those before it, all within the size.
 *
 * @param size the size in cells
 */
public record Drawing(Size size, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /**
     * Returns the lines of this drawing: one per row of the size, each as wide as its columns.
     *
     * @param raster the raster; texts that were fitted for another one are encoded, and cut if the encoding is longer
     */
    public List<Line> lines(Raster raster) {
        CellCanvas canvas = new CellCanvas(size, raster);
        shapes.forEach(shape -> shape.accept(canvas));
        return canvas.lines();
    }

    /** Collects the shapes of a drawing, in drawing order. */
    static final class Builder {

        private final List<Shape> shapes = new ArrayList<>();

        void add(Shape shape) {
            shapes.add(shape);
        }

        void addAll(List<? extends Shape> more) {
            shapes.addAll(more);
        }

        /** Adds a text unless it is empty; x is that of the anchor, y that of the middle of the row, in cells. */
        void text(double x, double y, Shape.Anchor anchor, String text, Style style) {
            if (!text.isEmpty()) {
                shapes.add(new Shape.Text(x, y, anchor, text, style));
            }
        }

        /** Adds a line of an axis, from (x1, y1) to (x2, y2), in cells. */
        void rule(double x1, double y1, double x2, double y2) {
            shapes.add(new Shape.Rule(x1, y1, x2, y2, Style.RULE));
        }

        Drawing build(Size size) {
            return new Drawing(size, shapes);
        }
    }
}
