package descenso.view.chart;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.LabNames;
import descenso.view.naming.NamedRun;
import descenso.view.text.UiText;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Draws the charts of runs, up to their current step.
 *
 * @param how the learner's choices
 */
public record RunCharts(List<NamedRun> runs, View how, Language language, UiText texts) {

    /**
     * The choices of a learner about the charts.
     *
     * @param only the index of the only run that is drawn, from 0; empty if all are drawn
     * @param chosen the index of the run that is drawn on top of the others
     * @param flipsScale whether the vertical axis has the scale other than the default
     * @param step the marked step; empty for the last one
     * @param hasLegend whether the chart itself explains the marks of the runs
     * @param coordinate the index of the coordinate of paths and steps, from 0
     */
    public record View(
            OptionalInt only,
            int chosen,
            boolean flipsScale,
            boolean isSmooth,
            OptionalInt step,
            int coordinate,
            boolean hasLegend) {}

    /**
     * Draws the losses of all runs of an experiment, with a legend; over the learning rate if it grows. Draws the paths
     * of a signal, which has no loss.
     */
    public static Drawing of(Experiment experiment, Outcome outcome, Language language, Size size) {
        UiText texts = new UiText(Messages.in(language), CharacterSet.UNICODE);
        List<Snapshot> runs = outcome.runs().stream().map(Snapshot::of).toList();
        List<String> names = new LabNames(false, ExperimentLabels.of(experiment, language, texts)).of(runs);
        View how = new View(OptionalInt.empty(), 0, false, false, OptionalInt.empty(), 0, true);
        PlotKind first = Stream.of(PlotKind.RATE, PlotKind.LOSS)
                .filter(PlotKind.of(experiment)::contains)
                .findFirst()
                .orElse(PlotKind.PATH);
        return new RunCharts(NamedRun.inOrder(runs, names), how, language, texts).drawing(first, size);
    }

    /** Draws a chart in the given size; empty axes if there are no runs. */
    public Drawing drawing(PlotKind chart, Size size) {
        return runs.isEmpty() ? steps().losses().drawing(size) : begun(chart, size);
    }

    private Drawing begun(PlotKind chart, Size size) {
        return switch (chart) {
            case RATE -> new RateChart(visible(), axes(), texts).losses().drawing(size);
            case LOSS, HEATMAP -> (isOfEpochs() ? epochs().losses() : steps().losses()).drawing(size);
            case ACCURACY -> epochs().accuracies().drawing(size);
            case PATH -> steps().paths().drawing(size);
            case STEPS -> steps().steps().drawing(size);
            case LANDSCAPE -> new LandscapeChart(visible(), axes(), texts).drawing(size);
            case BARS -> new StepBars(visible(), axes(), texts).bars().drawing(size);
        };
    }

    /** Tests whether losses are drawn by epoch. With a marked step, they are drawn by step. */
    private boolean isOfEpochs() {
        return how.step().isEmpty()
                && runs.stream().anyMatch(drawn -> drawn.run().epochs() > 0);
    }

    private StepCharts steps() {
        return new StepCharts(visible(), axes(), texts);
    }

    private EpochCharts epochs() {
        return new EpochCharts(visible(), axes(), texts);
    }

    private VisibleRuns visible() {
        return new VisibleRuns(runs, how);
    }

    private PlotAxes axes() {
        return new PlotAxes(language, texts);
    }
}
