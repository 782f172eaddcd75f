package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.table.Flag;
import descenso.view.table.Footnote;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.SplitTable;
import descenso.view.table.SweptParameter;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Renders a sweep as a table: a row per optimizer, a column per value, and the compared number in the cells.
 *
 * @param swept the hyperparameter of the sweep, which the labels of all runs contain
 */
public record SweepGrid(List<Snapshot> runs, String swept, SweepMetric metric, ExperimentLabels names) {

    public SweepGrid(List<Snapshot> runs, String swept, ExperimentLabels names) {
        this(runs, swept, SweepMetric.of(trials(runs), names.numbers()).orOfLoss(runs), names);
    }

    private static List<Trial> trials(List<Snapshot> runs) {
        return runs.stream().map(Snapshot::trial).toList();
    }

    public List<Line> lines(int width) {
        List<RunColumn> columns = columns();
        List<Line> lines = new ArrayList<>(WrappedText.lines(heading(), Style.STRONG, width));
        lines.addAll(new SplitTable(rowNames(), columns).lines(width, texts().characters()));
        lines.addAll(new Footnote(columns, texts().say(MessageKey.TABLE_BEST_OF_ROW), texts().say(MessageKey.TABLE_BAD))
                .lines(width));
        return lines;
    }

    private String heading() {
        return texts().say(
                        MessageKey.TABLE_SWEEP,
                        texts().say(metric.name()),
                        new SweptParameter(trials(runs)).name(swept, names));
    }

    /** Returns the indices of the runs in each row, from 0. */
    private Map<Label, List<Integer>> rows() {
        return IntStream.range(0, runs.size())
                .boxed()
                .collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.toList()));
    }

    private Label row(int run) {
        return runs.get(run).trial().label().without(swept);
    }

    private RunColumn rowNames() {
        List<Label> rows = List.copyOf(rows().keySet());
        Function<Label, String> named = RunLabels.of(rows, names)::of;
        return RunColumn.of(names.variable(swept), rows, named.andThen(texts().characters()::encode))
                .withoutBreaks();
    }

    private List<RunColumn> columns() {
        List<Map<Double, Integer>> rows =
                rows().values().stream().map(this::byValue).toList();
        List<Double> values =
                IntStream.range(0, runs.size()).mapToObj(this::value).distinct().toList();
        DoubleFunction<String> written = names.numbers().distinguishing(values);
        BitSet best = best();
        return values.stream()
                .map(value -> new RunColumn(
                        texts().characters().encode(written.apply(value)),
                        rows.stream().map(row -> cell(row.get(value), best)).toList()))
                .toList();
    }

    private Map<Double, Integer> byValue(List<Integer> row) {
        return row.stream().collect(Collectors.toMap(this::value, Function.identity()));
    }

    private double value(int run) {
        return runs.get(run).trial().label().variables().getOrDefault(swept, Double.NaN);
    }

    private BitSet best() {
        return RunComparison.of(runs, run -> run.trial().label().without(swept)).best(metric::cost, metric::written);
    }

    /** Returns the cell of a run; an empty cell if the run is missing. */
    private RunCell cell(@Nullable Integer number, BitSet best) {
        return number == null ? RunCell.of("") : cell(runs.get(number), best.get(number));
    }

    private RunCell cell(Snapshot run, boolean isBest) {
        Flag flag = new RunOutcome(run).isBad() ? Flag.BAD : isBest ? Flag.BEST : Flag.NONE;
        return RunCell.of(texts().characters().encode(metric.written(run))).withFlag(flag);
    }

    private UiText texts() {
        return names.texts();
    }
}
