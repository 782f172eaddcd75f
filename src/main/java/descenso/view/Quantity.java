package descenso.view;

import descenso.tui.Span;
import descenso.tui.Style;
import java.util.List;
import java.util.function.Function;

/**
 * One thing told of every run.
 *
 * @param cells one a run, in their order; empty of a run that has none
 */
record Quantity(String name, List<Span> cells) {

    static <T> Quantity of(String name, List<T> runs, Function<T, String> words) {
        return new Quantity(
                name,
                runs.stream().map(run -> new Span(words.apply(run), Style.TEXT)).toList());
    }

    /** In one line each, however narrow the room. */
    Quantity unbroken() {
        return new Quantity(
                name,
                cells.stream()
                        .map(cell -> new Span(cell.text().replace(' ', '\u00A0'), cell.style()))
                        .toList());
    }
}
