package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.run.History;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.view.trend.Extremum;
import descenso.view.trend.Feature;
import descenso.view.trend.Metric;
import descenso.view.trend.RunFacts;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Losses by step, or by epoch if the runs have epochs, and over a learning rate that grows; validation accuracy. Losses
 * over the rate leave out the runs whose rate falls, and are described by the running mean, as is usual.
 */
final class LossPlots {

    /** Features of losses by epoch. Their rises are counted as peaks, as in the table. */
    private static final List<Feature.Kind> OF_EPOCHS = List.of(
            Feature.Kind.PLATEAU,
            Feature.Kind.FLAT,
            Feature.Kind.TURNED,
            Feature.Kind.FALLING,
            Feature.Kind.FLATTENING);

    /** Maximum distance from the best accuracy that counts as near it, as a share of all rows. */
    private static final double NEAR = 0.01;

    /** The slope over a growing rate is measured over one part in this number of the curve. */
    private static final int PARTS = 20;

    private LossPlots() {}

    /** Returns the chart of the losses by epoch; by step with a marked step, or if there is only one epoch. */
    static LineChart chart(PlotRuns runs) {
        boolean isByEpoch = runs.how().step().isEmpty() && runs.areByEpoch();
        return isByEpoch
                ? byEpochs(runs)
                : runs.byStep(
                        runs.titleOfStepLosses(),
                        runs.scaleOfLosses(),
                        0,
                        run -> run.history()::loss,
                        FormerRun::losses);
    }

    /**
     * Returns the train loss as solid curves and the validation loss as dotted ones without names, as the title says.
     */
    private static LineChart byEpochs(PlotRuns runs) {
        List<Curve> curves = new ArrayList<>(runs.epochCurves(History.Epoch::trainLoss));
        if (runs.snapshots().stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            runs.epochCurves(History.Epoch::validationLoss).forEach(curve -> curves.add(curve.dotted("")));
        }
        return runs.byEpoch(MessageKey.AXIS_LOSSES, Scale.LOG, curves);
    }

    static List<String> description(PlotRuns runs) {
        List<String> paragraphs = new ArrayList<>(runs.paragraphs(run -> sentences(run, runs)));
        paragraphs.addAll(new RunComparisonText(runs.runs(), runs.haveEpochs(), runs.numbers()).paragraphs());
        return paragraphs;
    }

    static SeriesTrend steps(Snapshot run) {
        return SeriesTrend.of(run.steps() + 1, run.history()::loss, Scale.LOG);
    }

    static SeriesTrend epochs(Snapshot run, ToDoubleFunction<History.Epoch> measured) {
        return epochs(run, measured, Scale.LOG);
    }

    private static SeriesTrend epochs(Snapshot run, ToDoubleFunction<History.Epoch> measured, Scale scale) {
        return SeriesTrend.of(
                run.epochs(), epoch -> measured.applyAsDouble(run.history().epoch(epoch)), scale);
    }

