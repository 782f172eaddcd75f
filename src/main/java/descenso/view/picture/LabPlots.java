package descenso.view.picture;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.plot.shape.Drawing;
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
 * What is drawn of runs, as far as they are.
 *
 * @param how the choices that a learner has
 */
public record LabPlots(List<NamedRun> runs, View how, Language language, UiText speech) {

    /**
     * What a learner has chosen to see.
     *
     * @param only the number of the one run that is drawn; all of them where there is none
     * @param chosen the number of the run that is drawn over the others
     * @param flipsScale whether the vertical axis is the other one than by default
     * @param step the one that is looked at; the last where there is none
     * @param hasLegend whether the picture itself tells whose mark is whose
     * @param coordinate of which path and steps are drawn, from 0
     */
    public record View(
            OptionalInt only,
            int chosen,
            boolean flipsScale,
            boolean isSmooth,
            OptionalInt step,
            int coordinate,
            boolean hasLegend) {}

    /** The losses of all runs of an experiment, over the rate where it grows, with a legend; of a signal, which has none, the paths. */
    public static Drawing of(Experiment experiment, Outcome outcome, Language language, Size size) {
        UiText speech = new UiText(Messages.in(language), CharacterSet.UNICODE);
        List<Snapshot> runs = outcome.runs().stream().map(Snapshot::of).toList();
        List<String> names = new LabNames(false, ExperimentLabels.of(experiment, language, speech)).of(runs);
        View how = new View(OptionalInt.empty(), 0, false, false, OptionalInt.empty(), 0, true);
        PlotKind first = Stream.of(PlotKind.RATE, PlotKind.LOSS)
                .filter(PlotKind.of(experiment)::contains)
                .findFirst()
                .orElse(PlotKind.PATH);
        return new LabPlots(NamedRun.inOrder(runs, names), how, language, speech).drawing(first, size);
    }

    /** As it is in this size; of no runs at all, empty axes. */
    public Drawing drawing(PlotKind picture, Size size) {
        return runs.isEmpty() ? steps().losses().drawing(size) : begun(picture, size);
    }

    private Drawing begun(PlotKind picture, Size size) {
        return switch (picture) {
            case RATE -> new RateChart(shown(), axes(), speech).losses().drawing(size);
            case LOSS, HEATMAP -> (isOfEpochs() ? epochs().losses() : steps().losses()).drawing(size);
            case ACCURACY -> epochs().accuracies().drawing(size);
            case PATH -> steps().paths().drawing(size);
            case STEPS -> steps().steps().drawing(size);
            case LANDSCAPE -> new LandscapeChart(shown(), axes(), speech).drawing(size);
            case BARS -> new StepBars(shown(), axes(), speech).bars().drawing(size);
        };
    }

    /** A single step is none of epochs. */
    private boolean isOfEpochs() {
        return how.step().isEmpty()
                && runs.stream().anyMatch(drawn -> drawn.run().epochs() > 0);
    }

    private StepCharts steps() {
        return new StepCharts(shown(), axes(), speech);
    }

    private EpochCharts epochs() {
        return new EpochCharts(shown(), axes(), speech);
    }

    private VisibleRuns shown() {
        return new VisibleRuns(runs, how);
    }

    private PlotAxes axes() {
        return new PlotAxes(language, speech);
    }
}
