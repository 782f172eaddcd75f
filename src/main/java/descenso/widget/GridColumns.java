package descenso.widget;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The widths of a grid's columns and the gap between them, in cells. */
final class GridColumns {

    private static final int GAP = 2;

    /** Minimum width of a column when words are broken, in cells. */
    private static final int NARROWEST = 6;

    private final int[] widths;
    private final List<Align> aligns;
    private final int gap;

    private GridColumns(int[] widths, List<Align> aligns, int gap) {
        this.widths = widths;
        this.aligns = aligns;
        this.gap = gap;
    }

    /** Creates columns as wide as their widest cells. */
    static GridColumns preferred(List<List<String>> cells, List<Align> aligns) {
        return new GridColumns(widest(cells, Stream::of), aligns, GAP);
    }

    /** Creates columns as narrow as possible without breaking a word. */
    static GridColumns minimum(List<List<String>> cells, List<Align> aligns, int leastGap) {
        return new GridColumns(longestWords(cells), aligns, leastGap);
    }

    /**
     * Creates columns that fit a width, if possible. Shrinks them to their longest words first, then the gap, then
     * breaks words, numbers last. The result may still be wider than {@code width}.
     */
    static GridColumns within(int width, List<List<String>> cells, List<Align> aligns, int leastGap) {
        int[] words = longestWords(cells);
        int gap = new GridColumns(words, aligns, GAP).total() <= width ? GAP : leastGap;
        GridColumns columns = new GridColumns(widest(cells, Stream::of), aligns, gap);
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
