package descenso.view.run;

import descenso.tui.Style;
import descenso.view.table.RunColumn;
import descenso.view.text.WrappedText;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of the table of runs that go on.
 *
 * @param least the width that it has at least, so that it keeps still while its numbers change
 * @param isTitled whether its head is an author's title, which may take more than one line
 * @param rank the smallest stay where the room is narrow
 */
record LiveColumn(RunColumn quantity, int least, boolean isTitled, int rank) {

    /** Of a title in two lines; a shorter one would leave room for columns that tell less. */
    private static final int LEAST_TITLE = 16;

    private static final String NO_BREAK = "\u00A0";

    /** Of a head that takes one line. */
    LiveColumn(RunColumn quantity, int least, int rank) {
        this(quantity, least, false, rank);
    }

    /** Returns the column with its head as wide as the column is at least, which breaks only where it may. */
    RunColumn headed(int highest) {
        String name = quantity.name();
        return named(isTitled && highest > 1 ? name : name.replace(" ", NO_BREAK));
    }

    /** Returns the column with a head as narrow as can be in so many lines, to be measured. */
    RunColumn narrowed(int highest) {
        return named("x".repeat(isTitled ? narrowest(highest) : quantity.name().length()));
    }

    /** Returns a width from which on the title takes no more lines than that, and no word of it is broken. */
    private int narrowest(int highest) {
        String name = quantity.name();
        int longestWord =
                Stream.of(name.split(" ")).mapToInt(String::length).max().orElse(0);
        return IntStream.range(Math.max(longestWord, LEAST_TITLE), name.length())
                .filter(width -> WrappedText.lines(name, Style.STRONG, width).size() <= highest)
                .findFirst()
                .orElse(name.length());
    }

    private RunColumn named(String name) {
        return new RunColumn(NO_BREAK.repeat(Math.max(0, least - name.length())) + name, quantity.cells());
    }
}
