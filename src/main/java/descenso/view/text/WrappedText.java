package descenso.view.text;

import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.util.List;

/** Wraps a text of one style into lines. */
public final class WrappedText {

    private WrappedText() {}

    public static List<Line> lines(String text, Style style, int width) {
        return LineWrapper.lines(List.of(new Span(text, style)), width);
    }
}
