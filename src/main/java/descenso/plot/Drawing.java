package descenso.plot;

import descenso.tui.Line;
import descenso.tui.Size;
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
}
