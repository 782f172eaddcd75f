package descenso.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a full screen, each fitted to its width, and the cell of the terminal's cursor, null if it is hidden. */
public record Frame(Size size, List<Line> rows, @Nullable Cursor cursor) {

    /** A cell of the frame, 0-based from the top left. */
    public record Cursor(int column, int row) {}

    public Frame {
        List<Line> fitted = new ArrayList<>(size.rows());
        for (int row = 0; row < size.rows(); row++) {
            Line line = row < rows.size() ? rows.get(row) : Line.blank();
            fitted.add(line.fitted(size.columns()).withoutNoBreaks());
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
