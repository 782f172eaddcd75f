package descenso.view.chart;

import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.problem.Problem;
import descenso.train.run.Trial;
import descenso.view.table.SweptParameter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of charts of an experiment's runs. */
public enum PlotKind {
    /** The loss over a learning rate that grows from step to step. */
    RATE(MessageKey.PICTURE_RATE),
    LOSS(MessageKey.PICTURE_LOSS),
    ACCURACY(MessageKey.PICTURE_ACCURACY),
    /** The loss over one coordinate or two, and the positions of the optimizers. */
    LANDSCAPE(MessageKey.PICTURE_LANDSCAPE),
    /** A coordinate over time. */
    PATH(MessageKey.PICTURE_PATH),
    /** A coordinate's step over time, in learning rates. */
    STEPS(MessageKey.PICTURE_STEPS),
    /** Each coordinate's last step, in learning rates. */
    BARS(MessageKey.PICTURE_BARS),
    /** All values of the sweep as a map. */
    HEATMAP(MessageKey.PICTURE_HEATMAP);

    /**
     * The charts of each word of an experiment's {@code show}. The table needs no entry, because it is always shown.
     */
    private static final Map<String, List<PlotKind>> SHOWN = Map.of(
            "contour", List.of(LANDSCAPE),
            "path", List.of(LANDSCAPE, PATH),
            "loss", List.of(LOSS),
            "epochs", List.of(LOSS),
            "accuracy", List.of(ACCURACY),
            "steps", List.of(STEPS),
            "parameters", List.of(PATH),
            "memory", List.of(PATH),
            "bars", List.of(BARS),
            "heatmap", List.of(HEATMAP));

    private final MessageKey key;

    PlotKind(MessageKey key) {
        this.key = key;
    }

    /** Returns the name of the chart. */
    public String name(UiText texts) {
        return texts.say(key);
    }

    /** Tests whether the chart consists of curves, over time or over the learning rate. */
    public boolean hasCurves() {
        return switch (this) {
            case RATE, LOSS, ACCURACY, PATH, STEPS -> true;
            case LANDSCAPE, BARS, HEATMAP -> false;
        };
    }

    /** Tests whether the scale of the chart can be changed. */
    public boolean hasScale() {
        return hasCurves() || this == BARS;
    }

    /**
     * Returns the charts that are possible for an experiment: first the one over the learning rate, then those of the
     * author's {@code show}, then the others; at least one.
     */
    public static List<PlotKind> of(Experiment experiment) {
        List<Trial> trials = experiment.comparison().trials();
        Set<PlotKind> charts = new LinkedHashSet<>(List.of(RATE));
        experiment.show().forEach(name -> charts.addAll(SHOWN.getOrDefault(name, List.of())));
        charts.addAll(List.of(LOSS, ACCURACY, LANDSCAPE, PATH, STEPS, BARS, HEATMAP));
        charts.removeIf(chart -> !chart.isOf(trials));
        return new ArrayList<>(charts);
    }

    /** Returns the first chart in which a step can be marked: a coordinate, or the loss for a network. */
    public static PlotKind ofSteps(Experiment experiment) {
        List<PlotKind> charts = of(experiment);
        return charts.contains(PATH) ? PATH : charts.contains(RATE) ? RATE : LOSS;
    }

    private boolean isOf(List<Trial> trials) {
        Problem problem = trials.get(0).problem();
        int coordinates = problem.coordinates().size();
        return switch (this) {
            case RATE ->
                problem.hasLoss()
                        && trials.stream().anyMatch(trial -> trial.schedule().grows());
            case LOSS -> problem.hasLoss();
            case ACCURACY -> problem.hasValidation();
            case LANDSCAPE -> problem.hasLoss() && (coordinates == 1 || coordinates == 2);
            case PATH, STEPS, BARS -> coordinates > 0;
            case HEATMAP -> new SweptParameter(trials).swept().isPresent();
        };
    }
}
