package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Scale;
import descenso.train.run.Measures;
import descenso.view.text.UiText;
import java.util.List;
import java.util.OptionalInt;

/**
 * Draws curves of runs as a chart, over any horizontal axis, on the scale that the learner chose, with the selected run
 * on top of the others.
 */
record CurveCharts(VisibleRuns visible, PlotAxes axes, UiText texts) {

    /**
     * Returns a chart of curves.
     *
     * @param y the title of the vertical axis, which may contain the name of a coordinate
     * @param usual the default scale of the vertical axis, used unless the learner chose the other one
     */
    LineChart chart(MessageKey y, Scale usual, Axis across, List<Curve> curves) {
        Axis up = axes.of(texts.say(y, visible.coordinateName()), visible.how().flipsScale() ? other(usual) : usual);
        LineChart chart = LineChart.of(curves, across, up);
        LineChart noted = visible.how().isSmooth() ? chart.withNote(texts.say(MessageKey.PICTURE_SMOOTHED)) : chart;
        OptionalInt chosen = visible.chosen(curves);
        return chosen.isPresent() ? noted.withSelected(chosen.getAsInt()) : noted;
    }

    private static Scale other(Scale scale) {
        return scale == Scale.LOG ? Scale.LINEAR : Scale.LOG;
    }

    /**
     * Returns the title of the axis of step losses. With mini-batches, every loss but the last is that of a batch, not
     * of all data.
     */
    MessageKey lossOfSteps() {
        boolean isOfBatches =
                visible.all().stream().anyMatch(run -> run.trial().problem().stepsPerEpoch() > 1);
        return isOfBatches ? MessageKey.AXIS_BATCH_LOSS : MessageKey.AXIS_LOSS;
    }

    /** Returns the default scale of losses. Negative losses have no logarithm, so their scale is linear. */
    Scale usualOfLosses() {
        boolean isPositive = visible.snapshots().stream()
                .noneMatch(run -> run.measures().getOrDefault(Measures.SMALLEST_LOSS, 1.0) < 0);
        return isPositive ? Scale.LOG : Scale.LINEAR;
    }
}
