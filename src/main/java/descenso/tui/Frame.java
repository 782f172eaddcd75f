package descenso.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one full screen. Each row is fitted to the width of the size. Tests compare {@link #toString()}.
 *
 * @param rows top to bottom, as many as the size has
 * @param cursor the cell of the terminal's cursor, or null if it is hidden
 */
public record Frame(Size size, List<Line> rows, @Nullable Cursor cursor) {

    /** A cell of the frame, 0-based from the top left. */
    public record Cursor(int column, int row) {}

    public Frame {
        List<Line> fitted = new ArrayList<>(size.rows());
        for (int row = 0; row < size.rows(); row++) {
            Line line = row < rows.size() ? rows.get(row) : Line.blank();
            fitted.add(line.fitted(size.columns()));
        }
        rows = List.copyOf(fitted);
    }

    public Frame(Size size, List<Line> rows) {
        this(size, rows, null);
    }

    public Frame withCursor(int column, int row) {
        return new Frame(size, rows, new Cursor(column, row));
    }

    /** Returns the text of the rows, each without trailing spaces, separated by line feeds. */
    @Override
    public String toString() {
        return rows.stream().map(row -> row.toString().stripTrailing()).collect(Collectors.joining("\n"));
    }
}
