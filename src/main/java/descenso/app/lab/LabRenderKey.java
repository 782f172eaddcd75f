package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.DisplaySettings;
import descenso.tui.Size;

/**
 * The state that a part of the lab depends on, as the key of its cached lines.
 *
 * @param lab the lab, with each choice that the part does not show set to its first value
 * @param size the size of the part, in cells
 */
public record LabRenderKey(LabScreen lab, DisplaySettings display, Size size) {

    /** Returns the key of the chart. The selected knob and a value being typed do not affect it. */
    public static LabRenderKey ofPlot(LabScreen lab, AppState state, Size size) {
        LabScreen any = lab.withViewState(lab.viewState().withKnob(0)).withKnobEdit(KnobEdit.none());
        return new LabRenderKey(any, state.display(), size);
    }

    /**
     * Returns the key of the lines below the chart. The selected chart, the selected knob and a value being typed do
     * not affect them.
     */
    public static LabRenderKey ofResults(LabScreen lab, AppState state, Size size) {
        LabScreen any =
                lab.withViewState(lab.viewState().withKnob(0).withChart(0)).withKnobEdit(KnobEdit.none());
        return new LabRenderKey(any, state.display(), size);
    }
}
