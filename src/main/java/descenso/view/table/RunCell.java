package descenso.view.table;

import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Wording;
import java.util.List;
import java.util.OptionalInt;

/** A cell of a table of runs, with the step or epoch of its value if that matters. */
public record RunCell(String value, OptionalInt time, Style style, Flag flag) {

    public static RunCell of(String text) {
        return of(text, Style.TEXT);
    }

    public static RunCell of(String text, Style style) {
        return new RunCell(text, OptionalInt.empty(), style, Flag.NONE);
    }

    /** Creates a cell of a value with its step or epoch. */
    static RunCell of(String value, OptionalInt time) {
        return new RunCell(value, time, Style.TEXT, Flag.NONE);
    }

    /** Returns the text as displayed, with the time in brackets. */
    public String text() {
        return time.isPresent() ? value + " (" + time.getAsInt() + ")" : value;
    }

    public RunCell withFlag(Flag other) {
        return new RunCell(value, time, other.style(), other);
    }

    /** Returns the cell with no-break spaces, so that it stays on one line at any width. */
    RunCell withoutBreaks() {
        return new RunCell(text().replace(' ', '\u00A0'), OptionalInt.empty(), style, flag);
    }

    Wording shown() {
        return Wording.shown(List.of(new Span(text(), style)));
    }
}
