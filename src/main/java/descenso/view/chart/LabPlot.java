package descenso.view.chart;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.PlotWords;
import descenso.phrases.MessageKey;
import descenso.plot.Chart;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.PlacedCurves;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.table.SweepMap;
import descenso.view.table.SweepText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The pictures of an experiment's runs. Those that an author does not ask for are offered in this order. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are stateless
public enum LabPlot {
    /** The loss over a learning rate that grows. */
    RATE(
            MessageKey.PLOT_RATE,
            Form.CURVES,
            LossPlots::haveRisingRate,
            LossPlots::chartByRate,
            each(LossPlots::rateSentences)),
    /** The loss by step, or by epoch if the runs have epochs. */
    LOSS(
            MessageKey.PLOT_LOSS,
            Form.CURVES,
            trials -> trials.get(0).problem().hasLoss(),
            LossPlots::chart,
            LossPlots::description),
    /** The validation accuracy of networks by epoch. */
    ACCURACY(
            MessageKey.PLOT_ACCURACY,
            Form.CURVES,
            trials -> trials.get(0).problem().hasValidation(),
            LossPlots::accuracyChart,
            each(LossPlots::accuracySentences)),
    /** The loss over one coordinate or two, and the positions of the optimizers. */
    LANDSCAPE(
            MessageKey.PLOT_LANDSCAPE,
            Form.MAP,
            LandscapePlot::applies,
            LandscapePlot::chart,
            each(LandscapePlot::sentences)),
    /** A coordinate over time. */
    PATH(
            MessageKey.PLOT_PATH,
            Form.CURVES,
            LabPlot::haveCoordinates,
            CoordinatePlots::pathChart,
            each(CoordinatePlots::pathSentences)),
    /** The steps of a coordinate over time, in learning rates. */
    STEP_SIZES(
            MessageKey.PLOT_STEPS,
            Form.CURVES,
            LabPlot::haveCoordinates,
            CoordinatePlots::sizeChart,
            each(CoordinatePlots::sizeSentences)),
    /** Each coordinate's last step, in learning rates. */
    LAST_STEPS(
            MessageKey.PLOT_BARS,
            Form.BARS,
            LabPlot::haveCoordinates,
            CoordinatePlots::barChart,
            each(CoordinatePlots::barSentences)),
    /** All values of a sweep. */
    HEATMAP(
            MessageKey.PLOT_HEATMAP,
            Form.MAP,
            trials -> SweepMap.swept(trials).isPresent(),
            // the losses if the other runs of the sweep are unknown, as in the preview of a lesson
            runs -> runs.sweep().<Chart>map(map -> map::drawing).orElseGet(() -> LossPlots.chart(runs)),
            runs -> runs.sweep().map(map -> new SweepText(map).paragraphs()).orElse(List.of()));

    private enum Form {
        CURVES,
        BARS,
        MAP
    }

    private final MessageKey message;
    private final Form form;
    private final Predicate<List<Trial>> applies;
    private final Function<PlotRuns, ? extends Chart> chart;
    private final Function<PlotRuns, List<String>> description;

    LabPlot(
            MessageKey message,
            Form form,
            Predicate<List<Trial>> applies,
            Function<PlotRuns, ? extends Chart> chart,
            Function<PlotRuns, List<String>> description) {
        this.message = message;
        this.form = form;
        this.applies = applies;
        this.chart = chart;
        this.description = description;
    }

    /** Describes each run, from its first step, in a paragraph of at most three sentences. */
    private static Function<PlotRuns, List<String>> each(BiFunction<Snapshot, PlotRuns, List<String>> sentences) {
        return runs -> runs.paragraphs(run -> sentences.apply(run, runs));
    }

    private static boolean haveCoordinates(List<Trial> trials) {
        return !trials.get(0).problem().coordinates().isEmpty();
    }

    /** Returns the picture with the given key; empty if there is none. */
    public static Optional<LabPlot> find(String key) {
        return Stream.of(values()).filter(plot -> plot.key().equals(key)).findFirst();
    }

