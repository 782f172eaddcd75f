package descenso.widget;

import descenso.tui.Glyphs;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.List;

/** The keys that work now, on one row; the last hints give way where there is no room. */
public record HelpBar(List<Hint> hints) {

    /** A key as it is called on a keyboard, and what it does. */
    public record Hint(String key, String words) {

        Line line(Glyphs glyphs) {
            return Line.of(new Span(glyphs.write(key), Style.KEY), new Span(" " + glyphs.write(words), Style.BAR));
        }
    }

    private static final String GAP = "   ";

    public Line line(int width, Glyphs glyphs) {
        Line bar = Line.of(" ", Style.BAR);
        for (Hint hint : hints) {
            Line more = bar.width() == 1 ? hint.line(glyphs) : Line.join(Line.of(GAP, Style.BAR), hint.line(glyphs));
            if (bar.width() + more.width() > width - 1) {
                break;
            }
            bar = Line.join(bar, more);
        }
        return bar.fitted(width, Style.BAR);
    }
}
