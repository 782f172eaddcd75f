package descenso.widget;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a grid are, and how far apart. */
final class GridColumns {

    private static final int GAP = 2;

    /** Below this a column is not squeezed through its words. */
    private static final int NARROWEST = 6;

    private final int[] widths;
    private final List<Align> aligns;
    private final int gap;

    private GridColumns(int[] widths, List<Align> aligns, int gap) {
        this.widths = widths;
        this.aligns = aligns;
        this.gap = gap;
    }

    /** As wide as the widest of the cells that are given for each column. */
    static GridColumns natural(List<List<String>> cells, List<Align> aligns) {
        return new GridColumns(widest(cells, Stream::of), aligns, GAP);
    }

    /** As near to one another and as narrow as it goes without breaking a word. */
    static GridColumns least(List<List<String>> cells, List<Align> aligns, int leastGap) {
        return new GridColumns(longestWords(cells), aligns, leastGap);
    }

    /**
     * In a room of that width: squeezed down to its longest word each column, then nearer to one another, and only then
     * through words, through numbers last. Wider than the room where that is not enough.
     */
    static GridColumns within(int width, List<List<String>> cells, List<Align> aligns, int leastGap) {
        int[] words = longestWords(cells);
        int gap = new GridColumns(words, aligns, GAP).total() <= width ? GAP : leastGap;
        GridColumns columns = new GridColumns(widest(cells, Stream::of), aligns, gap);
        columns.squeeze(width, words);
        columns.squeeze(width, columns.numbers(words));
        columns.squeeze(width, IntStream.of(words).map(word -> NARROWEST).toArray());
        return columns;
    }

    /** The least that words may be broken to where numbers, which stand to the right, may not. */
    private int[] numbers(int[] words) {
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

    /** The widest column that is above its least gives way, cell by cell. */
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

    /** What stands beside a column takes its room from the gap after it. */
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
