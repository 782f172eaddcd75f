package descenso.plot;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.List;

/**
 * A chart as geometry: shapes in cells, each drawn over those before it, all within the size. Empty texts are left out.
 *
 * @param size the size in cells
 */
public record Drawing(Size size, List<Shape> shapes) {

    public Drawing {
        shapes = shapes.stream()
                .filter(shape ->
                        !(shape instanceof Shape.Text text && text.text().isEmpty()))
                .toList();
    }

    /** Returns a line per row of the size, as wide as its columns. Encodes texts for the raster. */
    public List<Line> lines(Raster raster) {
        CellCanvas canvas = new CellCanvas(size, raster);
        shapes.forEach(shape -> shape.accept(canvas));
        return canvas.lines();
    }
}
