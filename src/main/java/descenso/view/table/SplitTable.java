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
 * Columns beside the names of the rows. Columns that do not fit the width go to further parts below.
 *
 * @param names the first column, with the table's corner as its name
 */
public record SplitTable(RunColumn names, List<RunColumn> columns) {

    /** Gap between columns, in cells. With a smaller one, headers of several words would run together. */
    private static final int GAP = 2;

    /** Returns the table in as many parts as needed so that no word is broken. */
    public List<Line> lines(int width, CharacterSet characters) {
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < columns.size(); ) {
            int to = from + 1;
            while (to < columns.size() && part(from, to + 1).leastWidth() <= width) {
                to++;
            }
            if (from > 0) {
                lines.add(Line.blank());
            }
            lines.addAll(part(from, to).lines(width, characters));
            from = to;
        }
        return lines;
    }

    /** Returns the table in one part. */
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

    /** Returns the columns with a column of flags beside them. Computed once, not again in every row. */
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
