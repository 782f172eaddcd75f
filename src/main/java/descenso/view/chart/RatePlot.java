package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.trend.Extremum;
import descenso.view.trend.RunFacts;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The loss over a learning rate that grows from step to step. Leaves out runs with a rate that falls at some step. The
 * description uses the running mean, as is usual when choosing a rate.
 */
final class RatePlot {

    /** The slope is measured over one part in this number of the curve. */
    private static final int PARTS = 20;

    private RatePlot() {}

    static boolean applies(List<Trial> trials) {
        return trials.get(0).problem().hasLoss()
                && trials.stream().anyMatch(trial -> trial.schedule().grows());
    }

    static Drawing draw(PlotRuns runs, Size size) {
        List<Snapshot> rising =
                runs.snapshots().stream().filter(RatePlot::rises).toList();
        Axis across =
                runs.axis(runs.texts().say(MessageKey.AXIS_RATE), Scale.LOG).withRange(range(rising));
        LineChart chart = runs.chart(
                runs.titleOfStepLosses(),
                runs.scaleOfLosses(),
                across,
                runs.curves(RatePlot::rises, RatePlot::lossByRate));
        LineChart marked = runs.how().step().isPresent()
                ? chart.withCursor(
                        RunFacts.rate(runs.chosen().trial(), runs.how().step().getAsInt()))
                : chart;
        return marked.drawing(size);
    }

    /** Returns the losses of a run over the learning rate of the update before; the initial loss over the first rate. */
    static Samples lossByRate(Snapshot run) {
        return Samples.of(run.steps() + 1, step -> RunFacts.rate(run.trial(), step), run.history()::loss);
    }

    /**
     * Returns the range of the learning rates of all runs, with steps to come unless a run may end early; from 0.1 to 1
     * if there are no positive rates.
     */
    static Range range(List<Snapshot> runs) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Snapshot run : runs) {
            double first = RunFacts.rate(run.trial(), 0);
            least = first > 0 ? Math.min(least, first) : least;
            most = Math.max(most, Math.min(RunFacts.rate(run.trial(), RunFacts.steps(run)), Double.MAX_VALUE));
        }
        return least <= most ? new Range(least, most) : new Range(0.1, 1);
    }

    private static boolean rises(Snapshot run) {
        return !run.trial().schedule().falls();
    }

    static List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        if (!rises(run)) {
            return List.of(numbers.say(MessageKey.CURVE_RATE_FALLS));
        }
        Samples samples = lossByRate(run).smoothed(PlotRuns.SMOOTHING);
        SeriesTrend curve = SeriesTrend.of(samples.size(), samples::y, Scale.LOG);
        if (curve.isEmpty()) {
            return List.of(numbers.diverged(run));
        }
        IntFunction<String> rate = step -> numbers.number(RunFacts.rate(run.trial(), step));
        List<String> sentences = new ArrayList<>();
        sentences.add(numbers.say(
                MessageKey.CURVE_RATE,
                rate.apply(0),
                rate.apply(curve.last()),
                numbers.number(curve.start()),
                numbers.number(curve.end())));
        sentences.add(valley(curve, rate, numbers));
        int above = curve.since(value -> value > curve.start());
        if (run.status() == Status.DIVERGED) {
            sentences.add(numbers.divergesThen(run));
        } else if (above < curve.known()) {
            sentences.add(numbers.say(MessageKey.CURVE_RATE_ABOVE, rate.apply(above)));
        }
        return sentences;
    }

    private static String valley(SeriesTrend curve, IntFunction<String> rate, TrendNumbers numbers) {
        Extremum lowest = curve.lowest();
        if (lowest.index() == 0) {
            return numbers.say(MessageKey.CURVE_RATE_NEVER);
        }
        String steepest = rate.apply(steepest(curve));
        return lowest.index() == curve.last()
                ? numbers.say(MessageKey.CURVE_RATE_FALLING, steepest)
                : numbers.say(
                        MessageKey.CURVE_RATE_LOWEST,
                        steepest,
                        rate.apply(lowest.index()),
                        numbers.number(lowest.value()));
    }

    /** Returns the middle, as an index from 0, of the part of the curve before its minimum where it falls most. */
    private static int steepest(SeriesTrend curve) {
        int part = Math.max(1, Math.min(curve.known() / PARTS, curve.lowest().index()));
        int from = 0;
        for (int i = 0; i + part <= curve.lowest().index(); i++) {
            boolean isSteeper = curve.at(i + part) - curve.at(i) < curve.at(from + part) - curve.at(from);
            from = isSteeper ? i : from;
        }
        return from + part / 2;
    }
}
