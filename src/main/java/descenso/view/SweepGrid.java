package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Label;
import descenso.train.Snapshot;
import descenso.train.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
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
 * A sweep at a glance: a row an optimizer, a column a value; in the cells what is to be compared.
 *
 * @param swept the hyperparameter, which the labels of all runs name
 */
record SweepGrid(List<Snapshot> runs, String swept, Glance glance, Naming names) {

    SweepGrid(List<Snapshot> runs, String swept, Naming names) {
        this(runs, swept, Glance.of(trials(runs), names.digits()).orOfLoss(runs, names.digits()), names);
    }

    private static List<Trial> trials(List<Snapshot> runs) {
        return runs.stream().map(Snapshot::trial).toList();
    }

    List<Line> lines(int width) {
        List<Quantity> columns = columns();
        List<Line> lines = new ArrayList<>(Prose.lines(heading(), Style.STRONG, width));
        lines.addAll(new PartedGrid(rowNames(), columns).lines(width, speech().glyphs()));
        lines.addAll(
                new Footnote(columns, speech().say(Phrase.TABLE_BEST_OF_ROW), speech().say(Phrase.TABLE_BAD), speech())
                        .lines(width));
        return lines;
    }

    private String heading() {
        return speech().say(
                        Phrase.TABLE_SWEEP,
                        speech().say(glance.name()),
                        new Variation(trials(runs)).name(swept, names));
    }

    /** The numbers of the runs in each row. */
    private Map<Label, List<Integer>> rows() {
        return IntStream.range(0, runs.size())
                .boxed()
                .collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.toList()));
    }

    private Label row(int run) {
        return runs.get(run).trial().label().without(swept);
    }

    private Quantity rowNames() {
        List<Label> rows = List.copyOf(rows().keySet());
        Function<Label, String> named = Labels.of(rows, names)::of;
        return Quantity.of(names.variable(swept), rows, named.andThen(speech().glyphs()::write))
                .unbroken();
    }

    private List<Quantity> columns() {
        List<Map<Double, Integer>> rows =
                rows().values().stream().map(this::byValue).toList();
        List<Double> values =
                IntStream.range(0, runs.size()).mapToObj(this::value).distinct().toList();
        DoubleFunction<String> written = names.digits().tellingApart(values);
        BitSet best = best();
        return values.stream()
                .map(value -> new Quantity(
                        speech().glyphs().write(written.apply(value)),
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
        return Contest.of(runs, run -> run.trial().label().without(swept)).best(glance::cost, glance::written);
    }

    /** Empty where a run is missing. */
    private TableCell cell(@Nullable Integer number, BitSet best) {
        return number == null ? TableCell.of("") : cell(runs.get(number), best.get(number));
    }

    private TableCell cell(Snapshot run, boolean isBest) {
        Flag flag = new Ending(run).isBad() ? Flag.BAD : isBest ? Flag.BEST : Flag.NONE;
        return TableCell.of(speech().glyphs().write(glance.written(run))).flagged(flag);
    }

    private Speech speech() {
        return names.speech();
    }
}
