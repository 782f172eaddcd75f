package descenso.widget;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a grid are, and how far apart. */
final class GridColumns {

    private static final int GAP = 2;
    private static final int NARROW_GAP = 1;

    /** Below this a column is not squeezed through its words. */
    private static final int NARROWEST = 6;

    private final int[] widths;
    private final int gap;

    private GridColumns(int[] widths, int gap) {
        this.widths = widths;
        this.gap = gap;
    }

    /** As wide as the widest of the cells that are given for each column. */
    static GridColumns natural(List<List<String>> cells) {
        return new GridColumns(widest(cells, Stream::of), GAP);
    }

    /** As near to one another and as narrow as it goes without breaking a word. */
    static GridColumns least(List<List<String>> cells) {
        return new GridColumns(longestWords(cells), NARROW_GAP);
    }

    /**
     * In a room of that width: squeezed down to its longest word each column, then nearer to one another, and only then
     * through words. Wider than the room where that is not enough.
     */
    static GridColumns within(int width, List<List<String>> cells) {
        int[] words = longestWords(cells);
        int gap = new GridColumns(words, GAP).total() <= width ? GAP : NARROW_GAP;
        GridColumns columns = new GridColumns(widest(cells, Stream::of), gap);
        columns.squeeze(width, words);
        columns.squeeze(width, IntStream.of(words).map(word -> NARROWEST).toArray());
        return columns;
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

    int gap() {
        return gap;
    }

    int total() {
        return gap * (widths.length - 1) + Arrays.stream(widths).sum();
    }
}
