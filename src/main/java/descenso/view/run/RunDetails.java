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
import descenso.view.table.Footnote;
import descenso.view.table.Hyperparameters;
import descenso.view.table.LossColumns;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumns;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.LossByLearningRate;
import descenso.view.trend.RunComparison;
import descenso.widget.Align;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Renders everything known about one run: a name and a value per row. */
public record RunDetails(Experiment experiment, Snapshot run, Language language, UiText speech) {

    public List<Line> lines(int width) {
        List<RunColumn> quantities = quantities();
        Grid grid = new Grid(
                List.of(Align.LEFT, Align.LEFT),
                List.of(List.of(new Span(label(), Style.STRONG)), List.of()),
                quantities.stream().map(RunDetails::row).toList());
        List<Line> lines = new ArrayList<>(grid.lines(width, speech.glyphs()));
        lines.addAll(new Footnote(quantities, "", speech.say(MessageKey.DYNAMICS_BAD), speech).lines(width));
        return lines;
    }

    String label() {
        return speech.glyphs()
                .encode(RunLabels.of(List.of(run.trial().label()), names())
                        .of(run.trial().label()));
    }

    private static List<List<Span>> row(RunColumn quantity) {
        RunCell cell = quantity.cells().get(0);
        Span sign = new Span(cell.flag().sign(), cell.flag().style());
        return List.of(List.of(new Span(quantity.name(), Style.MUTED)), List.of(cell.span(), sign));
    }

    /** Returns the settings, the status and the results. */
    List<RunColumn> quantities() {
        List<RunColumn> quantities = new ArrayList<>(set());
        if (run.steps() > 0) {
            quantities.add(all().status());
        }
        quantities.add(steps());
        addGoal(quantities);
        quantities.addAll(results());
        return quantities;
    }

    /** Returns the settings of the run. */
    List<RunColumn> set() {
        List<RunColumn> quantities = new ArrayList<>();
        new TreeMap<>(run.trial().variables())
                .forEach((name, value) -> quantities.add(one(names().variable(name), digits().significant(value))));
        quantities.addAll(new Hyperparameters(List.of(run), names()).every());
        addRate(quantities);
        return quantities;
    }

    /** Returns the results of the run. */
    List<RunColumn> results() {
        List<RunColumn> quantities = new ArrayList<>(new LossColumns(contest(), digits(), speech).all());
        run.lastStep()
                .ifPresent(length ->
                        quantities.add(one(speech.say(MessageKey.DETAILS_LAST_STEP), digits().significant(length))));
        if (run.steps() > 0) {
            quantities.addAll(all().measures());
        }
        return quantities;
    }

    private void addRate(List<RunColumn> quantities) {
        if (!(run.trial().schedule() instanceof Schedule.Constant)) {
            double rate = LossByLearningRate.rate(run.trial(), run.steps());
            quantities.add(one(speech.say(MessageKey.DETAILS_RATE), digits().significant(rate)));
        }
    }

    private void addGoal(List<RunColumn> quantities) {
        String goal = new StopCriterionText(language, speech).of(run);
        if (!goal.isEmpty()) {
            quantities.add(one(speech.say(MessageKey.DETAILS_GOAL), goal));
        }
    }

    private RunColumn steps() {
        String made = Integer.toString(run.steps());
        String most = Integer.toString(run.trial().limit().steps());
        return one(speech.say(MessageKey.TABLE_STEPS), speech.say(MessageKey.DETAILS_STEPS, made, most));
    }

    private RunColumn one(String name, String value) {
        return new RunColumn(name, List.of(RunCell.of(speech.glyphs().encode(value))));
    }

    private RunColumns all() {
        return new RunColumns(contest(), names(), digits(), speech);
    }

    private RunComparison contest() {
        return RunComparison.of(List.of(run));
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, language, speech);
    }

    private NumberFormatter digits() {
        return new NumberFormatter(language);
    }
}
