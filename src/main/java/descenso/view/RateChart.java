package descenso.view;

import descenso.phrases.Phrase;
import descenso.plot.Axis;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.train.Snapshot;

/** Losses over a growing learning rate, of the runs whose rate never falls. */
record RateChart(ShownRuns shown, PictureAxes axes, Speech speech) {

    LineChart losses() {
        CurveCharts charts = new CurveCharts(shown, axes, speech);
        LineChart chart = charts.chart(
                charts.lossOfSteps(), charts.usualOfLosses(), across(), shown.curves(RateChart::rises, OverRate::of));
        return shown.how().step().isPresent()
                ? chart.at(
                        OverRate.rate(shown.chosen().trial(), shown.how().step().getAsInt()))
                : chart;
    }

    private Axis across() {
        Range range =
                OverRate.range(shown.seen().stream().filter(RateChart::rises).toList());
        return axes.of(speech.say(Phrase.AXIS_RATE), Scale.LOG).fixed(range);
    }

    private static boolean rises(Snapshot run) {
        return !run.trial().schedule().falls();
    }
}
