package descenso.view.lab;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;

/** Computes the places of the parts of the lab: the chart, the controls beside it, and the table of runs below. */
public record LabLayout(Size size) {

    private static final int MARGIN = 1;
    private static final int GAP = 2;

    /** Number of rows of the header, a blank row, the notice and the keys. */
    private static final int ROWS_OUTSIDE_BODY = 4;

    /** Width of the controls on a screen narrower than {@link #WIDE_SCREEN}, in cells. */
    private static final int NARROW = 24;
    /** Width of the controls on a wider screen, in cells. */
    private static final int WIDE = 34;
    /** Number of columns from which a screen is wide. */
    private static final int WIDE_SCREEN = 110;

    public int bodyHeight() {
        return Math.max(1, size.rows() - ROWS_OUTSIDE_BODY);
    }

    public int sideWidth() {
        return size.columns() >= WIDE_SCREEN ? WIDE : NARROW;
    }

    /** Returns the width between the margins, in cells. */
    public int width() {
        return size.columns() - 2 * MARGIN;
    }

    /** Returns the size of a chart with the given height. */
    public Size chartSize(int height) {
        return new Size(Math.max(1, width() - GAP - sideWidth()), Math.max(1, height));
    }

    /** Returns the size of the full width and the given height. */
    public Size wide(int height) {
        return new Size(width(), height);
    }

    /** Indents the rows by the margin. */
    public List<Line> indented(List<Line> rows) {
        return rows.stream().map(row -> row.indented(MARGIN)).toList();
    }

    /** Joins the parts to the rows of the body, from the left edge of the screen. */
    public List<Line> body(List<Line> chart, List<Line> side, List<Line> below) {
        List<Line> rows = new ArrayList<>();
        for (int row = 0; row < chart.size(); row++) {
            Line words = row < side.size() ? side.get(row).truncate(sideWidth()) : Line.blank();
            rows.add(Line.join(chart.get(row), Line.spaces(GAP), words).indented(MARGIN));
        }
        rows.add(Line.blank());
        below.forEach(line -> rows.add(line.indented(MARGIN)));
        return rows;
    }
}
