package descenso.view;

import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs and what is told of them: side by side where they are few and fit, else one below the other, and then in as many
 * parts as it takes.
 */
record RunGrid(List<String> labels, List<Quantity> quantities, Speech speech) {

    /** More than this many runs are not looked at side by side, however wide the room. */
    private static final int FEW = 8;

    /** A smaller one would run names of several words together. */
    private static final int GAP = 2;

    List<Line> lines(int width) {
        Grid sideBySide = sideBySide();
        return labels.size() <= FEW && sideBySide.leastWidth() <= width
                ? sideBySide.lines(width, speech.glyphs())
                : oneBelowTheOther(width);
    }

    private Grid sideBySide() {
        return grid("", labels, quantities.stream().map(RunGrid::row).toList());
    }

    private static List<List<Span>> row(Quantity quantity) {
        List<List<Span>> row = new ArrayList<>();
        row.add(List.of(new Span(quantity.name(), Style.TEXT)));
        quantity.cells().forEach(cell -> row.add(List.of(cell)));
        return row;
    }

    /** In as many parts as it takes not to break a number. */
    List<Line> oneBelowTheOther(int width) {
        List<Quantity> unbroken = quantities.stream().map(Quantity::unbroken).toList();
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < unbroken.size(); ) {
            int to = from + 1;
            while (to < unbroken.size() && part(unbroken.subList(from, to + 1)).leastWidth() <= width) {
                to++;
            }
            if (from > 0) {
                lines.add(Line.blank());
            }
            lines.addAll(part(unbroken.subList(from, to)).lines(width, speech.glyphs()));
            from = to;
        }
        return lines;
    }

    /** Those columns beside the runs' labels. */
    private Grid part(List<Quantity> columns) {
        Quantity labelled = Quantity.of("", labels, label -> label).unbroken();
        List<List<List<Span>>> rows = IntStream.range(0, labels.size())
                .mapToObj(run -> {
                    List<List<Span>> row = new ArrayList<>();
                    row.add(List.of(labelled.cells().get(run)));
                    columns.forEach(column -> row.add(List.of(column.cells().get(run))));
                    return row;
                })
                .toList();
        return grid(
                speech.say(Phrase.TABLE_RUN),
                columns.stream().map(Quantity::name).toList(),
                rows);
    }

    private static Grid grid(String corner, List<String> heads, List<List<List<Span>>> rows) {
        List<Align> aligns = new ArrayList<>(Collections.nCopies(heads.size() + 1, Align.RIGHT));
        aligns.set(0, Align.LEFT);
        List<List<Span>> header = new ArrayList<>();
        header.add(List.of(new Span(corner, Style.STRONG)));
        heads.forEach(head -> header.add(List.of(new Span(head, Style.STRONG))));
        return new Grid(aligns, header, rows, GAP);
    }
}
