package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.plot.Drawing;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.chart.LabPlot;
import descenso.view.chart.LabPlots;
import descenso.view.chart.PlotRuns;
import descenso.view.text.UiText;
import java.util.List;
import java.util.OptionalInt;

/**
 * Draws the chart of the lab.
 *
 * @param texts the language and the characters of its labels
 */
record LabChart(LabScreen lab, AppState state, UiText texts) {

    /** Size of an exported chart: columns and rows, in cells. */
    private static final Size EXPORT_SIZE = new Size(110, 34);

    /** Creates the chart for the lab screen. */
    static LabChart ofScreen(LabScreen lab, AppState state) {
        return new LabChart(lab, state, state.captions());
    }

    /** Returns the chart that is shown, in the size for export. */
    static Drawing forExport(LabScreen lab, AppState state) {
        return new LabChart(lab, state, state.texts()).drawing(EXPORT_SIZE, true);
    }

    List<Line> lines(Size size, boolean hasLegend) {
        return drawing(size, hasLegend).lines(state.raster());
    }

    private Drawing drawing(Size size, boolean hasLegend) {
        LabPlot shown = lab.selection().chart();
        LabViewState choices = lab.viewState();
        boolean isFlipped = choices.flipped().contains(shown);
        return shown.drawing(view(isFlipped, choices.isSmooth(), OptionalInt.empty(), hasLegend), size);
    }

    /** Returns the coordinate over the steps, or the loss of a network, with one step marked. */
    List<Line> linesAt(int step, Size size) {
        return LabPlots.ofSteps(lab.session().experiment())
                .drawing(view(false, false, OptionalInt.of(step), true), size)
                .lines(state.raster());
    }

    /** Returns the runs, with the chosen run on top: the last one if the chosen row has none. */
    private PlotRuns view(boolean isFlipped, boolean isSmooth, OptionalInt step, boolean hasLegend) {
        LabViewState choices = lab.viewState();
        int last = lab.selection().runs().size() - 1;
        int row = Math.max(0, Math.min(lab.selection().row(), last));
        OptionalInt only = choices.isAlone() ? OptionalInt.of(row) : OptionalInt.empty();
        return runs(new PlotRuns.View(only, row, isFlipped, isSmooth, step, choices.coordinate(), hasLegend));
    }

    /** Returns the paragraphs of a picture, for plain mode. */
    List<String> description(LabPlot plot) {
        return plot.description(runs(PlotRuns.View.ofAll(lab.viewState().coordinate())));
    }

    private PlotRuns runs(PlotRuns.View how) {
        return new PlotRuns(
                lab.selection().shownRuns(lab.selection().naming(state.language(), texts)),
                how,
                new LabViewModel(lab, state).map(texts),
                state.language(),
                texts);
    }
}
