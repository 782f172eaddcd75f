package descenso.widget;

import descenso.tui.Line;

/** The alignment of a cell's text in its column. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT,
    /** Left-aligned, directly after the column before: an annotation of that column's cells. */
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
