package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Snapshot;
import descenso.view.table.LossColumns;
import descenso.view.text.UiText;
import descenso.view.trend.IndexedSamples;
import descenso.view.trend.RunLength;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the losses and accuracies of networks by epoch. */
record EpochCharts(VisibleRuns visible, PlotAxes axes, UiText texts) {

    /**
     * Returns the train loss as solid curves and the validation loss as dotted ones. The title explains this, so that
     * the legend names each run once.
     */
    LineChart losses() {
        List<Curve> curves = new ArrayList<>(curves(EpochMeasures::trainLoss));
        if (visible.snapshots().stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            curves(EpochMeasures::validationLoss)
                    .forEach(curve -> curves.add(curve.withDots().withoutName()));
        }
        return chart(MessageKey.AXIS_LOSSES, Scale.LOG, curves);
    }

    LineChart accuracies() {
        return chart(MessageKey.AXIS_ACCURACY, Scale.LINEAR, curves(LossColumns::accuracy));
    }

    private List<Curve> curves(ToDoubleFunction<EpochMeasures> measured) {
        return visible.curves(run -> new IndexedSamples(run.epochs(), 0, epoch -> measured(run, epoch, measured)));
    }

    private static double measured(Snapshot run, int epoch, ToDoubleFunction<EpochMeasures> measured) {
        return measured.applyAsDouble(run.history().epoch(epoch));
    }

    private LineChart chart(MessageKey y, Scale usual, List<Curve> curves) {
        int last =
                visible.snapshots().stream().mapToInt(RunLength::epochs).max().orElse(1);
        Axis across = axes.linear(texts.say(MessageKey.AXIS_EPOCH))
                .withWholeNumbers()
                .withRange(new Range(0, Math.max(1, last)));
        return new CurveCharts(visible, axes, texts).chart(y, usual, across, curves);
    }
}
