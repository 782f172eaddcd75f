package descenso.view.table;

import descenso.tui.Line;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The legend of a table's flags. Explains only flags that the table has.
 *
 * @param best the explanation of {@link Flag#BEST}
 * @param bad the explanation of {@link Flag#BAD}
 */
public record Footnote(List<RunColumn> columns, String best, String bad) {

    /** Returns the legend; empty if the table has no flags. */
    public List<Line> lines(int width) {
        return lines(width, this::has);
    }

    /** Returns the maximum number of lines, for any flags. */
    public int most(int width) {
        return lines(width, flag -> true).size();
    }

    private List<Line> lines(int width, Predicate<Flag> isListed) {
        List<String> words = new ArrayList<>();
        if (isListed.test(Flag.BEST)) {
            words.add(Flag.BEST.sign() + " " + best);
        }
        if (isListed.test(Flag.BAD)) {
            words.add(Flag.BAD.sign() + " " + bad);
        }
        return words.isEmpty() ? List.of() : LineWrapper.lines(String.join("; ", words), Style.MUTED, width);
    }

    private boolean has(Flag flag) {
        return columns.stream().anyMatch(column -> column.has(flag));
    }
}
