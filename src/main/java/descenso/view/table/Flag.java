package descenso.view.table;

import descenso.tui.Line;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A mark of one character beside a number, so that no table depends on colour alone. */
public enum Flag {
    NONE("", Style.TEXT),
    /** The best of the compared numbers, or one of several equal ones. */
    BEST("*", Style.STRONG),
    /** A run that diverged, or ended worse than it began. */
    BAD("!", Style.WRONG);

    private final String sign;
    private final Style style;

    Flag(String sign, Style style) {
        this.sign = sign;
        this.style = style;
    }

    public String sign() {
        return sign;
    }

    /** Returns the style of the marked number. */
    public Style style() {
        return style;
    }

    /** Returns the legend of the flags that a table has, with their explanations; empty if it has none. */
    public static List<Line> legend(Predicate<Flag> isUsed, String best, String bad, int width) {
        List<String> words = new ArrayList<>();
        if (isUsed.test(BEST)) {
            words.add(BEST.sign + " " + best);
        }
        if (isUsed.test(BAD)) {
            words.add(BAD.sign + " " + bad);
        }
        return words.isEmpty() ? List.of() : LineWrapper.lines(String.join("; ", words), Style.MUTED, width);
    }

    /** Returns the legend of the columns' flags. */
    public static List<Line> legend(List<RunColumn> columns, String best, String bad, int width) {
        return legend(flag -> columns.stream().anyMatch(column -> column.has(flag)), best, bad, width);
    }
}
