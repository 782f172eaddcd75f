package descenso.view.search;

import descenso.tui.Ellipsis;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.Pointer;
import descenso.view.text.UiText;

/** Renders a hit of a search as a row: the title of the screen, and the match with the words around it. */
public record SearchHitView(UiText texts) {

    /** Width of the column of titles, in cells. */
    private static final int TITLE_WIDTH = 24;
    /** Width between the title and the excerpt, in cells. */
    private static final int GAP = 2;

    public Line row(SearchIndex.Hit hit, boolean chosen, int width) {
        SearchIndex.Entry entry = hit.entry();
        Line pointer = Pointer.before(chosen, texts.characters());
        String number = entry.number() < 10 ? " " + entry.number() : Integer.toString(entry.number());
        String title = Ellipsis.to(TITLE_WIDTH - pointer.width(), number + " " + entry.title(), texts.characters());
        Line head = Line.join(pointer, Line.of(title, Style.HEADING)).fitted(TITLE_WIDTH + GAP);
        return Line.join(head, excerpt(hit, width - TITLE_WIDTH - GAP)).fitted(width);
    }

    /** Returns the text around the match. A long text begins at a word before it. */
    private Line excerpt(SearchIndex.Hit hit, int width) {
        String text = hit.entry().text();
        int from = begin(hit, width);
        String cut = from == 0 ? "" : texts.characters().select("… ", "... ");
        return Line.of(
                        new Span(cut + text.substring(from, hit.from()), Style.TEXT),
                        new Span(text.substring(hit.from(), hit.to()), Style.MATCH),
                        new Span(text.substring(hit.to()), Style.TEXT))
                .truncate(width);
    }

    private static int begin(SearchIndex.Hit hit, int width) {
        String text = hit.entry().text();
        int before = (width - (hit.to() - hit.from())) / 3;
        if (text.length() <= width || hit.from() <= before) {
            return 0;
        }
        int space = text.indexOf(' ', hit.from() - before);
        return space < 0 || space >= hit.from() ? hit.from() : space + 1;
    }
}
