package descenso.view.table;

import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.widget.Grid.Align;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One quantity of every run.
 *
 * @param metric the metric that it is; empty for others, such as a hyperparameter
 * @param cells one per run, in the order of the runs; with empty text for a run without the quantity
 */
public record RunColumn(String name, Optional<Metric> metric, List<Cell> cells) {

    /** A value with a letter or a digit. Any other, such as a dash, is not worth a sentence. */
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Alnum}.*");

    /** Maximum number of runs side by side. More are hard to compare at any width. */
    private static final int FEW = 8;

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

        /** Returns the legend of the flags that a table has and of another sign; empty without any of them. */
        public static List<Line> legend(Predicate<Flag> isUsed, String best, String bad, String other, int width) {
            Stream<String> flags =
                    Stream.of(BEST, BAD).filter(isUsed).map(flag -> flag.sign + " " + (flag == BEST ? best : bad));
            String words = Stream.concat(flags, Stream.of(other).filter(sign -> !sign.isEmpty()))
                    .collect(Collectors.joining("; "));
            return words.isEmpty() ? List.of() : LineWrapper.lines(words, Style.MUTED, width);
        }
    }

    /** A value as displayed, with the step or epoch of it if that matters. */
    public record Cell(String value, OptionalInt time, Style style, Flag flag) {

        public static Cell of(String text) {
            return of(text, Style.TEXT);
        }

        public static Cell of(String text, Style style) {
            return new Cell(text, OptionalInt.empty(), style, Flag.NONE);
        }

        /** Returns the text as displayed, with the time in brackets. */
        public String text() {
            return time.isPresent()
                    ? value + " (" + NumberFormatter.inGroups(Integer.toString(time.getAsInt())) + ")"
                    : value;
        }

        Cell withFlag(Flag other) {
            return new Cell(value, time, other.style, other);
        }

        /** Returns the cell with no-break spaces, so that it stays on one line at any width. */
        private Cell withoutBreaks() {
            return new Cell(text().replace(' ', '\u00A0'), OptionalInt.empty(), style, flag);
        }

        Wording shown() {
            return Wording.shown(List.of(new Span(text(), style)));
        }

        /** Returns the flag in its style, for the column beside the value. */
        Span sign() {
            return new Span(flag.sign, flag.style);
        }
    }

    public RunColumn(String name, List<Cell> cells) {
        this(name, Optional.empty(), cells);
    }

    /** Returns the legend of the columns' flags; see {@link Flag#legend}. */
    static List<Line> legend(List<RunColumn> columns, String best, String bad, int width) {
        return Flag.legend(flag -> columns.stream().anyMatch(column -> column.has(flag)), best, bad, "", width);
    }

    public static <T> RunColumn of(String name, List<T> runs, Function<T, String> words) {
        return new RunColumn(name, runs.stream().map(words).map(Cell::of).toList());
    }

    /**
     * Creates one column per key that any run has, in order of first occurrence; empty cells for runs without the key.
     */
    static List<RunColumn> named(
            List<Snapshot> runs,
            UnaryOperator<String> name,
            Function<Snapshot, Map<String, String>> words,
            UiText texts) {
        List<Map<String, String>> known = runs.stream().map(words).toList();
        Set<String> keys = new LinkedHashSet<>();
        known.forEach(values -> keys.addAll(values.keySet()));
        return keys.stream()
                .map(key -> of(name.apply(key), known, values -> texts.encode(values.getOrDefault(key, ""))))
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

    public boolean has(Flag flag) {
        return cells.stream().anyMatch(cell -> cell.flag() == flag);
    }

    /** Returns the column with no-break spaces, so that each cell stays on one line at any width. */
    public RunColumn withoutBreaks() {
        return new RunColumn(
                name, metric, cells.stream().map(Cell::withoutBreaks).toList());
    }

    public RunColumn withName(String other) {
        return new RunColumn(other, metric, cells);
    }

    /** Returns a table of columns with flags beside the rows' names; what does not fit goes to further parts below. */
    public static Section.Table table(RunColumn names, List<RunColumn> columns) {
        List<Section.TableColumn> heads = new ArrayList<>(List.of(Section.TableColumn.of(Align.LEFT, names.name)));
        List<List<Wording>> rows = new ArrayList<>();
        names.cells.forEach(cell -> rows.add(new ArrayList<>(List.of(cell.shown()))));
        for (RunColumn column : columns) {
            heads.add(Section.TableColumn.of(Align.RIGHT, column.name));
            boolean isFlagged = column.has(Flag.BEST) || column.has(Flag.BAD);
            if (isFlagged) {
                heads.add(new Section.TableColumn(Align.BESIDE, Wording.shown(List.of()), false));
            }
            for (int row = 0; row < rows.size(); row++) {
                Cell cell = column.cells.get(row);
                rows.get(row).add(cell.shown());
                if (isFlagged) {
                    rows.get(row).add(Wording.shown(List.of(cell.sign())));
                }
            }
        }
        return new Section.Table(heads, rows.stream().map(Section.TableRow::of).toList(), true);
    }

    /**
     * Returns a table of runs with their labels: side by side if they are few and fit, otherwise one below the other.
     */
    static Section.Table table(List<String> labels, List<RunColumn> columns, GridRenderer renderer) {
        List<RunColumn> runs = IntStream.range(0, labels.size())
                .mapToObj(run -> new RunColumn(
                        labels.get(run),
                        columns.stream().map(column -> column.cells.get(run)).toList()))
                .toList();
        Section.Table sideBySide = table(of("", columns, RunColumn::name), runs);
        return labels.size() <= FEW && renderer.fits(sideBySide) ? sideBySide : tableBelow(labels, columns, renderer);
    }

    /** Returns a table of runs one below the other, in which no number is broken. */
    static Section.Table tableBelow(List<String> labels, List<RunColumn> columns, GridRenderer renderer) {
        RunColumn names = of(renderer.texts().say(MessageKey.TABLE_RUN), labels, label -> label);
        boolean areShort = labels.stream().allMatch(label -> 2 * label.length() <= renderer.width());
        return table(
                areShort ? names.withoutBreaks() : names,
                columns.stream().map(RunColumn::withoutBreaks).toList());
    }

    /** Returns the name in full, which the table of the lab abbreviates. */
    public String fullName(UiText texts) {
        return metric.filter(known -> known != Metric.LOSS)
                .map(known -> texts.say(known.fullName()))
                .orElse(name);
    }

    /** Returns the value of a 0-based row with its name or time; empty for mere signs, and for ∞, said elsewhere. */
    public String spoken(int row, UiText texts) {
        String value = cells.get(row).value();
        if (!NUMBER.matcher(value).matches() || value.endsWith(texts.encode("∞"))) {
            return "";
        }
        OptionalInt time = cells.get(row).time();
        return time.isPresent() && metric.isPresent()
                ? texts.say(metric.get().told().orElseThrow(), value, texts.count(time.getAsInt()))
                : fullName(texts) + " " + value;
    }
}
