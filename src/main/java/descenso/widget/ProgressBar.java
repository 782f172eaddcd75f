package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;

/** How much of a whole is done, as a row of cells. */
public record ProgressBar(int done, int whole) {

    public Line line(int width, CharacterSet glyphs, Style style) {
        int full = whole == 0 ? 0 : (int) Math.min(width, (long) width * done / whole);
        return Line.of(
                new Span(glyphs.select("━", "=").repeat(full), style),
                new Span(glyphs.select("─", ".").repeat(width - full), Style.BAR));
    }
}
