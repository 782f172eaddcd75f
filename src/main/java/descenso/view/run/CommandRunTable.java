package descenso.view.run;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.train.run.Label;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.sweep.SweepGrid;
import descenso.view.table.Footnote;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumns;
import descenso.view.table.RunGrid;
import descenso.view.table.SweptParameter;
import descenso.view.text.UiText;
import descenso.view.theory.TheoryList;
import descenso.view.theory.TheoryTable;
import descenso.view.trend.RunComparison;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;

/** Renders an experiment in numbers: its optimizers side by side, then theoretical and measured values. */
public record CommandRunTable(Experiment experiment, Outcome outcome, Language language, UiText texts) {

    /** Returns the table at the given width, in cells. It is wider only if not even one column fits. */
    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(heading(width));
        if (!outcome.runs().isEmpty()) {
            lines.addAll(sweep(width));
            lines.add(Line.blank());
            lines.addAll(runs(width));
        }
        if (!outcome.checks().isEmpty()) {
            lines.add(Line.blank());
            lines.addAll(theory().lines(width));
        }
        List<Line> omissions = new TheoryList(experiment, outcome, language, texts)
                .omissions().stream()
                        .flatMap(omission -> LineWrapper.lines(omission, Style.MUTED, width).stream())
                        .toList();
        if (!omissions.isEmpty()) {
            lines.add(Line.blank());
            lines.addAll(omissions);
        }
        if (outcome.isInterrupted()) {
            lines.add(Line.blank());
            lines.addAll(LineWrapper.lines(interruption(), Style.WRONG, width));
        }
        return lines;
    }

    private List<Line> heading(int width) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(
                LineWrapper.lines(texts.characters().encode(experiment.title().in(language)), Style.TITLE, width));
        lines.addAll(LineWrapper.lines(
                texts.say(MessageKey.TABLE_EXPERIMENT, experiment.id(), Long.toString(experiment.seed())),
                Style.MUTED,
                width));
        experiment
                .look()
                .ifPresent(look -> lines.addAll(
                        LineWrapper.lines(texts.characters().encode(look.in(language)), Style.TEXT, width)));
        return lines;
    }

    /** Returns the table of the sweep. Empty without a sweep or without a loss. */
    private List<Line> sweep(int width) {
        List<Line> lines = new ArrayList<>();
        boolean hasLoss =
                outcome.runs().stream().anyMatch(run -> run.trial().problem().hasLoss());
        new SweptParameter(experiment.comparison().trials())
                .swept()
                .filter(swept -> hasLoss)
                .ifPresent(swept -> {
                    lines.add(Line.blank());
                    lines.addAll(new SweepGrid(snapshots(), swept, names()).lines(width));
                });
        return lines;
    }

    private List<Line> runs(int width) {
        RunLabels labels = labels();
        List<String> heads = outcome.runs().stream()
                .map(run -> texts.characters().encode(labels.of(run.trial().label())))
                .toList();
        List<RunColumn> columns = columns();
        List<Line> lines = new ArrayList<>(new RunGrid(heads, columns, texts).lines(width));
        lines.addAll(new Footnote(columns, best(), texts.say(MessageKey.TABLE_BAD)).lines(width));
        return lines;
    }

    private List<RunColumn> columns() {
        return new RunColumns(RunComparison.of(snapshots()), names()).all();
    }

    private List<Snapshot> snapshots() {
        return outcome.runs().stream().map(Snapshot::of).toList();
    }

    private String best() {
        boolean isOneContest = RunComparison.of(snapshots()).fields().size() == 1;
        return texts.say(isOneContest ? MessageKey.TABLE_BEST : MessageKey.TABLE_BEST_AMONG);
    }

    private TheoryTable theory() {
        return new TheoryTable(outcome.checks(), names(), labels());
    }

    private RunLabels labels() {
        List<Label> all =
                experiment.comparison().trials().stream().map(Trial::label).toList();
        return RunLabels.of(all, names());
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, language, texts);
    }

    private String interruption() {
        return texts.say(
                MessageKey.TABLE_INTERRUPTED,
                Integer.toString(outcome.runs().size()),
                Integer.toString(experiment.comparison().trials().size()));
    }
}
