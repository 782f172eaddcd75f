package descenso.plot.heat;

import descenso.plot.shape.Drawing;
import descenso.tui.Size;
import java.util.List;
import java.util.Optional;

/**
 * Numbers in a grid, each on a shade that tells low from high: the best marked, the bad ones plain, those not yet known a
 * dot. Where there is little room, numbers are written shorter; where that is not enough, part of the map is shown, around
 * the cursor, with signs that there is more.
 *
 * @param rows the names of the rows
 * @param columns the names of the columns
 * @param title what the columns are
 * @param note said below it, as what the signs mean; may be empty
 */
public record HeatMap(
        List<String> rows, List<String> columns, Cells cells, String title, String note, Optional<Place> cursor) {

    /** Asked for what is drawn only. */
    public interface Cells {
        HeatCell at(int row, int column);
    }

    /** A cell, counted from 0 at the top left. */
    public record Place(int row, int column) {}

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    public static HeatMap of(List<String> rows, List<String> columns, Cells cells) {
        return new HeatMap(rows, columns, cells, "", "", Optional.empty());
    }

    public HeatMap titled(String words) {
        return new HeatMap(rows, columns, cells, words, note, cursor);
    }

    public HeatMap noted(String words) {
        return new HeatMap(rows, columns, cells, title, words, cursor);
    }

    public HeatMap at(int row, int column) {
        return new HeatMap(rows, columns, cells, title, note, Optional.of(new Place(row, column)));
    }

    public Drawing drawing(Size size) {
        return new HeatPicture(this, size).drawing();
    }
}
