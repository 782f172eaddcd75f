package descenso.view.frame;

import descenso.tui.Size;

/** The layout of a screen: header, body, a row on further text, footer; contents beside the text if wide. */
public record Layout(Size size, Column column) {

    /** The position of the text. */
    enum Column {
        /** Beside the contents. */
        BESIDE,
        /** In the middle of the screen. */
        ALONE,
        /** Across the whole screen. */
        WHOLE
    }

    /** Maximum width of a column of prose that is easy to read, in cells. Lessons are checked against it. */
    public static final int TEXT_WIDTH = 76;

    /** Minimum width of a screen with the contents beside the text, in cells. */
    private static final int WIDE = 120;

    static final Size LEAST = new Size(60, 18);

    private static final int MARGIN = 2;
    private static final int LEAST_MARGIN = 1;
    private static final int SIDEBAR = 38;
    private static final int WIDEST_GAP = 6;

    /** Number of rows outside the body: the header, a blank row, the row on further text, and the footer. */
    private static final int ROWS_OUTSIDE_BODY = 4;

    /** Tests whether a screen is large enough for any frame. */
    public static boolean isEnough(Size size) {
        return size.holds(LEAST);
    }

    /** Creates the layout of a screen, with the contents beside the text if the screen is wide. */
    public static Layout of(Size size) {
        return new Layout(size, size.columns() >= WIDE ? Column.BESIDE : Column.ALONE);
    }

    /** Returns the layout without the contents. */
    public Layout alone() {
        return new Layout(size, Column.ALONE);
    }

    /** Returns the layout with the full width for the text, as charts and tables need it. */
    public Layout whole() {
        return new Layout(size, Column.WHOLE);
    }

    int sidebarWidth() {
        return column == Column.BESIDE ? SIDEBAR : 0;
    }

    public int textWidth() {
        return column == Column.WHOLE ? size.columns() - 2 * LEAST_MARGIN : proseWidth();
    }

    private int proseWidth() {
        return Math.min(TEXT_WIDTH, size.columns() - sidebarWidth() - 2 * MARGIN);
    }

    public int bodyHeight() {
        return Math.max(1, size.rows() - ROWS_OUTSIDE_BODY);
    }

    /** Returns the first column of the text, 0-based: centred in its area, but never far from the contents. */
    int textColumn() {
        if (column == Column.WHOLE) {
            return LEAST_MARGIN;
        }
        int margin = Math.max(MARGIN, (size.columns() - sidebarWidth() - proseWidth()) / 2);
        return column == Column.BESIDE ? SIDEBAR + Math.min(margin, WIDEST_GAP) : margin;
    }
}
