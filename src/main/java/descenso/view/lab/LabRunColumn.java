package descenso.view.lab;

import descenso.tui.Style;
import descenso.view.table.RunColumn;
import descenso.widget.LineWrapper;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of the table of the runs of a race.
 *
 * @param least the minimum width, in cells, so that the column does not move while its numbers change
 * @param isTitled whether its header is an author's title, which may take more than one line
 * @param rank the priority, from 1; columns with smaller ranks stay if the width is too small
 */
record LabRunColumn(RunColumn column, int least, boolean isTitled, int rank) {

    /**
     * Minimum width of a title in two lines, in cells. A narrower one would leave space for less informative columns.
     */
    private static final int LEAST_TITLE = 16;

    private static final String NO_BREAK = "\u00A0";

    /** Creates a column with a header of one line. */
    LabRunColumn(RunColumn column, int least, int rank) {
        this(column, least, false, rank);
    }

    /** Returns the column with a header of at least the column's minimum width, which breaks only where it may. */
    RunColumn headed(int highest) {
        String name = column.name();
        return padded(isTitled && highest > 1 ? name : name.replace(" ", NO_BREAK));
    }

    /** Returns the column with the narrowest header that takes at most {@code highest} lines, for measuring. */
    RunColumn narrowed(int highest) {
        return padded("x".repeat(isTitled ? narrowest(highest) : column.name().length()));
    }

    /** Returns the smallest width at which the title takes at most {@code highest} lines and no word is broken. */
    private int narrowest(int highest) {
        String name = column.name();
        int longestWord =
                Stream.of(name.split(" ")).mapToInt(String::length).max().orElse(0);
        return IntStream.range(Math.max(longestWord, LEAST_TITLE), name.length())
                .filter(width -> LineWrapper.lines(name, Style.STRONG, width).size() <= highest)
                .findFirst()
                .orElse(name.length());
    }

    private RunColumn padded(String name) {
        return column.named(NO_BREAK.repeat(Math.max(0, least - name.length())) + name);
    }
}
