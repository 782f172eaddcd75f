package descenso.view.search;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Marks every occurrence of the words of a search. */
public final class Highlight {

    private Highlight() {}

    public static List<Line> of(List<Line> lines, String words, CharacterSet characters) {
        SearchQuery query = SearchQuery.of(words, characters);
        if (query.words().isEmpty()) {
            return lines;
        }
        return lines.stream().map(line -> marked(line, query)).toList();
    }

    private static Line marked(Line line, SearchQuery query) {
        boolean[] isMarked = marks(SearchQuery.folded(line.toString()), query);
        List<Span> spans = new ArrayList<>();
        int column = 0;
        for (Span span : line.spans()) {
            addParts(spans, span, isMarked, column);
            column += span.width();
        }
        return new Line(spans);
    }

    private static boolean[] marks(String folded, SearchQuery query) {
        boolean[] isMarked = new boolean[folded.length()];
        for (String word : query.words()) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                Arrays.fill(isMarked, at, at + word.length(), true);
            }
        }
        return isMarked;
    }

    /** Adds the parts of a span, cut where a mark begins or ends. */
    private static void addParts(List<Span> spans, Span span, boolean[] isMarked, int column) {
        int from = 0;
        for (int to = 1; to <= span.width(); to++) {
            boolean marked = isMarked[column + from];
            if (to == span.width() || isMarked[column + to] != marked) {
                Span part = span.cut(from, to);
                spans.add(marked ? new Span(part.text(), Style.MATCH) : part);
                from = to;
            }
        }
    }
}
