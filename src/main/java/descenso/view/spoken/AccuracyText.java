package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.view.table.LossColumns;
import descenso.view.trend.Extremum;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;

/** Describes the accuracy of a network in words. */
record AccuracyText(TrendNumbers formatter) {

    /** Maximum distance from the best accuracy that counts as near it, as a share of all rows. */
    private static final double NEAR = 0.01;

    static SeriesTrend accuracy(Snapshot run) {
        return SeriesTrend.of(
                run.epochs(), epoch -> LossColumns.accuracy(run.history().epoch(epoch)), Scale.LINEAR);
    }

    /** Returns at most three sentences. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        SeriesTrend curve = accuracy(run);
        if (curve.isCut() || curve.isEmpty()) {
            return List.of(formatter.diverged(run));
        }
        if (curve.known() < 2) {
            return List.of(formatter.say(
                    MessageKey.CURVE_FIRST_ACCURACY,
                    RunUnit.STEP.count(run.steps(), formatter.texts()),
                    formatter.percent(curve.start())));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(formatter.say(
                MessageKey.CURVE_ACCURACY,
                formatter.hundredths(curve.start()),
                formatter.percent(curve.end()),
                RunUnit.EPOCH.count(curve.last(), formatter.texts())));
        if (curve.known() > 2) {
            sentences.add(best(curve));
        }
        return sentences;
    }

    private String best(SeriesTrend curve) {
        Extremum best = curve.highest();
        if (best.index() == curve.last()) {
            return formatter.say(MessageKey.CURVE_ACCURACY_BEST_LAST);
        }
        String at = RunUnit.EPOCH.at(best.index(), formatter.texts());
        int near = 0;
        while (curve.at(near) < best.value() - NEAR) {
            near++;
        }
        return near > 0 && near <= best.index() / 2
                ? formatter.say(
                        MessageKey.CURVE_ACCURACY_NEAR,
                        formatter.percent(best.value()),
                        at,
                        RunUnit.EPOCH.at(near, formatter.texts()))
                : formatter.say(MessageKey.CURVE_ACCURACY_BEST, formatter.percent(best.value()), at);
    }
}
