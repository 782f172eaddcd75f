package descenso.plot.stage;

import descenso.tui.Style;

/**
 * A number below an axis.
 *
 * @param place the x of what it names
 * @param column where it begins
 */
record TickLabel(double place, int column, String text, Style style) {

    int end() {
        return column + text.length();
    }

    TickLabel at(int other) {
        return new TickLabel(place, other, text, style);
    }

    /** With at least one column between them. */
    boolean leavesRoomFor(TickLabel other) {
        return other.end() < column || other.column > end();
    }
}
