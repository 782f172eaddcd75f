package descenso.view.table;

import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One quantity of every run.
 *
 * @param cells one per run, in the order of the runs; with empty text for a run without the quantity
 */
public record RunColumn(String name, List<RunCell> cells) {

    public static <T> RunColumn of(String name, List<T> runs, Function<T, String> words) {
        return new RunColumn(name, runs.stream().map(words).map(RunCell::of).toList());
    }

    /**
     * Creates one column per key that any run has, in the order of first occurrence. The cell of a run without the key
     * is empty.
     */
    static List<RunColumn> named(
            List<Snapshot> runs,
            UnaryOperator<String> name,
            Function<Snapshot, Map<String, String>> words,
            CharacterSet characters) {
        List<Map<String, String>> known = runs.stream().map(words).toList();
        Set<String> keys = new LinkedHashSet<>();
        known.forEach(values -> keys.addAll(values.keySet()));
        return keys.stream()
                .map(key -> of(name.apply(key), known, values -> characters.encode(values.getOrDefault(key, ""))))
                .toList();
    }

    /** Returns the column with a flag on the given runs. */
    public RunColumn withFlag(BitSet runs, Flag flag) {
        return new RunColumn(
                name,
                IntStream.range(0, cells.size())
                        .mapToObj(i -> runs.get(i) ? cells.get(i).withFlag(flag) : cells.get(i))
                        .toList());
    }

    boolean has(Flag flag) {
        return cells.stream().anyMatch(cell -> cell.flag() == flag);
    }

    boolean isFlagged() {
        return cells.stream().anyMatch(cell -> cell.flag() != Flag.NONE);
    }

    /** Returns the column with no-break spaces, so that each cell stays on one line at any width. */
    public RunColumn withoutBreaks() {
        return new RunColumn(name, cells.stream().map(RunCell::withoutBreaks).toList());
    }
}
