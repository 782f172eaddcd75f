package descenso.view.lab;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;

/** Computes the places of the parts of the lab: the chart, the controls beside it, and the table of runs below. */
public record LabLayout(Size size) {

    private static final int MARGIN = 1;
    private static final int GAP = 2;

    /** Number of rows of the header, a blank row and the keys. */
    private static final int ROWS_OUTSIDE = 3;

    /** Number of rows of a chart around its data: the title, the axis and its numbers. */
    private static final int AROUND_DATA = 3;
    /** Number of rows of a high chart around its data: also the title below the numbers. */
    private static final int AROUND_HIGH_DATA = 4;
    /** Minimum height of a high chart, in rows. */
    private static final int HIGH_CHART = 14;
    /** Number of rows outside the data on a high screen: header, keys, results and what is around the data. */
    private static final int OUTSIDE_DATA = 20;
    /** Divisor of the rows of a chart: a legend below it takes at most a sixth of them. */
    private static final int LEGEND_SHARE = 6;

    /** Width of the controls on a screen narrower than {@link #WIDE_SCREEN}, in cells. */
    private static final int NARROW = 24;
    /** Width of the controls on a wider screen, in cells. */
    private static final int WIDE = 34;
    /** Number of columns from which a screen is wide. */
    private static final int WIDE_SCREEN = 110;

    /** Returns the number of rows between the header and the keys. */
    public int rows() {
        return Math.max(2, size.rows() - ROWS_OUTSIDE);
    }

    /** Returns the number of rows of the body above a notice of one row. */
    public int bodyHeight() {
        return rows() - 1;
    }

    /** Returns the minimum number of rows of a chart's data: 7 on a screen of 18 rows, 9 of 24 and 20 of 40. */
    public int leastData() {
        return Math.max(size.rows() / 3 + 1, size.rows() - OUTSIDE_DATA);
    }

    /** Returns the minimum height of a chart, in rows, in which the data keep their rows. */
    public int leastChart() {
        int least = leastData() + AROUND_DATA;
        return least < HIGH_CHART ? least : leastData() + AROUND_HIGH_DATA;
    }

    /** Tests whether the data keep their rows in a chart of the given height with a legend. */
    public boolean holdsLegend(int height) {
        return height - height / LEGEND_SHARE - AROUND_HIGH_DATA >= leastData();
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
        below.forEach(line -> rows.add(line.indented(MARGIN)));
        return rows;
    }
}
