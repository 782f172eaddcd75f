package descenso.view.chart;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.PlotWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of the lab, and which of them an experiment has. */
public final class LabPlots {

    private LabPlots() {}

    /** Returns all pictures. Those that an author does not ask for are offered in this order. */
    public static List<LabPlot> all() {
        return List.of(
                new RatePlot(),
                new LossPlot(),
                new AccuracyPlot(),
                new LandscapePlot(),
                new PathPlot(),
                new StepSizePlot(),
                new StepBarPlot(),
                new HeatmapPlot());
    }

    /** Returns the picture with the given key; empty if there is none. */
    public static Optional<LabPlot> find(String key) {
        return all().stream().filter(plot -> plot.key().equals(key)).findFirst();
    }

    /**
     * Returns the pictures that are possible for an experiment: first the one over the learning rate, then those of the
     * author's {@code show}, then the others; at least one.
     */
    public static List<LabPlot> of(Experiment experiment) {
        Set<LabPlot> plots = new LinkedHashSet<>(List.of(new RatePlot()));
        experiment.show().stream()
                .flatMap(word -> PlotWords.keys(word).stream())
                .flatMap(key -> find(key).stream())
                .forEach(plots::add);
        plots.addAll(all());
        plots.removeIf(plot -> !plot.applies(experiment.comparison().trials()));
        return new ArrayList<>(plots);
    }

    /** Returns the first picture in which a step can be marked: a coordinate, or the loss for a network. */
    public static LabPlot ofSteps(Experiment experiment) {
        return first(experiment, new PathPlot(), new RatePlot());
    }

    /** Returns the picture of an experiment's losses; of its paths if it has no loss. */
    static LabPlot ofResults(Experiment experiment) {
        return first(experiment, new RatePlot(), new LossPlot(), new PathPlot());
    }

    private static LabPlot first(Experiment experiment, LabPlot... wanted) {
        List<LabPlot> plots = of(experiment);
        return Stream.of(wanted).filter(plots::contains).findFirst().orElse(new LossPlot());
    }
}
