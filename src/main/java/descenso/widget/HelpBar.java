package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that work now, on one row. If they do not fit, hints are dropped from the end, except the last two: how to
 * get help and how to leave.
 */
public record HelpBar(List<Hint> hints) {

    /**
     * A key with its function.
     *
     * @param key the label of the key on a keyboard
     * @param words the function
     */
    public record Hint(String key, String words) {

        Line line(CharacterSet glyphs) {
            return Line.of(new Span(glyphs.encode(key), Style.KEY), new Span(" " + glyphs.encode(words), Style.BAR));
        }
    }

    private static final String GAP = "   ";
    private static final int KEPT = 2;

    public Line line(int width, CharacterSet glyphs) {
        List<Hint> shown = new ArrayList<>(hints);
        while (!shown.isEmpty() && line(shown, glyphs).width() >= width) {
            shown.remove(Math.max(0, shown.size() - 1 - KEPT));
        }
        return line(shown, glyphs).fitted(width, Style.BAR);
    }

    private static Line line(List<Hint> shown, CharacterSet glyphs) {
        Line bar = Line.of(" ", Style.BAR);
        for (Hint hint : shown) {
            Line next = bar.width() == 1 ? hint.line(glyphs) : Line.join(Line.of(GAP, Style.BAR), hint.line(glyphs));
            bar = Line.join(bar, next);
        }
        return bar;
    }
}
