package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;

/** A progress bar, as a row of cells; empty if there are 0 units to do. */
public record ProgressBar(int done, int whole) {

    public Line line(int width, CharacterSet characters, Style style) {
        int full = whole == 0 ? 0 : (int) Math.min(width, (long) width * done / whole);
        return Line.of(
                new Span(characters.select("━", "=").repeat(full), style),
                new Span(characters.select("─", ".").repeat(width - full), Style.BAR));
    }
}
