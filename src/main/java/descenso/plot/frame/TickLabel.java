package descenso.plot.frame;

import descenso.tui.Style;

/**
 * A number below an axis.
 *
 * @param position the x of the labelled value, in cells
 * @param column the column of the first character, 0-based
 */
record TickLabel(double position, int column, String text, Style style) {

    /** Returns the column after the last character. */
    int end() {
        return column + text.length();
    }

    TickLabel withColumn(int other) {
        return new TickLabel(position, other, text, style);
    }

    /** Tests whether at least one column is free between two labels. */
    boolean leavesRoomFor(TickLabel other) {
        return other.end() < column || other.column > end();
    }
}
