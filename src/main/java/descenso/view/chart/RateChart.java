package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import descenso.view.trend.LossByLearningRate;

/** Draws losses over a growing learning rate. Leaves out runs with a rate that falls at some step. */
record RateChart(VisibleRuns visible, PlotAxes axes, UiText texts) {

    LineChart losses() {
        CurveCharts charts = new CurveCharts(visible, axes, texts);
        LineChart chart = charts.chart(
                charts.lossOfSteps(),
                charts.usualOfLosses(),
                across(),
                visible.curves(RateChart::rises, LossByLearningRate::of));
        return visible.how().step().isPresent()
                ? chart.withCursor(LossByLearningRate.rate(
                        visible.chosen().trial(), visible.how().step().getAsInt()))
                : chart;
    }

    private Axis across() {
        Range range = LossByLearningRate.range(
                visible.snapshots().stream().filter(RateChart::rises).toList());
        return axes.of(texts.say(MessageKey.AXIS_RATE), Scale.LOG).withRange(range);
    }

    private static boolean rises(Snapshot run) {
        return !run.trial().schedule().falls();
    }
}
