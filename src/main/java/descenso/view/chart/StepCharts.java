package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import descenso.view.trend.IndexedSamples;
import descenso.view.trend.RelativeStep;
import descenso.view.trend.RunLength;
import java.util.List;

/** Draws losses, paths and steps of runs by step. */
record StepCharts(VisibleRuns visible, PlotAxes axes, UiText texts) {

    LineChart losses() {
        return chart(
                charts().lossOfSteps(),
                charts().usualOfLosses(),
                visible.curves(run -> new IndexedSamples(run.steps() + 1, 0, run.history()::loss)));
    }

    /** Returns the chart of a coordinate. */
    LineChart paths() {
        return chart(
                MessageKey.AXIS_PATH,
                Scale.LINEAR,
                visible.curves(run -> new IndexedSamples(
                        run.steps() + 1, 0, step -> run.history().parameter(step, visible.coordinate(run)))));
    }

    /**
     * Returns the chart of a coordinate's steps. The logarithmic scale shows their absolute values, because zero and
     * negative numbers have no logarithm.
     */
    LineChart steps() {
        return chart(
                MessageKey.AXIS_STEPS,
                Scale.LINEAR,
                visible.curves(run -> new IndexedSamples(run.steps(), 1, step -> drawn(run, step))));
    }

    private double drawn(Snapshot run, int step) {
        double inRates = RelativeStep.of(run, step, visible.coordinate(run));
        return visible.how().flipsScale() ? Math.abs(inRates) : inRates;
    }

    private CurveCharts charts() {
        return new CurveCharts(visible, axes, texts);
    }

    private LineChart chart(MessageKey y, Scale usual, List<Curve> curves) {
        int last =
                visible.snapshots().stream().mapToInt(RunLength::rounded).max().orElse(1);
        Axis across = axes.linear(texts.say(MessageKey.AXIS_STEP))
                .withWholeNumbers()
                .withRange(new Range(0, Math.max(1, last)));
        LineChart chart = charts().chart(y, usual, across, curves);
        return visible.how().step().isPresent()
                ? chart.withCursor(visible.how().step().getAsInt())
                : chart;
    }
}
