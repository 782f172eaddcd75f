package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.trend.Extremum;
import descenso.view.trend.Metric;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;

/** The validation accuracy of networks by epoch. */
record AccuracyPlot() implements LabPlot {

    /** Maximum distance from the best accuracy that counts as near it, as a share of all rows. */
    private static final double NEAR = 0.01;

    @Override
    public MessageKey name() {
        return MessageKey.PLOT_ACCURACY;
    }

    @Override
    public boolean applies(List<Trial> trials) {
        return trials.get(0).problem().hasValidation();
    }

    @Override
    public Drawing draw(PlotRuns runs, Size size) {
        return runs.byEpoch(MessageKey.AXIS_ACCURACY, Scale.LINEAR, runs.epochCurves(Metric::accuracy))
                .drawing(size);
    }

    @Override
    public List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        SeriesTrend curve = SeriesTrend.of(
                run.epochs(), epoch -> Metric.accuracy(run.history().epoch(epoch)), Scale.LINEAR);
        if (curve.isCut() || curve.isEmpty()) {
            return List.of(numbers.diverged(run));
        }
        if (curve.known() < 2) {
            return List.of(numbers.say(
                    MessageKey.CURVE_FIRST_ACCURACY,
                    RunUnit.STEP.count(run.steps(), numbers.texts()),
                    numbers.percent(curve.start())));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(numbers.say(
                MessageKey.CURVE_ACCURACY,
                numbers.hundredths(curve.start()),
                numbers.percent(curve.end()),
                RunUnit.EPOCH.count(curve.last(), numbers.texts())));
        if (curve.known() > 2) {
            sentences.add(best(curve, numbers));
        }
        return sentences;
    }

    private static String best(SeriesTrend curve, TrendNumbers numbers) {
        Extremum best = curve.highest();
        if (best.index() == curve.last()) {
            return numbers.say(MessageKey.CURVE_ACCURACY_BEST_LAST);
        }
        String value = numbers.percent(best.value());
        String at = RunUnit.EPOCH.at(best.index(), numbers.texts());
        int near = 0;
        while (curve.at(near) < best.value() - NEAR) {
            near++;
        }
        return near > 0 && near <= best.index() / 2
                ? numbers.say(MessageKey.CURVE_ACCURACY_NEAR, value, at, RunUnit.EPOCH.at(near, numbers.texts()))
                : numbers.say(MessageKey.CURVE_ACCURACY_BEST, value, at);
    }
}
