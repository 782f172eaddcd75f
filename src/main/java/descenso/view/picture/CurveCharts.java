package descenso.view.picture;

import descenso.phrases.MessageKey;
import descenso.plot.axis.Axis;
import descenso.plot.axis.Curve;
import descenso.plot.axis.Scale;
import descenso.plot.line.LineChart;
import descenso.train.run.Measures;
import descenso.view.text.UiText;
import java.util.List;
import java.util.OptionalInt;

/** Curves of runs in a chart, whatever they run over: on the scale that is wanted, the chosen one over the others. */
record CurveCharts(VisibleRuns shown, PlotAxes axes, UiText speech) {

    /**
     * A chart of curves.
     *
     * @param y the title of the upright axis, which may name a coordinate
     * @param usual the scale of the upright axis, unless the other one is wanted
     */
    LineChart chart(MessageKey y, Scale usual, Axis across, List<Curve> curves) {
        Axis up = axes.of(speech.say(y, shown.coordinateName()), shown.how().flipsScale() ? other(usual) : usual);
        LineChart chart = LineChart.of(curves, across, up);
        LineChart noted = shown.how().isSmooth() ? chart.noted(speech.say(MessageKey.PICTURE_SMOOTHED)) : chart;
        OptionalInt chosen = shown.chosen(curves);
        return chosen.isPresent() ? noted.selecting(chosen.getAsInt()) : noted;
    }

    private static Scale other(Scale scale) {
        return scale == Scale.LOG ? Scale.LINEAR : Scale.LOG;
    }

    /** Of mini-batches no loss but the last is that of all the data. */
    MessageKey lossOfSteps() {
        boolean isOfBatches =
                shown.all().stream().anyMatch(run -> run.trial().problem().stepsPerEpoch() > 1);
        return isOfBatches ? MessageKey.AXIS_BATCH_LOSS : MessageKey.AXIS_LOSS;
    }

    /** Of what falls below zero there is no logarithm. */
    Scale usualOfLosses() {
        boolean isPositive =
                shown.seen().stream().noneMatch(run -> run.measures().getOrDefault(Measures.SMALLEST_LOSS, 1.0) < 0);
        return isPositive ? Scale.LOG : Scale.LINEAR;
    }
}
