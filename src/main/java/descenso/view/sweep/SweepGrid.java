package descenso.view.sweep;

import descenso.phrases.MessageKey;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
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
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunOutcome;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Renders a sweep as a table: a row per optimizer, a column per value, and the compared number in the cells.
 *
 * @param swept the hyperparameter of the sweep, which the labels of all runs contain
 */
public record SweepGrid(List<Snapshot> runs, String swept, ExperimentLabels names) {

    public List<Line> lines(int width) {
        UiText texts = names.texts();
        SweepMap map = new SweepMap(
                runs.stream().map(Snapshot::trial).toList(),
                runs.stream().map(Optional::of).toList(),
                swept,
                names);
        SweepMetric metric = SweepMetric.of(map.trials(), names.numbers()).orOfLoss(runs);
        List<RunColumn> columns = columns(map, metric);
        Function<Label, String> named = RunLabels.of(map.rows(), names)::of;
        RunColumn rowNames = RunColumn.of(names.variable(swept), map.rows(), named.andThen(texts.characters()::encode))
                .withoutBreaks();
        String heading = texts.say(
                MessageKey.TABLE_SWEEP, texts.say(metric.name()), new SweptParameter(map.trials()).name(swept, names));
        List<Line> lines = new ArrayList<>(LineWrapper.lines(heading, Style.STRONG, width));
        lines.addAll(new SplitTable(rowNames, columns).lines(width, texts.characters()));
        lines.addAll(new Footnote(columns, texts.say(MessageKey.TABLE_BEST_OF_ROW), texts.say(MessageKey.TABLE_BAD))
                .lines(width));
        return lines;
    }

    private List<RunColumn> columns(SweepMap map, SweepMetric metric) {
        BitSet best = RunComparison.of(runs, run -> run.trial().label().without(swept))
                .best(metric::cost, metric::written);
        List<String> heads = map.columnNames();
        return IntStream.range(0, heads.size())
                .mapToObj(column -> new RunColumn(
                        heads.get(column),
                        IntStream.range(0, map.rows().size())
                                .mapToObj(row -> map.trial(row, column)
                                        .map(run -> cell(runs.get(run), metric, best.get(run)))
                                        .orElseGet(() -> RunCell.of("")))
                                .toList()))
                .toList();
    }

    private RunCell cell(Snapshot run, SweepMetric metric, boolean isBest) {
        Flag flag = new RunOutcome(run).isBad() ? Flag.BAD : isBest ? Flag.BEST : Flag.NONE;
        return RunCell.of(names.texts().characters().encode(metric.written(run)))
                .withFlag(flag);
    }
}
