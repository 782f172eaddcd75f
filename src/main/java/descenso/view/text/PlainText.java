package descenso.view.text;

import descenso.course.markdown.Inline;
import descenso.tui.CharacterSet;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.Collectors;

/** Converts inline prose to plain text without styles. */
public final class PlainText {

    private PlainText() {}

    /** Returns the text in one row. */
    public static String of(List<Inline> words, CharacterSet characters) {
        return new InlineView(characters, Style.TEXT)
                .row(words).stream().map(Span::text).collect(Collectors.joining());
    }
}