    /**
     * Returns the possible pictures: the author's first one, that over the rate, those of {@code show}, then the
     * others; at least one.
     */
    public static List<LabPlot> of(Experiment experiment) {
        Set<LabPlot> plots = new LinkedHashSet<>();
        experiment.first().picture().flatMap(LabPlot::find).ifPresent(plots::add);
        plots.add(RATE);
        experiment.show().stream()
                .flatMap(word -> PlotWords.keys(word).stream())
                .flatMap(key -> find(key).stream())
                .forEach(plots::add);
        plots.addAll(List.of(values()));
        plots.removeIf(plot -> !plot.applies.test(experiment.comparison().trials()));
        return new ArrayList<>(plots);
    }

    /** Returns the first picture in which a step can be marked: a coordinate, or the loss for a network. */
    public static LabPlot ofSteps(Experiment experiment) {
        return first(experiment, PATH, RATE);
    }

    /** Returns the picture of an experiment's losses; of its paths if it has no loss. */
    static LabPlot ofResults(Experiment experiment) {
        return first(experiment, RATE, LOSS, PATH);
    }

    private static LabPlot first(Experiment experiment, LabPlot... wanted) {
        List<LabPlot> plots = of(experiment);
        return Stream.of(wanted).filter(plots::contains).findFirst().orElse(LOSS);
    }

    /** Tests whether the picture consists of curves, which can be smoothed. */
    public boolean hasCurves() {
        return form == Form.CURVES;
    }

    /** Tests whether the picture consists of curves over steps or epochs, of which a part can be shown. */
    public boolean isOverTime() {
        return hasCurves() && this != RATE;
    }

    /** Tests whether the picture of an experiment has a scale that can be changed. */
    public boolean hasScale(Experiment experiment) {
        int coordinates =
                experiment.comparison().trials().get(0).problem().coordinates().size();
        return form != Form.MAP || (this == LANDSCAPE && coordinates == 2);
    }

    /**
     * Tests whether complete runs differ so much in this picture that it needs its other scale: the logarithmic one.
     */
    public boolean needsOtherScale(List<Snapshot> runs, int coordinate) {
        return switch (this) {
            case PATH -> CoordinatePlots.positionsDiffer(runs, coordinate);
            case STEP_SIZES -> CoordinatePlots.stepsDiffer(runs, coordinate);
            default -> false;
        };
    }

    /** Draws the runs up to their current step; empty axes if there are no runs. */
    public Drawing drawing(PlotRuns runs, Size size) {
        return chart(runs).drawing(size);
    }

    /**
     * Draws the runs up to their current step, on the axes of the same runs as they are later. Older positions fade.
     */
    public Drawing drawing(PlotRuns runs, PlotRuns later, Size size) {
        Chart now = chart(runs).onAxesOf(chart(later));
        return (isOfPositions() ? now.fading() : now).drawing(size);
    }

    private boolean isOfPositions() {
        return this == LANDSCAPE || this == PATH;
    }

    /** Returns the curves where the picture shows them; empty if it has none. */
    public Optional<PlacedCurves> placed(PlotRuns runs) {
        return chart(runs).placed();
    }

    private Chart chart(PlotRuns runs) {
        boolean isBlank = runs.runs().isEmpty() && this != HEATMAP;
        return isBlank ? LossPlots.chart(runs) : chart.apply(runs);
    }

    /** Returns a paragraph for each run, for listeners. Some pictures also have one that compares the runs. */
    public List<String> description(PlotRuns runs) {
        return description.apply(runs);
    }

    /** Describes the window of the curves that is shown; empty if there are no curves. */
    public List<String> windowDescription(PlotRuns runs) {
        return chart(runs) instanceof LineChart lines ? new WindowText(lines, runs.numbers()).paragraphs() : List.of();
    }

    /** Returns the message with the name; its key is {@code plot.} and the key of the picture. */
    MessageKey message() {
        return message;
    }

    public String key() {
        return PlotWords.key(message);
    }

    public String name(UiText texts) {
        return texts.say(message);
    }
}
