package descenso.view;

import descenso.phrases.Phrase;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.train.EpochMeasures;
import descenso.train.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What networks reach from epoch to epoch. */
record EpochCharts(ShownRuns shown, PictureAxes axes, Speech speech) {

    /** Train loss in full, validation dotted, as the title says: so the legend names each run once. */
    LineChart losses() {
        List<Curve> curves = new ArrayList<>(curves(EpochMeasures::trainLoss));
        if (shown.seen().stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            curves(EpochMeasures::validationLoss)
                    .forEach(curve -> curves.add(curve.dotted().nameless()));
        }
        return chart(Phrase.AXIS_LOSSES, Scale.LOG, curves);
    }

    LineChart accuracies() {
        return chart(Phrase.AXIS_ACCURACY, Scale.LINEAR, curves(Losses::accuracy));
    }

    private List<Curve> curves(ToDoubleFunction<EpochMeasures> measured) {
        return shown.curves(run -> new Series(run.epochs(), 0, epoch -> measured(run, epoch, measured)));
    }

    private static double measured(Snapshot run, int epoch, ToDoubleFunction<EpochMeasures> measured) {
        return measured.applyAsDouble(run.history().epoch(epoch));
    }

    private LineChart chart(Phrase y, Scale usual, List<Curve> curves) {
        int last = shown.seen().stream().mapToInt(RunLength::epochs).max().orElse(1);
        Axis across = axes.linear(speech.say(Phrase.AXIS_EPOCH)).whole().fixed(new Range(0, Math.max(1, last)));
        return new CurveCharts(shown, axes, speech).chart(y, usual, across, curves);
    }
}
