package descenso.view.frame;

import descenso.tui.Size;

/**
 * Where things stand on a screen: a header, a body, one row that tells whether there is more, a footer; on wide screens the
 * contents stand beside the text.
 */
public record Layout(Size size, Column column) {

    /** Where the text stands. */
    enum Column {
        /** Beside the contents. */
        BESIDE,
        /** In the middle of the screen. */
        ALONE,
        /** All over the screen. */
        WHOLE
    }

    /** The widest a column of prose may be and still be read with ease; what lessons are checked against. */
    public static final int TEXT_WIDTH = 76;

    private static final int WIDE = 120;
    private static final int MARGIN = 2;
    private static final int LEAST_MARGIN = 1;
    private static final int SIDEBAR = 38;
    private static final int WIDEST_GAP = 6;

    /** Header, a blank row, the row that tells whether there is more, and the footer. */
    private static final int CHROME = 4;

    /** The layout of a screen of this size that has the contents beside the text where it is wide. */
    public static Layout of(Size size) {
        return new Layout(size, size.columns() >= WIDE ? Column.BESIDE : Column.ALONE);
    }

    /** The same without the contents. */
    public Layout alone() {
        return new Layout(size, Column.ALONE);
    }

    /** The same where all of the width is used, as by pictures and tables. */
    public Layout whole() {
        return new Layout(size, Column.WHOLE);
    }

    private boolean hasSidebar() {
        return column == Column.BESIDE;
    }

    int sidebarWidth() {
        return hasSidebar() ? SIDEBAR : 0;
    }

    public int textWidth() {
        return column == Column.WHOLE ? size.columns() - 2 * LEAST_MARGIN : proseWidth();
    }

    private int proseWidth() {
        return Math.min(TEXT_WIDTH, size.columns() - sidebarWidth() - 2 * MARGIN);
    }

    public int bodyHeight() {
        return Math.max(1, size.rows() - CHROME);
    }

    /** The column that the text begins in: in the middle of the room that it has, but never far from the contents. */
    int textColumn() {
        return column == Column.WHOLE ? LEAST_MARGIN : proseColumn();
    }

    private int proseColumn() {
        int margin = Math.max(MARGIN, (size.columns() - sidebarWidth() - proseWidth()) / 2);
        return sidebarWidth() + (hasSidebar() ? Math.min(margin, WIDEST_GAP) : margin);
    }
}
