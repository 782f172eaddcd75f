package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.Label;
import descenso.train.Run;
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

/**
 * A sweep at a glance: a row an optimizer, a column a value; in the cells the validation accuracy, or where nothing
 * validates the final loss.
 *
 * @param swept the hyperparameter, which the labels of all runs name
 */
record SweepGrid(List<Run> runs, String swept, Digits digits, Speech speech) {

    private static final int DECIMALS_OF_ACCURACY = 3;

    List<Line> lines(int width) {
        List<Quantity> columns = columns();
        List<Line> lines = new ArrayList<>(Prose.lines(heading(), Style.STRONG, width));
        lines.addAll(new PartedGrid(names(), columns).lines(width, speech.glyphs()));
        lines.addAll(new Legend(columns, speech.say(Phrase.TABLE_BEST_OF_ROW), speech).lines(width));
        return lines;
    }

    private String heading() {
        return speech.say(
                Phrase.TABLE_SWEEP, speech.say(validates() ? Phrase.TABLE_ACCURACY : Phrase.TABLE_FINAL_LOSS), swept);
    }

    private boolean validates() {
        return runs.stream().anyMatch(run -> run.trial().problem().hasValidation());
    }

    /** The numbers of the runs in each row. */
    private Map<Label, List<Integer>> rows() {
        return IntStream.range(0, runs.size())
                .boxed()
                .collect(Collectors.groupingBy(this::row, LinkedHashMap::new, Collectors.toList()));
    }

    private Label row(int run) {
        Label label = runs.get(run).trial().label();
        Map<String, Double> others = new LinkedHashMap<>(label.variables());
        others.remove(swept);
        return new Label(label.optimizer(), others);
    }

    private Quantity names() {
        List<Label> rows = List.copyOf(rows().keySet());
        Function<Label, String> named = Labels.of(rows, digits)::of;
        return Quantity.of(swept, rows, named.andThen(speech.glyphs()::write)).unbroken();
    }

    private List<Quantity> columns() {
        List<List<Integer>> rows = List.copyOf(rows().values());
        List<Double> values =
                IntStream.range(0, runs.size()).mapToObj(this::value).distinct().toList();
        DoubleFunction<String> written = digits.tellingApart(values);
        BitSet best = best(rows);
        return values.stream()
                .map(value -> new Quantity(
                        speech.glyphs().write(written.apply(value)),
                        rows.stream().map(row -> cell(row, value, best)).toList()))
                .toList();
    }

    private double value(int run) {
        return runs.get(run).trial().label().variables().getOrDefault(swept, Double.NaN);
    }

    /** Of each row, among those that did not end badly. */
    private BitSet best(List<List<Integer>> rows) {
        return new Contest(runs, rows).best(run -> new Ending(run).isBad() ? Double.NaN : cost(run), this::written);
    }

    /** The smaller the better. */
    private double cost(Run run) {
        return validates() ? -number(run) : number(run);
    }

    private double number(Run run) {
        return validates() ? Losses.last(EpochMeasures::validationAccuracy).applyAsDouble(run) : Losses.finalLoss(run);
    }

    /** Empty where a run is missing. */
    private Cell cell(List<Integer> row, double value, BitSet best) {
        return row.stream()
                .filter(run -> value(run) == value)
                .findFirst()
                .map(run -> cell(run, best))
                .orElse(Cell.of(""));
    }

    private Cell cell(int number, BitSet best) {
        Run run = runs.get(number);
        Ending ending = new Ending(run);
        String text = written(ending.isDiverged() ? Double.NaN : number(run));
        Mark mark = ending.isBad() ? Mark.BAD : best.get(number) ? Mark.BEST : Mark.NONE;
        return Cell.of(speech.glyphs().write(text)).marked(mark);
    }

    private String written(double number) {
        return validates() && Double.isFinite(number)
                ? digits.fixed(number, DECIMALS_OF_ACCURACY, 0)
                : digits.rough(number);
    }
}
