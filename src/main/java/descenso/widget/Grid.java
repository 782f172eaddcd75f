package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table: a header, a rule and rows. Each column is as wide as its widest cell. If the table is wider than the screen,
 * the widest columns shrink and their cells wrap: at spaces as long as possible, numeric columns last.
 *
 * @param aligns one per column
 * @param header one cell per column, each a list of spans
 * @param rows each with as many cells as the header
 * @param leastGap the minimum gap between columns in a narrow table, in cells
 */
public record Grid(List<Align> aligns, List<List<Span>> header, List<List<List<Span>>> rows, int leastGap) {

    /** Gap between columns, in cells, unless the table is narrow. */
    private static final int GAP = 2;

    public static final int NARROW_GAP = 1;

    /** Minimum width of a column when words are broken, in cells. */
    private static final int NARROWEST = 6;

    /** The alignment of a cell's text in its column. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        /** Left-aligned, directly after the column before: an annotation of that column's cells. */
        BESIDE;

        Line place(Line text, int width) {
            int missing = Math.max(0, width - text.width());
            int before = switch (this) {
                case LEFT, BESIDE -> 0;
                case CENTRE -> missing / 2;
                case RIGHT -> missing;
            };
            return text.indented(before).fitted(width);
        }
    }

    public Grid(List<Align> aligns, List<List<Span>> header, List<List<List<Span>>> rows) {
        this(aligns, header, rows, NARROW_GAP);
    }

    /** Returns the table in a width, if possible: columns and gap shrink, then words are broken, numbers last. */
    public List<Line> lines(int width, CharacterSet characters) {
        int[] words = longestWords();
        int gap = total(words, GAP) <= width ? GAP : leastGap;
        int[] widths = widest(Stream::of);
        squeeze(widths, gap, width, column -> words[column]);
        squeeze(widths, gap, width, column -> aligns.get(column) == Align.RIGHT ? words[column] : NARROWEST);
        squeeze(widths, gap, width, column -> NARROWEST);
        List<Line> lines = new ArrayList<>(row(header, widths, gap));
        lines.add(Line.of(characters.select("─", "-").repeat(total(widths, gap)), Style.RULE));
        rows.forEach(cells -> lines.addAll(row(cells, widths, gap)));
        return lines;
    }

    /** Returns the width, in cells, without any wrapping. */
    public int naturalWidth() {
        return total(widest(Stream::of), GAP);
    }

    /** Returns the minimum width, in cells, that breaks no word. */
    public int leastWidth() {
        return total(longestWords(), leastGap);
    }

    private int[] longestWords() {
        return widest(cell -> Stream.of(cell.split(" ")));
    }

    /** Returns the width of the widest part of each column, with its header. */
    private int[] widest(Function<String, Stream<String>> parts) {
        return columns()
                .map(column -> Stream.concat(Stream.of(header), rows.stream())
                        .flatMap(cells -> parts.apply(new Line(cells.get(column)).cells()))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .toArray();
    }

    private IntStream columns() {
        return IntStream.range(0, header.size());
    }

    /** Shrinks the widest column above its minimum, one cell at a time. */
    private void squeeze(int[] widths, int gap, int width, IntUnaryOperator least) {
        OptionalInt widest = widestAbove(widths, least);
        while (total(widths, gap) > width && widest.isPresent()) {
            widths[widest.getAsInt()]--;
            widest = widestAbove(widths, least);
        }
    }

    private OptionalInt widestAbove(int[] widths, IntUnaryOperator least) {
        return columns()
                .filter(column -> widths[column] > least.applyAsInt(column))
                .reduce((one, other) -> widths[other] > widths[one] ? other : one);
    }

    /** Returns the gap before a column, in cells: 0 for an annotation, whose width is taken from the gap after it. */
    private int gapBefore(int column, int[] widths, int gap) {
        if (column == 0 || aligns.get(column) == Align.BESIDE) {
            return 0;
        }
        return aligns.get(column - 1) == Align.BESIDE ? Math.max(1, gap - widths[column - 1]) : gap;
    }

    private int total(int[] widths, int gap) {
        return columns()
                .map(column -> gapBefore(column, widths, gap) + widths[column])
                .sum();
    }

    private List<Line> row(List<List<Span>> cells, int[] widths, int gap) {
        List<List<Line>> columns = columns()
                .mapToObj(column -> LineWrapper.lines(cells.get(column), widths[column]))
                .toList();
        int height = columns.stream().mapToInt(List::size).max().orElse(1);
        List<Line> row = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            Line line = Line.blank();
            for (int column = 0; column < widths.length; column++) {
                List<Line> cell = columns.get(column);
                Line text = i < cell.size() ? cell.get(i) : Line.blank();
                Line space = Line.spaces(gapBefore(column, widths, gap));
                line = Line.join(line, space, aligns.get(column).place(text, widths[column]));
            }
            row.add(line);
        }
        return row;
    }
}
