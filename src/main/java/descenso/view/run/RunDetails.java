package descenso.view.run;

import descenso.course.experiment.Experiment;
import descenso.optim.Schedule;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.section.Section;
import descenso.view.table.Footnote;
import descenso.view.table.Hyperparameters;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumns;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.LossByLearningRate;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything known about one run: drawn as a name and a value per row, told as its results, its settings and its goal.
 */
public record RunDetails(Experiment experiment, Snapshot run, Language language, UiText texts) implements Section.Plot {

    @Override
    public List<Line> lines(int width) {
        List<RunColumn> columns = columns();
        Grid grid = new Grid(
                List.of(Align.LEFT, Align.LEFT),
                List.of(List.of(new Span(label(), Style.STRONG)), List.of()),
                columns.stream().map(RunDetails::row).toList());
        List<Line> lines = new ArrayList<>(grid.lines(width, texts.characters()));
        lines.addAll(new Footnote(columns, "", texts.say(MessageKey.DYNAMICS_BAD)).lines(width));
        return lines;
    }

    @Override
    public List<String> spoken() {
        String results = joined(Stream.concat(Stream.of(status().status(run)), spoken(results())));
        return SentenceFormatter.paragraphs(Stream.of(
                texts.say(MessageKey.LAB_TOLD_NAMED, label(), results),
                texts.say(MessageKey.LAB_TOLD_VALUES, joined(spoken(set()))),
                status().goals(Stream.of(run))));
    }

    private Stream<String> spoken(List<RunColumn> columns) {
        return columns.stream().map(column -> column.spoken(0, texts));
    }

    private static String joined(Stream<String> parts) {
        return String.join("; ", parts.filter(part -> !part.isEmpty()).toList());
    }

    private RunStatusText status() {
        return new RunStatusText(language, texts);
    }

    private String label() {
        return texts.characters()
                .encode(RunLabels.of(List.of(run.trial().label()), names())
                        .of(run.trial().label()));
    }

    private static List<List<Span>> row(RunColumn column) {
        RunCell cell = column.cells().get(0);
        Span sign = new Span(cell.flag().sign(), cell.flag().style());
        return List.of(List.of(new Span(column.name(), Style.MUTED)), List.of(cell.span(), sign));
    }

    /** Returns the settings, the status and the results. */
    List<RunColumn> columns() {
        List<RunColumn> columns = new ArrayList<>(set());
        if (run.steps() > 0) {
            columns.add(all().status(MessageKey.TABLE_DIVERGED));
        }
        columns.add(steps());
        addGoal(columns);
        columns.addAll(results());
        return columns;
    }

    /** Returns the settings of the run. */
    private List<RunColumn> set() {
        List<RunColumn> columns = new ArrayList<>();
        new TreeMap<>(run.trial().variables())
                .forEach((name, value) ->
                        columns.add(one(names().variable(name), numbers().significant(value))));
        columns.addAll(new Hyperparameters(List.of(run), names()).every());
        addRate(columns);
        return columns;
    }

    /** Returns the results of the run. */
    private List<RunColumn> results() {
        List<RunColumn> columns = new ArrayList<>(all().losses());
        if (run.lastStep().isPresent()) {
            columns.add(
                    all().column(Metric.LAST_STEP, texts.say(MessageKey.DETAILS_LAST_STEP), numbers()::significant));
        }
        if (run.steps() > 0) {
            columns.addAll(all().measures());
        }
        return columns;
    }

    private void addRate(List<RunColumn> columns) {
        if (!(run.trial().schedule() instanceof Schedule.Constant)) {
            double rate = LossByLearningRate.rate(run.trial(), run.steps());
            columns.add(one(texts.say(MessageKey.DETAILS_RATE), numbers().significant(rate)));
        }
    }

    private void addGoal(List<RunColumn> columns) {
        String goal = status().goal(run);
        if (!goal.isEmpty()) {
            columns.add(one(texts.say(MessageKey.DETAILS_GOAL), goal));
        }
    }

    private RunColumn steps() {
        String made = Integer.toString(run.steps());
        String most = Integer.toString(run.trial().limit().steps());
        return one(texts.say(MessageKey.TABLE_STEPS), texts.say(MessageKey.DETAILS_STEPS, made, most));
    }

    private RunColumn one(String name, String value) {
        return new RunColumn(name, List.of(RunCell.of(texts.characters().encode(value))));
    }

    private RunColumns all() {
        return new RunColumns(RunComparison.of(List.of(run)), names());
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, language, texts);
    }

    private NumberFormatter numbers() {
        return new NumberFormatter(language);
    }
}
