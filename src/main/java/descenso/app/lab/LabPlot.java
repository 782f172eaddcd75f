package descenso.app.lab;

import descenso.app.bench.LabViewState;
import descenso.app.screen.AppState;
import descenso.plot.shape.Drawing;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.naming.ExperimentLabels;
import descenso.view.picture.LabPlots;
import descenso.view.picture.PlotKind;
import descenso.view.text.UiText;
import java.util.List;
import java.util.OptionalInt;

/**
 * Draws the picture of the lab.
 *
 * @param speech the language and the characters of its labels
 */
record LabPlot(LabScreen lab, AppState study, UiText speech) {

    /** Size of an exported picture: columns and rows, in cells. */
    private static final Size ELSEWHERE = new Size(110, 34);

    /** Creates the picture for the lab screen. */
    static LabPlot here(LabScreen lab, AppState study) {
        return new LabPlot(lab, study, study.captions());
    }

    /** Returns the picture that is shown, in the size for export. */
    static Drawing takenAlong(LabScreen lab, AppState study) {
        return new LabPlot(lab, study, study.speech()).drawing(ELSEWHERE, true);
    }

    List<Line> lines(Size size, boolean hasLegend) {
        return drawing(size, hasLegend).lines(study.ink());
    }

    private Drawing drawing(Size size, boolean hasLegend) {
        PlotKind shown = lab.selection().picture();
        if (shown == PlotKind.HEATMAP) {
            return new LabViewModel(lab, study).map(speech).drawing(size);
        }
        LabViewState sight = lab.sight();
        boolean isFlipped = sight.flipped().contains(shown);
        return picture(new LabPlots.View(
                        only(), row(), isFlipped, sight.isSmooth(), OptionalInt.empty(), sight.coordinate(), hasLegend))
                .drawing(shown, size);
    }

    /**
     * Returns the coordinate over the steps, or the loss of a network, with one step marked. Default scale, not
     * smoothed.
     */
    List<Line> linesAt(int step, Size size) {
        PlotKind shown = PlotKind.ofSteps(lab.bench().experiment());
        return picture(new LabPlots.View(
                        only(),
                        row(),
                        false,
                        false,
                        OptionalInt.of(step),
                        lab.sight().coordinate(),
                        true))
                .drawing(shown, size)
                .lines(study.ink());
    }

    private LabPlots picture(LabPlots.View how) {
        return new LabPlots(lab.selection().seen(naming()), how, study.language(), speech);
    }

    private ExperimentLabels naming() {
        return lab.selection().naming(study.language(), speech);
    }

    private OptionalInt only() {
        return lab.sight().isAlone() ? OptionalInt.of(row()) : OptionalInt.empty();
    }

    /** Returns the number of the chosen run, 0-based; the last run if the chosen row has none. */
    private int row() {
        int last = lab.selection().runs().size() - 1;
        return Math.max(0, Math.min(lab.selection().row(), last));
    }
}
