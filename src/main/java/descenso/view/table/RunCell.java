package descenso.view.table;

import descenso.tui.Span;
import descenso.tui.Style;
import java.util.OptionalInt;

/**
 * What is told of a run in a table.
 *
 * @param time when that was; empty where nobody asks
 */
public record RunCell(String value, OptionalInt time, Style style, Flag flag) {

    public static RunCell of(String text) {
        return of(text, Style.TEXT);
    }

    public static RunCell of(String text, Style style) {
        return new RunCell(text, OptionalInt.empty(), style, Flag.NONE);
    }

    /** The same of a number at some time. */
    static RunCell of(String value, OptionalInt time) {
        return new RunCell(value, time, Style.TEXT, Flag.NONE);
    }

    /** As it is drawn, with the time in brackets. */
    public String text() {
        return time.isPresent() ? value + " (" + time.getAsInt() + ")" : value;
    }

    public RunCell flagged(Flag other) {
        return new RunCell(value, time, other.style(), other);
    }

    /** In one line, however narrow the room. */
    public RunCell unbroken() {
        return new RunCell(text().replace(' ', '\u00A0'), OptionalInt.empty(), style, flag);
    }

    public Span span() {
        return new Span(text(), style);
    }
}
