package descenso.view.table;

import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import descenso.view.trend.RunComparison;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders an experiment in numbers: its optimizers side by side, then theoretical and measured values. */
public record CommandRunTable(Experiment experiment, Outcome outcome, UiText texts) {

    /** Returns the table at the given width, in cells. It is wider only if not even one column fits. */
    public List<Line> lines(int width) {
        TheoryView theory = new TheoryView(experiment, outcome, texts);
        Stream<String> omissions = theory.omissions().stream();
        String interruption = texts.say(
                MessageKey.TABLE_INTERRUPTED,
                outcome.runs().size(),
                experiment.comparison().trials().size());
        List<Line> lines = new ArrayList<>();
        Stream.of(
                        heading(width),
                        sweep(width),
                        runs(width),
                        outcome.checks().isEmpty() ? List.<Line>of() : theory.table(width),
                        wrapped(omissions, Style.MUTED, width),
                        wrapped(outcome.isInterrupted() ? Stream.of(interruption) : Stream.of(), Style.WRONG, width))
                .filter(group -> !group.isEmpty())
                .forEach(group -> {
                    lines.addAll(lines.isEmpty() ? List.of() : List.of(Line.blank()));
                    lines.addAll(group);
                });
        return lines;
    }

    private static List<Line> wrapped(Stream<String> paragraphs, Style style, int width) {
        return paragraphs
                .flatMap(paragraph -> LineWrapper.lines(paragraph, style, width).stream())
                .toList();
    }

    private List<Line> heading(int width) {
        String experimentAndSeed =
                texts.say(MessageKey.TABLE_EXPERIMENT, experiment.id(), Long.toString(experiment.seed()));
        List<Line> lines = new ArrayList<>();
        lines.addAll(LineWrapper.lines(texts.say(experiment.title()), Style.TITLE, width));
        lines.addAll(LineWrapper.lines(experimentAndSeed, Style.MUTED, width));
        experiment.look().ifPresent(look -> lines.addAll(LineWrapper.lines(texts.say(look), Style.TEXT, width)));
        return lines;
    }

    /** Returns the table of the sweep. Empty without a sweep or without a loss. */
    private List<Line> sweep(int width) {
        List<Snapshot> runs = snapshots();
        List<Trial> trials = runs.stream().map(Snapshot::trial).toList();
        ExperimentLabels names = ExperimentLabels.of(experiment, texts);
        return SweepMap.swept(experiment.comparison().trials())
                .filter(swept ->
                        trials.stream().anyMatch(trial -> trial.problem().hasLoss()))
                .map(swept ->
                        new SweepMap(trials, runs.stream().map(Optional::of).toList(), swept, names))
                .map(map -> map.table(width))
                .orElse(List.of());
    }

    private List<Line> runs(int width) {
        List<Snapshot> runs = snapshots();
        if (runs.isEmpty()) {
            return List.of();
        }
        RunLabels labels = RunLabels.of(experiment, texts);
        RunComparison comparison = RunComparison.of(runs);
        List<String> heads = runs.stream()
                .map(run -> texts.encode(labels.of(run.trial().label())))
                .toList();
        List<RunColumn> columns = new RunColumns(comparison, labels.names()).all();
        GridRenderer renderer = new GridRenderer(texts, width);
        List<Line> lines = new ArrayList<>(renderer.lines(List.of(RunColumn.table(heads, columns, renderer))));
        boolean isOneContest = comparison.fields().size() == 1;
        String best = texts.say(isOneContest ? MessageKey.TABLE_BEST : MessageKey.TABLE_BEST_AMONG);
        lines.addAll(RunColumn.legend(columns, best, texts.say(MessageKey.TABLE_BAD), width));
        return lines;
    }

    private List<Snapshot> snapshots() {
        return outcome.runs().stream().map(Snapshot::of).toList();
    }
}
