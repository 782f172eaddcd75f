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
        /**
         * Returns a cell.
         *
         * @param row the row, 0-based from the top
         * @param column the column, 0-based from the left
         */
        HeatCell at(int row, int column);
    }

    /**
     * The place of a cell.
     *
     * @param row the row, 0-based from the top
     * @param column the column, 0-based from the left
     */
    public record CellIndex(int row, int column) {}

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    public static HeatMap of(List<String> rows, List<String> columns, CellSource cells) {
        return new HeatMap(rows, columns, cells, "", "", Optional.empty());
    }

    public HeatMap withTitle(String words) {
        return new HeatMap(rows, columns, cells, words, note, cursor);
    }

    public HeatMap withNote(String words) {
        return new HeatMap(rows, columns, cells, title, words, cursor);
    }

    /**
     * Returns this map with a selected cell.
     *
     * @param row the row, 0-based from the top
     * @param column the column, 0-based from the left
     */
    public HeatMap withCursor(int row, int column) {
        return new HeatMap(rows, columns, cells, title, note, Optional.of(new CellIndex(row, column)));
    }

    public Drawing drawing(Size size) {
        return new HeatMapRenderer(this, size).drawing();
    }
}
