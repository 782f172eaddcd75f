package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.ScreenFrame;
import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.frame.HeaderFooter;
import descenso.view.lab.LabLayout;
import java.util.List;

/**
 * Draws the lab: the chart, the sidebar with the knobs beside it, the table below, and what to look at in the foot.
 */
record LabScreenView(LabScreen lab, AppState state) {

    /**
     * Minimum height of a chart with a legend, in rows. The marks in the table replace the legend of a lower chart.
     */
    private static final int LEGEND_FROM = 13;

    Frame frame() {
        ScreenFrame frame = ScreenFrame.whole(state);
        HeaderFooter headerFooter = frame.headerFooter();
        List<Line> look = look(headerFooter);
        return headerFooter.frame(
                headerFooter.header(state.texts().say(MessageKey.LAB_TITLE) + " — "
                        + lab.session().experiment().title().in(state.language())),
                body(look.size()),
                state.notice().isPresent() ? frame.foot() : look,
                frame.help(lab.keys(state)));
    }

    /**
     * Returns the rows of the body.
     *
     * @param foot number of rows of the foot without a notice; a notice may cover the end of the body
     */
    private List<Line> body(int foot) {
        LabLayout layout = new LabLayout(state.size());
        int height = layout.bodyHeight() + 1 - foot;
        List<Line> below = results(new Size(layout.width(), height));
        int top = Math.max(1, height - below.size() - 1);
        return layout.body(
                chart(layout.chartSize(top), top >= LEGEND_FROM),
                new LabSidebar(lab, state).lines(layout.sideWidth(), top),
                below);
    }

    private List<Line> chart(Size size, boolean hasLegend) {
        return state.renderCache()
                .plot(
                        LabRenderKey.ofPlot(lab, state, size),
                        () -> LabChart.ofScreen(lab, state).lines(size, hasLegend));
    }

    private List<Line> results(Size size) {
        return state.renderCache()
                .results(
                        LabRenderKey.ofResults(lab, state, size),
                        () -> new LabResults(lab, state).lines(size.columns(), size.rows()));
    }

    /**
     * Returns the rows of the foot: the author's text on what to look at. While the prediction is open, asks for it
     * instead, because the text may reveal the answer. While a verdict is shown, suggests other things to try.
     */
    private List<Line> look(HeaderFooter headerFooter) {
        Experiment experiment = lab.session().experiment();
        if (lab.progress().isAsking()) {
            return headerFooter.remark(state.texts().say(MessageKey.LAB_FIRST));
        }
        if (lab.progress().prediction().isShown()) {
            MessageKey next = experiment.challenges().isEmpty() ? MessageKey.LAB_NEXT : MessageKey.LAB_NEXT_CHALLENGES;
            return headerFooter.remark(state.texts().say(next));
        }
        return experiment
                .look()
                .map(look -> headerFooter.remark(look.in(state.language())))
                .orElse(List.of(Line.blank()));
    }
}
