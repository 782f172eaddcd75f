package descenso.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One screenful: as many rows as the size says, each exactly as wide. {@link #toString()} is the picture, and that is
 * what a test compares.
 *
 * @param cursor where the terminal's cursor blinks, or null where nothing is being typed
 */
public record Frame(Size size, List<Line> rows, @Nullable Cursor cursor) {

    /** A cell, counted from 0 at the top left. */
    public record Cursor(int column, int row) {}

    public Frame {
        rows = fitted(size, rows);
    }

    public Frame(Size size, List<Line> rows) {
        this(size, rows, null);
    }

    public Frame withCursor(int column, int row) {
        return new Frame(size, rows, new Cursor(column, row));
    }

    private static List<Line> fitted(Size size, List<Line> lines) {
        List<Line> rows = new ArrayList<>(size.rows());
        for (int row = 0; row < size.rows(); row++) {
            Line line = row < lines.size() ? lines.get(row) : Line.blank();
            rows.add(line.fitted(size.columns()));
        }
        return List.copyOf(rows);
    }

    /** The picture: the rows without the spaces that end them, as an eye sees them. */
    @Override
    public String toString() {
        return rows.stream().map(row -> row.toString().stripTrailing()).collect(Collectors.joining("\n"));
    }
}
