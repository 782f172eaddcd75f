package descenso.view;

import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Wrapped;
import java.util.List;

/** A text in one style, broken into lines. */
public final class Prose {

    private Prose() {}

    public static List<Line> lines(String text, Style style, int width) {
        return Wrapped.lines(List.of(new Span(text, style)), width);
    }
}
