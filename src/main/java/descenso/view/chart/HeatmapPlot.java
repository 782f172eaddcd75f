package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.sweep.SweepText;
import descenso.view.table.SweptParameter;
import java.util.List;

/** All values of a sweep as a map. */
record HeatmapPlot() implements LabPlot {

    @Override
    public MessageKey name() {
        return MessageKey.PLOT_HEATMAP;
    }

    @Override
    public boolean applies(List<Trial> trials) {
        return new SweptParameter(trials).swept().isPresent();
    }

    @Override
    public boolean hasCurves() {
        return false;
    }

    /**
     * Draws the map, whichever runs of the sweep have begun. Draws the losses if the other runs of the sweep are
     * unknown, as in the preview of a lesson.
     */
    @Override
    public Drawing drawing(PlotRuns runs, Size size) {
        return runs.sweep().map(map -> map.drawing(size)).orElseGet(() -> draw(runs, size));
    }

    @Override
    public Drawing draw(PlotRuns runs, Size size) {
        return new LossPlot().drawing(runs, size);
    }

    @Override
    public List<String> description(PlotRuns runs) {
        return runs.sweep().map(map -> new SweepText(map).paragraphs()).orElse(List.of());
    }

    /** Returns nothing, because the description has a paragraph for each optimizer. */
    @Override
    public List<String> sentences(Snapshot run, PlotRuns runs) {
        return List.of();
    }
}
