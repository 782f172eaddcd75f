package descenso.view;

import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table's marks mean, those that it has.
 *
 * @param best what is said of the best
 * @param bad what is said of those that went wrong
 */
record Legend(List<Quantity> quantities, String best, String bad, Speech speech) {

    /** None without marks. */
    List<Line> lines(int width) {
        List<String> words = new ArrayList<>();
        if (has(Mark.BEST)) {
            words.add(Mark.BEST.sign() + " " + best);
        }
        if (has(Mark.BAD)) {
            words.add(Mark.BAD.sign() + " " + bad);
        }
        return words.isEmpty() ? List.of() : Prose.lines(String.join("; ", words), Style.MUTED, width);
    }

    private boolean has(Mark mark) {
        return quantities.stream().anyMatch(quantity -> quantity.has(mark));
    }
}
