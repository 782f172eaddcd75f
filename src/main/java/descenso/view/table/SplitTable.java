package descenso.view.table;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Columns beside the names of the rows; where they are too many for the room, in parts one below the other.
 *
 * @param names the corner, and the names
 */
public record SplitTable(RunColumn names, List<RunColumn> columns) {

    /** A smaller one would run heads of several words together. */
    private static final int GAP = 2;

    /** In as many parts as it takes not to break a word. */
    public List<Line> lines(int width, CharacterSet glyphs) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < columns.size(); ) {
            int to = from + 1;
            while (to < columns.size() && part(from, to + 1).leastWidth() <= width) {
                to++;
            }
            if (from > 0) {
                lines.add(Line.blank());
            }
            lines.addAll(part(from, to).lines(width, glyphs));
            from = to;
        }
        return lines;
    }

    /** In one part. */
    public Grid whole() {
        return part(0, columns.size());
    }

    private Grid part(int from, int to) {
        List<RunColumn> some = columns.subList(from, to);
        Set<RunColumn> flagged = flagged(some);
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        List<List<Span>> header = new ArrayList<>(List.of(head(names)));
        for (RunColumn column : some) {
            aligns.add(Align.RIGHT);
            header.add(head(column));
            if (flagged.contains(column)) {
                aligns.add(Align.BESIDE);
                header.add(List.of());
            }
        }
        List<List<List<Span>>> rows = IntStream.range(0, names.cells().size())
                .mapToObj(row -> row(some, flagged, row))
                .toList();
        return new Grid(aligns, header, rows, GAP);
    }

    /** Those with a column for flags beside them: asked once, and not again in every row. */
    private static Set<RunColumn> flagged(List<RunColumn> some) {
        Set<RunColumn> flagged = Collections.newSetFromMap(new IdentityHashMap<>());
        some.stream().filter(RunColumn::isFlagged).forEach(flagged::add);
        return flagged;
    }

    private static List<Span> head(RunColumn column) {
        return List.of(new Span(column.name(), Style.STRONG));
    }

    private List<List<Span>> row(List<RunColumn> some, Set<RunColumn> flagged, int row) {
        List<List<Span>> spans =
                new ArrayList<>(List.of(List.of(names.cells().get(row).span())));
        for (RunColumn column : some) {
            RunCell cell = column.cells().get(row);
            spans.add(List.of(cell.span()));
            if (flagged.contains(column)) {
                spans.add(List.of(cell.flag().span()));
            }
        }
        return spans;
    }
}
