package descenso.widget;

import descenso.tui.Glyphs;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * A table: a header, a rule, rows. Columns are as wide as what they hold; where the whole is wider than the room, the
 * widest columns give way and their cells wrap.
 *
 * @param aligns one a column
 * @param header one cell a column, each a run of spans
 * @param rows each as long as the header
 */
public record Grid(List<Align> aligns, List<List<Span>> header, List<List<List<Span>>> rows) {

    private static final int GAP = 2;

    /** Below this a column is not squeezed. */
    private static final int NARROWEST = 6;

    public List<Line> lines(int width, Glyphs glyphs) {
        int[] widths = widths(width);
        List<Line> lines = new ArrayList<>(row(header, widths));
        lines.add(Line.of(rule(widths, glyphs), Style.RULE));
        rows.forEach(cells -> lines.addAll(row(cells, widths)));
        return lines;
    }

    /** The width that it takes where there is room enough. */
    public int naturalWidth() {
        return total(naturalWidths());
    }

    private int[] widths(int width) {
        int[] widths = naturalWidths();
        while (total(widths) > width) {
            int widest = widest(widths);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int[] naturalWidths() {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = cellWidth(header.get(column));
            for (List<List<Span>> cells : rows) {
                widths[column] = Math.max(widths[column], cellWidth(cells.get(column)));
            }
        }
        return widths;
    }

    private static int cellWidth(List<Span> cell) {
        return new Line(cell).width();
    }

    private static int total(int[] widths) {
        int total = GAP * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int column = 1; column < widths.length; column++) {
            if (widths[column] > widths[widest]) {
                widest = column;
            }
        }
        return widest;
    }

    private static String rule(int[] widths, Glyphs glyphs) {
        return glyphs.choose("─", "-").repeat(total(widths));
    }

    private List<Line> row(List<List<Span>> cells, int[] widths) {
        List<List<Line>> columns = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<Line> lines = Wrapped.lines(cells.get(column), widths[column]);
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        List<Line> row = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            row.add(side(columns, i, widths));
        }
        return row;
    }

    private Line side(List<List<Line>> columns, int row, int[] widths) {
        Line line = Line.blank();
        for (int column = 0; column < widths.length; column++) {
            List<Line> cell = columns.get(column);
            Line text = row < cell.size() ? cell.get(row) : Line.blank();
            line = Line.join(line, aligns.get(column).place(text, widths[column]));
            if (column < widths.length - 1) {
                line = Line.join(line, Line.spaces(GAP));
            }
        }
        return line;
    }
}
