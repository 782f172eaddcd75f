package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.BallChart;
import descenso.plot.ContourMap;
import descenso.plot.Curve;
import descenso.plot.Drawing;
import descenso.plot.Samples;
import descenso.train.problem.Problem;
import descenso.train.run.History;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.util.List;

/** Draws the loss surface of the selected run and all runs on the same surface. Requires at least one run. */
record LandscapeChart(VisibleRuns visible, PlotAxes axes, UiText texts) {

    Drawing drawing(Size size) {
        return coordinates().size() == 1 ? balls().drawing(size) : map().drawing(size);
    }

    private BallChart balls() {
        List<Curve> balls = curves(0);
        return BallChart.of(
                        terrain()::at,
                        balls,
                        terrain().spots(visible.chosen()),
                        across(),
                        axes.linear(texts.say(MessageKey.AXIS_LOSS)))
                .withSelected(visible.chosen(balls).orElse(0));
    }

    private ContourMap map() {
        List<Curve> trails = curves(1);
        return ContourMap.of(
                        terrain()::at,
                        trails,
                        terrain().spots(visible.chosen()),
                        across(),
                        axes.linear(coordinates().get(1)))
                .withDirectionNote(texts.say(MessageKey.PICTURE_AIM))
                .withSelected(visible.chosen(trails).orElse(0));
    }

    private LossSurface terrain() {
        return new LossSurface(problem(), visible.how().hasLegend(), texts);
    }

    private Problem problem() {
        return visible.chosen().trial().problem();
    }

    private List<String> coordinates() {
        return visible.chosen().history().coordinates();
    }

    private Axis across() {
        return axes.linear(coordinates().get(0));
    }

    private List<Curve> curves(int up) {
        return visible.exact(
                run -> run.trial().problem().equals(problem()),
                run -> new Way(visible.steps(run) + 1, run.history(), up));
    }

    /**
     * The path of a run as points.
     *
     * @param up the index of the coordinate on the vertical axis, from 0; ignored by a ball chart, which computes the
     *     height from the loss
     */
    private record Way(int size, History history, int up) implements Samples {

        @Override
        public double x(int i) {
            return history.parameter(i, 0);
        }

        @Override
        public double y(int i) {
            return history.parameter(i, up);
        }
    }
}
