package descenso.view.table;

import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.RunColumn.Cell;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import descenso.view.trend.RunFacts;
import descenso.widget.Grid.Align;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything known about one run: drawn as a name and a value per row, said as results, settings and goal. */
public record RunDetails(Experiment experiment, Snapshot run, UiText texts) implements Section.Plot {

    @Override
    public List<Line> lines(int width) {
        List<RunColumn> columns = columns();
        Section table = new Section.Table(
                List.of(
                        Section.TableColumn.of(Align.LEFT, label()),
                        new Section.TableColumn(Align.LEFT, Wording.shown(List.of()), false)),
                columns.stream()
                        .map(column -> {
                            Cell cell = column.cells().get(0);
                            return Section.TableRow.of(List.of(
                                    Wording.shown(List.of(new Span(column.name(), Style.MUTED))),
                                    Wording.shown(List.of(new Span(cell.text(), cell.style()), cell.sign()))));
                        })
                        .toList());
        List<Line> lines = new ArrayList<>(new GridRenderer(texts, width).lines(List.of(table)));
        lines.addAll(RunColumn.legend(columns, "", texts.say(MessageKey.DYNAMICS_BAD), width));
        return lines;
    }

    @Override
    public List<String> spoken() {
        return SentenceFormatter.paragraphs(Stream.of(
                texts.say(MessageKey.LAB_TOLD_NAMED, label(), spoken(Stream.of(status().status(run)), results())),
                texts.say(MessageKey.LAB_TOLD_VALUES, spoken(Stream.of(), set())),
                status().goals(Stream.of(run))));
    }

    private String spoken(Stream<String> first, List<RunColumn> columns) {
        return Stream.concat(first, columns.stream().map(column -> column.spoken(0, texts)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private RunStatusText status() {
        return new RunStatusText(texts);
    }

    private String label() {
        Label label = run.trial().label();
        return texts.encode(RunLabels.of(List.of(label), names()).of(label));
    }

    /** Returns the settings, the status and the results. */
    List<RunColumn> columns() {
        List<RunColumn> columns = new ArrayList<>(set());
        if (run.steps() > 0) {
            columns.add(all().status(MessageKey.TABLE_DIVERGED));
        }
        int most = run.trial().limit().steps();
        columns.add(one(texts.say(MessageKey.TABLE_STEPS), texts.say(MessageKey.DETAILS_STEPS, run.steps(), most)));
        String goal = status().goal(run);
        if (!goal.isEmpty()) {
            columns.add(one(texts.say(MessageKey.DETAILS_GOAL), goal));
        }
        columns.addAll(results());
        return columns;
    }

    /** Returns the settings of the run. */
    private List<RunColumn> set() {
        List<RunColumn> columns = new ArrayList<>();
        new TreeMap<>(run.trial().variables())
                .forEach((name, value) ->
                        columns.add(one(names().variable(name), texts.numbers().significant(value))));
        columns.addAll(all().everyHyperparameter());
        if (RunFacts.isScheduled(run)) {
            double rate = RunFacts.rate(run.trial(), run.steps());
            columns.add(one(texts.say(MessageKey.DETAILS_RATE), texts.numbers().significant(rate)));
        }
        return columns;
    }

    /** Returns the results of the run. */
    private List<RunColumn> results() {
        List<RunColumn> columns = new ArrayList<>(all().losses());
        if (run.lastStep().isPresent()) {
            columns.add(all().column(
                            Metric.LAST_STEP, texts.say(MessageKey.DETAILS_LAST_STEP), texts.numbers()::significant));
        }
        if (run.steps() > 0) {
            columns.addAll(all().measures());
        }
        return columns;
    }

    private RunColumn one(String name, String value) {
        return new RunColumn(name, List.of(Cell.of(texts.encode(value))));
    }

    private RunColumns all() {
        return new RunColumns(RunComparison.of(List.of(run)), names());
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, texts);
    }
}
