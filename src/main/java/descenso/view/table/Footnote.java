package descenso.view.table;

import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a table's flags mean, those that it has.
 *
 * @param best what is said of the best
 * @param bad what is said of those that went wrong
 */
public record Footnote(List<RunColumn> quantities, String best, String bad, UiText speech) {

    /** None without flags. */
    public List<Line> lines(int width) {
        return lines(width, this::has);
    }

    /** How many lines it may take, whatever flags the table will have. */
    public int most(int width) {
        return lines(width, flag -> true).size();
    }

    private List<Line> lines(int width, Predicate<Flag> isTold) {
        List<String> words = new ArrayList<>();
        if (isTold.test(Flag.BEST)) {
            words.add(Flag.BEST.sign() + " " + best);
        }
        if (isTold.test(Flag.BAD)) {
            words.add(Flag.BAD.sign() + " " + bad);
        }
        return words.isEmpty() ? List.of() : WrappedText.lines(String.join("; ", words), Style.MUTED, width);
    }

    private boolean has(Flag flag) {
        return quantities.stream().anyMatch(quantity -> quantity.has(flag));
    }
}