    private static List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        boolean isOfEpochs = runs.haveEpochs();
        TrendText trend = new TrendText(
                isOfEpochs ? epochs(run, History.Epoch::trainLoss) : steps(run),
                numbers.say(isOfEpochs ? MessageKey.CURVE_TRAIN_LOSS : MessageKey.CURVE_LOSS),
                isOfEpochs ? RunUnit.EPOCH : RunUnit.STEP,
                !isOfEpochs && run.trial().problem().isNoisy(),
                numbers);
        List<String> sentences = new ArrayList<>();
        if (run.status() == Status.DIVERGED) {
            sentences.add(trend.divergence(run.steps()));
            trend.describeBeforeDivergence().ifPresent(sentences::add);
        } else if (isOfEpochs && run.epochs() < 2) {
            String start = numbers.number(trend.curve().start());
            sentences.add(numbers.say(MessageKey.CURVE_FIRST_EPOCH, numbers.steps(run), start));
        } else {
            sentences.add(trend.describeChange());
            if (isOfEpochs) {
                int peaks =
                        run.measures().getOrDefault(Measures.OSCILLATIONS, 0.0).intValue();
                Optional.of(numbers.say(MessageKey.CURVE_PEAKS, numbers.times(peaks)))
                        .filter(words -> peaks > 0)
                        .or(() -> trend.first(OF_EPOCHS))
                        .ifPresent(sentences::add);
                if (run.trial().problem().hasValidation()) {
                    sentences.add(validation(trend.curve(), epochs(run, History.Epoch::validationLoss), numbers));
                }
            } else {
                sentences.addAll(trend.remarks());
            }
        }
        return sentences;
    }

    private static String validation(SeriesTrend train, SeriesTrend validation, TrendNumbers numbers) {
        if (validation.isCut()) {
            return numbers.say(MessageKey.CURVE_VALIDATION_BLANK);
        }
        Feature.GeneralizationGap parting = Feature.gap(train, validation);
        Extremum best = parting.best();
        String start = numbers.number(validation.start());
        String end = numbers.number(validation.end());
        if (validation.last() == 1 || best.index() == 0 || best.index() == validation.last()) {
            MessageKey ofLast =
                    best.index() == 0 ? MessageKey.CURVE_VALIDATION_WORSE : MessageKey.CURVE_VALIDATION_BEST_LAST;
            return numbers.say(validation.last() == 1 ? MessageKey.CURVE_VALIDATION_GOES : ofLast, start, end);
        }
        String least = numbers.number(best.value());
        String at = numbers.atEpoch(best.index());
        return parting.isParting()
                ? numbers.say(MessageKey.CURVE_VALIDATION_PARTS, start, least, at, end, numbers.number(parting.gap()))
                : numbers.say(MessageKey.CURVE_VALIDATION, start, end, least, at);
    }

    static LineChart accuracyChart(PlotRuns runs) {
        return runs.byEpoch(MessageKey.AXIS_ACCURACY, Scale.LINEAR, runs.epochCurves(Metric::accuracy));
    }

    static List<String> accuracySentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        SeriesTrend curve = epochs(run, Metric::accuracy, Scale.LINEAR);
        if (curve.isCut() || curve.isEmpty()) {
            return List.of(numbers.diverged(run));
        }
        if (curve.known() < 2) {
            return List.of(
                    numbers.say(MessageKey.CURVE_FIRST_ACCURACY, numbers.steps(run), numbers.percent(curve.start())));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(numbers.say(
                MessageKey.CURVE_ACCURACY,
                numbers.number(TrendNumbers.PERCENT * curve.start()),
                numbers.percent(curve.end()),
                RunUnit.EPOCH.count(curve.last(), numbers.texts())));
        if (curve.known() > 2) {
            sentences.add(bestAccuracy(curve, numbers));
        }
        return sentences;
    }

    private static String bestAccuracy(SeriesTrend curve, TrendNumbers numbers) {
        Extremum best = curve.highest();
        if (best.index() == curve.last()) {
            return numbers.say(MessageKey.CURVE_ACCURACY_BEST_LAST);
        }
        String value = numbers.percent(best.value());
        String at = numbers.atEpoch(best.index());
        int near = 0;
        while (curve.at(near) < best.value() - NEAR) {
            near++;
        }
        return near > 0 && near <= best.index() / 2
                ? numbers.say(MessageKey.CURVE_ACCURACY_NEAR, value, at, numbers.atEpoch(near))
                : numbers.say(MessageKey.CURVE_ACCURACY_BEST, value, at);
    }

    static boolean haveRisingRate(List<Trial> trials) {
        return trials.get(0).problem().hasLoss()
                && trials.stream().anyMatch(trial -> trial.schedule().grows());
    }

    static LineChart chartByRate(PlotRuns runs) {
        List<Snapshot> rising =
                runs.snapshots().stream().filter(LossPlots::rises).toList();
        Axis across =
                runs.axis(runs.texts().say(MessageKey.AXIS_RATE), Scale.LOG).withRange(range(rising));
        LineChart chart = runs.chart(
                runs.title(runs.titleOfStepLosses()),
                runs.scaleOfLosses(),
                across,
                runs.curves(LossPlots::rises, LossPlots::lossByRate));
        return runs.how().step().isPresent()
                ? chart.withCursor(
                        RunFacts.rate(runs.chosen().trial(), runs.how().step().getAsInt()))
                : chart;
    }

    /**
     * Returns the losses of a run over the learning rate of the update before; the initial loss over the first rate.
     */
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

    static List<String> rateSentences(Snapshot run, PlotRuns runs) {
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
