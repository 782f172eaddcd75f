package descenso.view.chart;

import descenso.course.experiment.PlotWords;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.util.List;

/** A picture of an experiment's runs: when it applies, how it is drawn, and what it shows in words. */
public interface LabPlot {

    /** Returns the message with the name; its key is {@code plot.} and the key of the picture. */
    MessageKey name();

    /** Tests whether the picture is possible for trials of one experiment. */
    boolean applies(List<Trial> trials);

    /** Tests whether the picture consists of curves, which can be smoothed. */
    default boolean hasCurves() {
        return true;
    }

    /** Tests whether the picture has a scale that can be changed. */
    default boolean hasScale() {
        return hasCurves();
    }

    /** Draws the runs up to their current step; empty axes if there are no runs. */
    default Drawing drawing(PlotRuns runs, Size size) {
        return runs.runs().isEmpty() ? LossPlot.bySteps(runs).drawing(size) : draw(runs, size);
    }

    /** Draws at least one run. */
    Drawing draw(PlotRuns runs, Size size);

    /** Returns a paragraph for each run, for listeners. Some pictures also have one that compares the runs. */
    default List<String> description(PlotRuns runs) {
        return runs.paragraphs(run -> sentences(run, runs));
    }

    /** Returns at most three sentences about a run with at least one step. */
    List<String> sentences(Snapshot run, PlotRuns runs);

    default String key() {
        return PlotWords.key(name());
    }

    default String name(UiText texts) {
        return texts.say(name());
    }
}
