package descenso.view;

import descenso.tui.Span;
import descenso.tui.Style;

/** What is told of a run in a table. */
record Cell(String text, Style style, Mark mark) {

    static Cell of(String text) {
        return of(text, Style.TEXT);
    }

    static Cell of(String text, Style style) {
        return new Cell(text, style, Mark.NONE);
    }

    Cell marked(Mark other) {
        return new Cell(text, other.style(), other);
    }

    /** In one line, however narrow the room. */
    Cell unbroken() {
        return new Cell(text.replace(' ', '\u00A0'), style, mark);
    }

    Span span() {
        return new Span(text, style);
    }
}
