package descenso.view;

import descenso.tui.Span;
import descenso.tui.Style;

/** What is told of a run in a table. */
record TableCell(String text, Style style, Flag flag) {

    static TableCell of(String text) {
        return of(text, Style.TEXT);
    }

    static TableCell of(String text, Style style) {
        return new TableCell(text, style, Flag.NONE);
    }

    TableCell flagged(Flag other) {
        return new TableCell(text, other.style(), other);
    }

    /** In one line, however narrow the room. */
    TableCell unbroken() {
        return new TableCell(text.replace(' ', '\u00A0'), style, flag);
    }

    Span span() {
        return new Span(text, style);
    }
}
