package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table: a header, a rule and rows. Each column is as wide as its widest cell. If the table is wider than the screen,
 * the widest columns shrink and their cells wrap: at spaces as long as possible, numeric columns last.
 *
 * @param aligns one per column
 * @param header one cell per column, each a list of spans
 * @param rows each with as many cells as the header
 * @param leastGap the minimum gap between columns in a narrow table, in cells
 */
public record Grid(List<Align> aligns, List<List<Span>> header, List<List<List<Span>>> rows, int leastGap) {

    private static final int NARROW_GAP = 1;

    public Grid(List<Align> aligns, List<List<Span>> header, List<List<List<Span>>> rows) {
        this(aligns, header, rows, NARROW_GAP);
    }

    public List<Line> lines(int width, CharacterSet characters) {
        GridColumns columns = GridColumns.within(width, texts(), aligns, leastGap);
        List<Line> lines = new ArrayList<>(row(header, columns));
        lines.add(Line.of(characters.select("─", "-").repeat(columns.total()), Style.RULE));
        rows.forEach(cells -> lines.addAll(row(cells, columns)));
        return lines;
    }

    /** Returns the width, in cells, without any wrapping. */
    public int naturalWidth() {
        return GridColumns.preferred(texts(), aligns).total();
    }

    /** Returns the minimum width, in cells, that breaks no word. */
    public int leastWidth() {
        return GridColumns.minimum(texts(), aligns, leastGap).total();
    }

    /** Returns the texts of each column, with its header. */
    private List<List<String>> texts() {
        return IntStream.range(0, header.size())
                .mapToObj(column -> Stream.concat(Stream.of(header), rows.stream())
                        .map(cells -> new Line(cells.get(column)).toString())
                        .toList())
                .toList();
    }

    private List<Line> row(List<List<Span>> cells, GridColumns widths) {
        List<List<Line>> columns = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.count(); column++) {
            List<Line> lines = LineWrapper.lines(cells.get(column), widths.width(column));
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        List<Line> row = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            row.add(side(columns, i, widths));
        }
        return row;
    }

    private Line side(List<List<Line>> columns, int row, GridColumns widths) {
        Line line = Line.blank();
        for (int column = 0; column < widths.count(); column++) {
            List<Line> cell = columns.get(column);
            Line text = row < cell.size() ? cell.get(row) : Line.blank();
            line = Line.join(
                    line,
                    Line.spaces(widths.gapBefore(column)),
                    aligns.get(column).place(text, widths.width(column)));
        }
        return line;
    }
}
