package descenso.view;

import descenso.tui.Span;
import descenso.tui.Style;
import java.util.OptionalInt;

/**
 * What is told of a run in a table.
 *
 * @param time when that was; empty where nobody asks
 */
record TableCell(String value, OptionalInt time, Style style, Flag flag) {

    static TableCell of(String text) {
        return of(text, Style.TEXT);
    }

    static TableCell of(String text, Style style) {
        return new TableCell(text, OptionalInt.empty(), style, Flag.NONE);
    }

    /** The same of a number at some time. */
    static TableCell of(String value, OptionalInt time) {
        return new TableCell(value, time, Style.TEXT, Flag.NONE);
    }

    /** As it is drawn, with the time in brackets. */
    String text() {
        return time.isPresent() ? value + " (" + time.getAsInt() + ")" : value;
    }

    TableCell flagged(Flag other) {
        return new TableCell(value, time, other.style(), other);
    }

    /** In one line, however narrow the room. */
    TableCell unbroken() {
        return new TableCell(text().replace(' ', '\u00A0'), OptionalInt.empty(), style, flag);
    }

    Span span() {
        return new Span(text(), style);
    }
}
