package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** The keys that work now, on one row. Without room, it drops hints from the end, but not help and leaving. */
public record HelpBar(List<Hint> hints) {

    /** A key by its label on a keyboard, with its function. */
    public record Hint(String key, String words) {

        Line line(CharacterSet characters) {
            return Line.of(
                    new Span(characters.encode(key), Style.KEY), new Span(" " + characters.encode(words), Style.BAR));
        }
    }

    private static final String GAP = "   ";
    private static final int KEPT = 2;

    public Line line(int width, CharacterSet characters) {
        List<Hint> shown = new ArrayList<>(hints);
        while (!shown.isEmpty() && line(shown, characters).width() >= width) {
            shown.remove(Math.max(0, shown.size() - 1 - KEPT));
        }
        return line(shown, characters).fitted(width, Style.BAR);
    }

    private static Line line(List<Hint> shown, CharacterSet characters) {
        Line bar = Line.of(" ", Style.BAR);
        for (Hint hint : shown) {
            Line next = bar.width() == 1
                    ? hint.line(characters)
                    : Line.join(Line.of(GAP, Style.BAR), hint.line(characters));
            bar = Line.join(bar, next);
        }
        return bar;
    }
}
