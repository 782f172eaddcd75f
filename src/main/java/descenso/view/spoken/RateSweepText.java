package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.plot.Curve;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.chart.VisibleRuns;
import descenso.view.trend.Extremum;
import descenso.view.trend.LossByLearningRate;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Describes the loss over a growing learning rate in words. Uses the running mean, as is usual when choosing a rate.
 */
record RateSweepText(TrendNumbers formatter) {

    /** The slope is measured over one part in this number of the curve. */
    private static final int PARTS = 20;

    static Samples smoothed(Snapshot run) {
        return Curve.of("", 0, LossByLearningRate.of(run))
                .smoothed(VisibleRuns.SMOOTHING)
                .samples();
    }

    /** Returns at most three sentences. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        if (run.trial().schedule().falls()) {
            return List.of(formatter.say(MessageKey.CURVE_RATE_FALLS));
        }
        Samples samples = smoothed(run);
        SeriesTrend curve = SeriesTrend.of(samples.size(), samples::y, Scale.LOG);
        if (curve.isEmpty()) {
            return List.of(formatter.diverged(run));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(formatter.say(
                MessageKey.CURVE_RATE,
                rate(run, 0),
                rate(run, curve.last()),
                formatter.number(curve.start()),
                formatter.number(curve.end())));
        sentences.add(valley(run, curve));
        end(run, curve).ifPresent(sentences::add);
        return sentences;
    }

    private String valley(Snapshot run, SeriesTrend curve) {
        Extremum lowest = curve.lowest();
        if (lowest.index() == 0) {
            return formatter.say(MessageKey.CURVE_RATE_NEVER);
        }
        String steepest = rate(run, steepest(curve));
        return lowest.index() == curve.last()
                ? formatter.say(MessageKey.CURVE_RATE_FALLING, steepest)
                : formatter.say(
                        MessageKey.CURVE_RATE_LOWEST,
                        steepest,
                        rate(run, lowest.index()),
                        formatter.number(lowest.value()));
    }

    /** Returns the middle, as an index from 0, of the part of the curve before its minimum where it falls most. */
    static int steepest(SeriesTrend curve) {
        int part = Math.max(1, Math.min(curve.known() / PARTS, curve.lowest().index()));
        int from = 0;
        for (int i = 0; i + part <= curve.lowest().index(); i++) {
            boolean isSteeper = curve.at(i + part) - curve.at(i) < curve.at(from + part) - curve.at(from);
            from = isSteeper ? i : from;
        }
        return from + part / 2;
    }

    private Optional<String> end(Snapshot run, SeriesTrend curve) {
        if (run.status() == Status.DIVERGED) {
            return Optional.of(formatter.divergesThen(run));
        }
        int since = aboveSince(curve);
        return since < curve.known()
                ? Optional.of(formatter.say(MessageKey.CURVE_RATE_ABOVE, rate(run, since)))
                : Optional.empty();
    }

    /**
     * Returns the first index after the minimum from which the curve stays above its start; the length of the curve if
     * there is none.
     */
    static int aboveSince(SeriesTrend curve) {
        return curve.since(value -> value > curve.start());
    }

    private String rate(Snapshot run, int step) {
        return formatter.number(LossByLearningRate.rate(run.trial(), step));
    }
}
