package descenso.view.picture;

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

/** What may be drawn of the runs of an experiment. */
public enum PlotKind {
    /** The loss over a learning rate that grows from step to step. */
    RATE(MessageKey.PICTURE_RATE),
    LOSS(MessageKey.PICTURE_LOSS),
    ACCURACY(MessageKey.PICTURE_ACCURACY),
    /** The loss over one coordinate or two, and where the optimizers are. */
    LANDSCAPE(MessageKey.PICTURE_LANDSCAPE),
    /** A coordinate over time. */
    PATH(MessageKey.PICTURE_PATH),
    /** A coordinate's step over time, in learning rates. */
    STEPS(MessageKey.PICTURE_STEPS),
    /** Each coordinate's last step, in learning rates. */
    BARS(MessageKey.PICTURE_BARS),
    /** All values of what is swept, at a glance. */
    HEATMAP(MessageKey.PICTURE_HEATMAP);

    /** What an experiment's {@code show} means; the table is always there. */
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

    private final MessageKey words;

    PlotKind(MessageKey words) {
        this.words = words;
    }

    /** What it is called. */
    public String name(UiText speech) {
        return speech.say(words);
    }

    /** Whether it is of curves, over time or over the rate. */
    public boolean hasCurves() {
        return switch (this) {
            case RATE, LOSS, ACCURACY, PATH, STEPS -> true;
            case LANDSCAPE, BARS, HEATMAP -> false;
        };
    }

    /** Whether it can be drawn on another scale. */
    public boolean hasScale() {
        return hasCurves() || this == BARS;
    }

    /** Those that there are of these runs: what the rate's growth is for, then what the author shows; at least one. */
    public static List<PlotKind> of(Experiment experiment) {
        List<Trial> trials = experiment.comparison().trials();
        Set<PlotKind> pictures = new LinkedHashSet<>(List.of(RATE));
        experiment.show().forEach(name -> pictures.addAll(SHOWN.getOrDefault(name, List.of())));
        pictures.addAll(List.of(LOSS, ACCURACY, LANDSCAPE, PATH, STEPS, BARS, HEATMAP));
        pictures.removeIf(picture -> !picture.isOf(trials));
        return new ArrayList<>(pictures);
    }

    /** The first of these runs in which a step can be marked: a coordinate, or of a network the loss. */
    public static PlotKind ofSteps(Experiment experiment) {
        List<PlotKind> pictures = of(experiment);
        return pictures.contains(PATH) ? PATH : pictures.contains(RATE) ? RATE : LOSS;
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
