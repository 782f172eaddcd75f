package descenso.view.text;

import descenso.course.markdown.Inline;
import descenso.tui.CharacterSet;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.Collectors;

/** Words as they are read, whatever their styles. */
public final class PlainText {

    private PlainText() {}

    /** In one row. */
    public static String of(List<Inline> words, CharacterSet glyphs) {
        return new InlineView(glyphs, Style.TEXT)
                .row(words).stream().map(Span::text).collect(Collectors.joining());
    }
}
