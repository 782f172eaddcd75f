package descenso.view.table;

import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One quantity of every run.
 *
 * @param metric the metric that it is; empty for others, such as a hyperparameter
 * @param cells one per run, in the order of the runs; with empty text for a run without the quantity
 */
public record RunColumn(String name, Optional<Metric> metric, List<RunCell> cells) {

    /** A value with a letter or a digit. Any other, such as a dash, is not worth a sentence. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    public RunColumn(String name, List<RunCell> cells) {
        this(name, Optional.empty(), cells);
    }

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
                metric,
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
        return new RunColumn(
                name, metric, cells.stream().map(RunCell::withoutBreaks).toList());
    }

    public RunColumn named(String other) {
        return new RunColumn(other, metric, cells);
    }

    /** Returns the name in full, which the table of the lab abbreviates. */
    public String fullName(UiText texts) {
        return metric.filter(known -> known != Metric.LOSS)
                .map(known -> texts.say(known.fullName()))
                .orElse(name);
    }

    /**
     * Returns a value with its name, or in a sentence with its time. Returns an empty string if the cell has no number
     * or is infinite, because another sentence reports the divergence.
     *
     * @param row the index of the cell, from 0
     */
    public String spoken(int row, UiText texts) {
        String value = cells.get(row).value();
        if (!NUMBER.matcher(value).matches()
                || value.endsWith(texts.characters().encode("∞"))) {
            return "";
        }
        OptionalInt time = cells.get(row).time();
        return time.isPresent() && metric.isPresent()
                ? texts.say(metric.get().told(), value, Integer.toString(time.getAsInt()))
                : fullName(texts) + " " + value;
    }
}
