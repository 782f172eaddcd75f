package descenso.view;

import descenso.train.Snapshot;
import descenso.tui.Glyphs;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One thing told of every run.
 *
 * @param cells one a run, in their order; empty of a run that has none
 */
record Quantity(String name, List<TableCell> cells) {

    static <T> Quantity of(String name, List<T> runs, Function<T, String> words) {
        return new Quantity(name, runs.stream().map(words).map(TableCell::of).toList());
    }

    /** One for each key that any run has words for, in the order in which they come; empty of a run that has none. */
    static List<Quantity> named(
            List<Snapshot> runs,
            UnaryOperator<String> name,
            Function<Snapshot, Map<String, String>> words,
            Glyphs glyphs) {
        List<Map<String, String>> known = runs.stream().map(words).toList();
        Set<String> keys = new LinkedHashSet<>();
        known.forEach(values -> keys.addAll(values.keySet()));
        return keys.stream()
                .map(key -> of(name.apply(key), known, values -> glyphs.write(values.getOrDefault(key, ""))))
                .toList();
    }

    /** With that flag at those runs. */
    Quantity flagged(BitSet runs, Flag flag) {
        return new Quantity(
                name,
                IntStream.range(0, cells.size())
                        .mapToObj(i -> runs.get(i) ? cells.get(i).flagged(flag) : cells.get(i))
                        .toList());
    }

    boolean has(Flag flag) {
        return cells.stream().anyMatch(cell -> cell.flag() == flag);
    }

    boolean isFlagged() {
        return cells.stream().anyMatch(cell -> cell.flag() != Flag.NONE);
    }

    /** In one line each, however narrow the room. */
    Quantity unbroken() {
        return new Quantity(name, cells.stream().map(TableCell::unbroken).toList());
    }
}
