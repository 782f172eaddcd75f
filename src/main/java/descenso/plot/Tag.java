package descenso.plot;

import descenso.tui.Style;

/**
 * A number below an axis.
 *
 * @param place the x of what it names
 * @param column where it begins
 */
record Tag(double place, int column, String text, Style style) {

    int end() {
        return column + text.length();
    }

    Tag at(int other) {
        return new Tag(place, other, text, style);
    }

    /** With at least one column between them. */
    boolean leavesRoomFor(Tag other) {
        return other.end() < column || other.column > end();
    }
}
