package descenso.view;

import descenso.phrases.Phrase;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.train.Snapshot;
import java.util.List;

/** What runs do from step to step. */
record StepCharts(ShownRuns shown, PictureAxes axes, Speech speech) {

    LineChart losses() {
        return chart(
                charts().lossOfSteps(),
                charts().usualOfLosses(),
                shown.curves(run -> new Series(run.steps() + 1, 0, run.history()::loss)));
    }

    /** A coordinate. */
    LineChart paths() {
        return chart(
                Phrase.AXIS_PATH,
                Scale.LINEAR,
                shown.curves(run ->
                        new Series(run.steps() + 1, 0, step -> run.history().parameter(step, shown.coordinate(run)))));
    }

    /** A coordinate's steps. Of a scale that shows zero there is no logarithm, so the size alone is drawn there. */
    LineChart steps() {
        return chart(
                Phrase.AXIS_STEPS,
                Scale.LINEAR,
                shown.curves(run -> new Series(run.steps(), 1, step -> drawn(run, step))));
    }

    private double drawn(Snapshot run, int step) {
        double inRates = StepInRates.of(run, step, shown.coordinate(run));
        return shown.how().flipsScale() ? Math.abs(inRates) : inRates;
    }

    private CurveCharts charts() {
        return new CurveCharts(shown, axes, speech);
    }

    private LineChart chart(Phrase y, Scale usual, List<Curve> curves) {
        int last = shown.seen().stream().mapToInt(RunLength::rounded).max().orElse(1);
        Axis across = axes.linear(speech.say(Phrase.AXIS_STEP)).whole().fixed(new Range(0, Math.max(1, last)));
        LineChart chart = charts().chart(y, usual, across, curves);
        return shown.how().step().isPresent() ? chart.at(shown.how().step().getAsInt()) : chart;
    }
}
