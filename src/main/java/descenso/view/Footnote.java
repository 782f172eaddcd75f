package descenso.view;

import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table's flags mean, those that it has.
 *
 * @param best what is said of the best
 * @param bad what is said of those that went wrong
 */
record Footnote(List<Quantity> quantities, String best, String bad, Speech speech) {

    /** None without flags. */
    List<Line> lines(int width) {
        List<String> words = new ArrayList<>();
        if (has(Flag.BEST)) {
            words.add(Flag.BEST.sign() + " " + best);
        }
        if (has(Flag.BAD)) {
            words.add(Flag.BAD.sign() + " " + bad);
        }
        return words.isEmpty() ? List.of() : Prose.lines(String.join("; ", words), Style.MUTED, width);
    }

    private boolean has(Flag flag) {
        return quantities.stream().anyMatch(quantity -> quantity.has(flag));
    }
}
