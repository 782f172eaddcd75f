package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
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

    private static final int NARROW_GAP = 1;

    public Grid(List<Align> aligns, List<List<Span>> header, List<List<List<Span>>> rows) {
        this(aligns, header, rows, NARROW_GAP);
    }

    public List<Line> lines(int width, CharacterSet characters) {
        Columns columns = Columns.within(width, texts(), aligns, leastGap);
        List<Line> lines = new ArrayList<>(row(header, columns));
        lines.add(Line.of(characters.select("─", "-").repeat(columns.total()), Style.RULE));
        rows.forEach(cells -> lines.addAll(row(cells, columns)));
        return lines;
    }

    /** Returns the width, in cells, without any wrapping. */
    public int naturalWidth() {
        return Columns.preferred(texts(), aligns).total();
    }

    /** Returns the minimum width, in cells, that breaks no word. */
    public int leastWidth() {
        return Columns.minimum(texts(), aligns, leastGap).total();
    }

    /** Returns the texts of each column, with its header. */
    private List<List<String>> texts() {
        return IntStream.range(0, header.size())
                .mapToObj(column -> Stream.concat(Stream.of(header), rows.stream())
                        .map(cells -> new Line(cells.get(column)).toString())
                        .toList())
                .toList();
    }

    private List<Line> row(List<List<Span>> cells, Columns widths) {
        List<List<Line>> columns = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.count(); column++) {
            List<Line> lines = LineWrapper.lines(cells.get(column), widths.width(column));
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        List<Line> row = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            row.add(side(columns, i, widths));
        }
        return row;
    }

    private Line side(List<List<Line>> columns, int row, Columns widths) {
        Line line = Line.blank();
        for (int column = 0; column < widths.count(); column++) {
            List<Line> cell = columns.get(column);
            Line text = row < cell.size() ? cell.get(row) : Line.blank();
            line = Line.join(
                    line,
                    Line.spaces(widths.gapBefore(column)),
                    aligns.get(column).place(text, widths.width(column)));
        }
        return line;
    }

    /** The widths of a grid's columns and the gap between them, in cells. */
    private static final class Columns {

        private static final int GAP = 2;

        /** Minimum width of a column when words are broken, in cells. */
        private static final int NARROWEST = 6;

        private final int[] widths;
        private final List<Align> aligns;
        private final int gap;

        private Columns(int[] widths, List<Align> aligns, int gap) {
            this.widths = widths;
            this.aligns = aligns;
            this.gap = gap;
        }

        /** Creates columns as wide as their widest cells. */
        static Columns preferred(List<List<String>> cells, List<Align> aligns) {
            return new Columns(widest(cells, Stream::of), aligns, GAP);
        }

        /** Creates columns as narrow as possible without breaking a word. */
        static Columns minimum(List<List<String>> cells, List<Align> aligns, int leastGap) {
            return new Columns(longestWords(cells), aligns, leastGap);
        }

        /**
         * Creates columns that fit a width, if possible. Shrinks them to their longest words first, then the gap, then
         * breaks words, numbers last. The result may still be wider than {@code width}.
         */
        static Columns within(int width, List<List<String>> cells, List<Align> aligns, int leastGap) {
            int[] words = longestWords(cells);
            int gap = new Columns(words, aligns, GAP).total() <= width ? GAP : leastGap;
            Columns columns = new Columns(widest(cells, Stream::of), aligns, gap);
            columns.squeeze(width, words);
            columns.squeeze(width, columns.withWholeNumbers(words));
            columns.squeeze(width, IntStream.of(words).map(word -> NARROWEST).toArray());
            return columns;
        }

        /** Returns the minimum widths that may break words, but no numbers. Numeric columns are right-aligned. */
        private int[] withWholeNumbers(int[] words) {
            return IntStream.range(0, words.length)
                    .map(column -> aligns.get(column) == Align.RIGHT ? words[column] : NARROWEST)
                    .toArray();
        }

        private static int[] longestWords(List<List<String>> cells) {
            return widest(cells, cell -> Stream.of(cell.split(" ")));
        }

        private static int[] widest(List<List<String>> cells, Function<String, Stream<String>> parts) {
            return cells.stream()
                    .mapToInt(column -> column.stream()
                            .flatMap(parts)
                            .mapToInt(String::length)
                            .max()
                            .orElse(0))
                    .toArray();
        }

        /** Shrinks the widest column above its minimum, one cell at a time. */
        private void squeeze(int width, int[] least) {
            OptionalInt widest = widestAbove(least);
            while (total() > width && widest.isPresent()) {
                widths[widest.getAsInt()]--;
                widest = widestAbove(least);
            }
        }

        private OptionalInt widestAbove(int[] least) {
            return IntStream.range(0, widths.length)
                    .filter(column -> widths[column] > least[column])
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one);
        }

        int count() {
            return widths.length;
        }

        int width(int column) {
            return widths[column];
        }

        /**
         * Returns the gap before a column, in cells. An annotation has no gap before it and takes its width from the gap
         * after it.
         */
        int gapBefore(int column) {
            if (column == 0 || aligns.get(column) == Align.BESIDE) {
                return 0;
            }
            return aligns.get(column - 1) == Align.BESIDE ? Math.max(1, gap - widths[column - 1]) : gap;
        }

        int total() {
            return IntStream.range(0, widths.length)
                    .map(column -> gapBefore(column) + widths[column])
                    .sum();
        }
    }
}
