package descenso.widget;

import descenso.tui.Line;

/** How a cell's text stands in its column. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    Line place(Line text, int width) {
        int missing = Math.max(0, width - text.width());
        int before = switch (this) {
            case LEFT -> 0;
            case CENTRE -> missing / 2;
            case RIGHT -> missing;
        };
        return text.indented(before).fitted(width);
    }
}
