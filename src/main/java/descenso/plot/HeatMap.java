package descenso.plot;

import descenso.tui.Size;
import java.util.List;
import java.util.Optional;

/**
 * A grid of numbers with shades from low to high. The best cell is marked, bad cells have no shade, unknown cells are
 * dots. If the chart is small, numbers are shortened; if that is not enough, only the part around the cursor is shown,
 * with signs that there is more.
 *
 * @param rows the names of the rows
 * @param columns the names of the columns
 * @param title the quantity of the columns
 * @param note a note below the map, for example a legend of the signs; may be empty
 * @param cursor the selected cell; empty if there is none
 */
public record HeatMap(
        List<String> rows,
        List<String> columns,
        CellSource cells,
        String title,
        String note,
        Optional<CellIndex> cursor) {

    /** Supplies the cells; asked only for cells that are drawn. */
    public interface CellSource {
        /** Returns the cell of a row and a column, both 0-based, from the top left. */
        HeatCell at(int row, int column);
    }

    /** The place of a cell by its row and column, both 0-based, from the top left. */
    public record CellIndex(int row, int column) {}

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** Creates a map without a selected cell. */
    public static HeatMap of(List<String> rows, List<String> columns, CellSource cells, String title, String note) {
        return new HeatMap(rows, columns, cells, title, note, Optional.empty());
    }

    /** Returns this map with the selected cell of a row and a column, both 0-based. */
    public HeatMap withCursor(int row, int column) {
        return new HeatMap(rows, columns, cells, title, note, Optional.of(new CellIndex(row, column)));
    }

    public Drawing drawing(Size size) {
        return new HeatMapRenderer(this, size).drawing();
    }
}
