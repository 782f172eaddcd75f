package descenso.view;

import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;

/** One hit of a search as a row: the screen's title, and the match among the words round it. */
public record SearchView(Speech speech) {

    private static final int TITLE_WIDTH = 24;

    public Line row(SearchIndex.Hit hit, boolean chosen, int width) {
        SearchIndex.Entry entry = hit.entry();
        Style plain = chosen ? Style.SELECTED : Style.TEXT;
        String pointer = chosen ? speech.glyphs().choose("▸ ", "> ") : "  ";
        String number = entry.number() < 10 ? " " + entry.number() : Integer.toString(entry.number());
        Line title = Line.of(pointer + number + " " + entry.title(), chosen ? Style.SELECTED : Style.HEADING)
                .fitted(TITLE_WIDTH, plain);
        Line gap = Line.of(" ", plain);
        return Line.join(title, gap, excerpt(hit, plain, width - TITLE_WIDTH - 1))
                .fitted(width, plain);
    }

    /** The text round the match, cut on both sides where there is no room for all. */
    private static Line excerpt(SearchIndex.Hit hit, Style plain, int width) {
        String text = hit.entry().text();
        int room = Math.max(0, width - (hit.to() - hit.from()));
        int from = text.length() <= width ? 0 : Math.max(0, hit.from() - room / 3);
        return Line.of(
                        new Span(text.substring(from, hit.from()), plain),
                        new Span(text.substring(hit.from(), hit.to()), Style.MATCH),
                        new Span(text.substring(hit.to()), plain))
                .cut(width);
    }
}
