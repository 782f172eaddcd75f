package descenso.plot.shape;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.List;

/**
 * A picture as geometry, each shape over those before it, all of them within the size.
 *
 * @param size in cells
 */
public record Drawing(Size size, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /**
     * As many lines as the size has rows, each exactly as wide.
     *
     * @param ink whose characters the words were spelled with: others are spelled now, and cut where that makes them longer
     */
    public List<Line> lines(Raster ink) {
        CellCanvas canvas = new CellCanvas(size, ink);
        shapes.forEach(shape -> shape.accept(canvas));
        return canvas.lines();
    }
}
