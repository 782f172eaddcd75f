package descenso.widget;

import descenso.tui.Line;

/** How a cell's text stands in its column. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT,
    /** To the left, and right beside the column before it: what is said of that column's cells. */
    BESIDE;

    Line place(Line text, int width) {
        int missing = Math.max(0, width - text.width());
        int before = switch (this) {
            case LEFT, BESIDE -> 0;
            case CENTRE -> missing / 2;
            case RIGHT -> missing;
        };
        return text.indented(before).fitted(width);
    }
}
