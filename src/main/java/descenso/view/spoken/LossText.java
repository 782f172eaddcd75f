package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.plot.Scale;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.trend.Extremum;
import descenso.view.trend.GeneralizationGap;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Describes the losses of a run in words.
 *
 * @param isOfEpochs whether the losses are described by epoch, for networks
 */
record LossText(boolean isOfEpochs, TrendNumbers formatter) {

    static SeriesTrend steps(Snapshot run) {
        return SeriesTrend.of(run.steps() + 1, run.history()::loss, Scale.LOG);
    }

    static SeriesTrend epochs(Snapshot run, ToDoubleFunction<EpochMeasures> measured) {
        return SeriesTrend.of(
                run.epochs(), epoch -> measured.applyAsDouble(run.history().epoch(epoch)), Scale.LOG);
    }

    /** Returns at most three sentences. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        TrendText trend = isOfEpochs ? ofEpochs(run) : ofSteps(run);
        if (run.status() == Status.DIVERGED) {
            return diverged(trend, run.steps());
        }
        if (isOfEpochs && run.epochs() < 2) {
            return List.of(formatter.say(
                    MessageKey.CURVE_FIRST_EPOCH,
                    RunUnit.STEP.count(run.steps(), formatter.texts()),
                    formatter.number(trend.curve().start())));
        }
        return isOfEpochs ? network(trend, run) : all(trend);
    }

    private TrendText ofEpochs(Snapshot run) {
        SeriesTrend curve = epochs(run, EpochMeasures::trainLoss);
        return new TrendText(curve, formatter.say(MessageKey.CURVE_TRAIN_LOSS), RunUnit.EPOCH, false, formatter);
    }

    private TrendText ofSteps(Snapshot run) {
        boolean isNoisy = run.trial().problem().isNoisy();
        return new TrendText(steps(run), formatter.say(MessageKey.CURVE_LOSS), RunUnit.STEP, isNoisy, formatter);
    }

    private static List<String> diverged(TrendText trend, int step) {
        List<String> sentences = new ArrayList<>(List.of(trend.divergence(step)));
        trend.describeBeforeDivergence().ifPresent(sentences::add);
        return sentences;
    }

    private static List<String> all(TrendText trend) {
        List<String> sentences = new ArrayList<>(List.of(trend.describeChange()));
        sentences.addAll(trend.remarks());
        return sentences;
    }

    private List<String> network(TrendText train, Snapshot run) {
        List<String> sentences = new ArrayList<>(List.of(train.describeChange()));
        peaks(run).or(train::plateau).or(train::end).ifPresent(sentences::add);
        if (run.trial().problem().hasValidation()) {
            sentences.add(validation(train.curve(), epochs(run, EpochMeasures::validationLoss)));
        }
        return sentences;
    }

    /** Returns the number of peaks, the same as in the table. */
    private Optional<String> peaks(Snapshot run) {
        int peaks = run.measures().getOrDefault(Measures.OSCILLATIONS, 0.0).intValue();
        return peaks > 0
                ? Optional.of(formatter.say(MessageKey.CURVE_PEAKS, formatter.times(peaks)))
                : Optional.empty();
    }

    private String validation(SeriesTrend train, SeriesTrend validation) {
        if (validation.isCut()) {
            return formatter.say(MessageKey.CURVE_VALIDATION_BLANK);
        }
        GeneralizationGap parting = GeneralizationGap.of(train, validation);
        Extremum best = parting.best();
        String start = formatter.number(validation.start());
        String least = formatter.number(best.value());
        String end = formatter.number(validation.end());
        String at = RunUnit.EPOCH.at(best.index(), formatter.texts());
        if (validation.last() == 1) {
            return formatter.say(MessageKey.CURVE_VALIDATION_GOES, start, end);
        }
        if (best.index() == 0) {
            return formatter.say(MessageKey.CURVE_VALIDATION_WORSE, start, end);
        }
        if (best.index() == validation.last()) {
            return formatter.say(MessageKey.CURVE_VALIDATION_BEST_LAST, start, end);
        }
        return parting.isParting()
                ? formatter.say(
                        MessageKey.CURVE_VALIDATION_PARTS, start, least, at, end, formatter.number(parting.gap()))
                : formatter.say(MessageKey.CURVE_VALIDATION, start, end, least, at);
    }
}
