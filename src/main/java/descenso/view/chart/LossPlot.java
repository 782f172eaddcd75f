package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Curve;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.Scale;
import descenso.train.run.EpochMeasures;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.trend.CurveFeatures;
import descenso.view.trend.Extremum;
import descenso.view.trend.Feature;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The losses of runs by step, or by epoch if they have epochs. */
record LossPlot() implements LabPlot {

    /** Features of losses by epoch. Their rises are counted as peaks, as in the table. */
    private static final List<Feature.Kind> OF_EPOCHS = List.of(
            Feature.Kind.PLATEAU,
            Feature.Kind.FLAT,
            Feature.Kind.TURNED,
            Feature.Kind.FALLING,
            Feature.Kind.FLATTENING);

    @Override
    public MessageKey name() {
        return MessageKey.PLOT_LOSS;
    }

    @Override
    public boolean applies(List<Trial> trials) {
        return trials.get(0).problem().hasLoss();
    }

    /** Draws the losses by epoch. With a marked step, they are drawn by step. */
    @Override
    public Drawing draw(PlotRuns runs, Size size) {
        boolean isByEpoch = runs.how().step().isEmpty() && runs.haveEpochs();
        return (isByEpoch ? byEpochs(runs) : bySteps(runs)).drawing(size);
    }

    /** Returns the losses by step; empty axes if there are no runs. */
    static LineChart bySteps(PlotRuns runs) {
        return runs.byStep(runs.titleOfStepLosses(), runs.scaleOfLosses(), 0, run -> run.history()::loss);
    }

    /**
     * Returns the train loss as solid curves and the validation loss as dotted ones. The title explains this, so that
     * the legend names each run once.
     */
    private static LineChart byEpochs(PlotRuns runs) {
        List<Curve> curves = new ArrayList<>(runs.epochCurves(EpochMeasures::trainLoss));
        if (runs.snapshots().stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            runs.epochCurves(EpochMeasures::validationLoss)
                    .forEach(curve -> curves.add(curve.withDots().withoutName()));
        }
        return runs.byEpoch(MessageKey.AXIS_LOSSES, Scale.LOG, curves);
    }

    @Override
    public List<String> description(PlotRuns runs) {
        List<String> paragraphs = new ArrayList<>(LabPlot.super.description(runs));
        paragraphs.addAll(new RunComparisonText(runs.runs(), runs.haveEpochs(), runs.numbers()).paragraphs());
        return paragraphs;
    }

    static SeriesTrend steps(Snapshot run) {
        return SeriesTrend.of(run.steps() + 1, run.history()::loss, Scale.LOG);
    }

    static SeriesTrend epochs(Snapshot run, ToDoubleFunction<EpochMeasures> measured) {
        return SeriesTrend.of(
                run.epochs(), epoch -> measured.applyAsDouble(run.history().epoch(epoch)), Scale.LOG);
    }

    @Override
    public List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        boolean isOfEpochs = runs.haveEpochs();
        TrendText trend = isOfEpochs ? ofEpochs(run, numbers) : ofSteps(run, numbers);
        List<String> sentences = new ArrayList<>();
        if (run.status() == Status.DIVERGED) {
            sentences.add(trend.divergence(run.steps()));
            trend.describeBeforeDivergence().ifPresent(sentences::add);
        } else if (isOfEpochs && run.epochs() < 2) {
            sentences.add(numbers.say(
                    MessageKey.CURVE_FIRST_EPOCH,
                    RunUnit.STEP.count(run.steps(), numbers.texts()),
                    numbers.number(trend.curve().start())));
        } else {
            sentences.add(trend.describeChange());
            if (isOfEpochs) {
                peaks(run, numbers).or(() -> trend.first(OF_EPOCHS)).ifPresent(sentences::add);
                if (run.trial().problem().hasValidation()) {
                    sentences.add(validation(trend.curve(), epochs(run, EpochMeasures::validationLoss), numbers));
                }
            } else {
                sentences.addAll(trend.remarks());
            }
        }
        return sentences;
    }

    private static TrendText ofEpochs(Snapshot run, TrendNumbers numbers) {
        SeriesTrend curve = epochs(run, EpochMeasures::trainLoss);
        return new TrendText(curve, numbers.say(MessageKey.CURVE_TRAIN_LOSS), RunUnit.EPOCH, false, numbers);
    }

    private static TrendText ofSteps(Snapshot run, TrendNumbers numbers) {
        boolean isNoisy = run.trial().problem().isNoisy();
        return new TrendText(steps(run), numbers.say(MessageKey.CURVE_LOSS), RunUnit.STEP, isNoisy, numbers);
    }

    /** Returns the number of peaks, the same as in the table. */
    private static Optional<String> peaks(Snapshot run, TrendNumbers numbers) {
        int peaks = run.measures().getOrDefault(Measures.OSCILLATIONS, 0.0).intValue();
        return peaks > 0 ? Optional.of(numbers.say(MessageKey.CURVE_PEAKS, numbers.times(peaks))) : Optional.empty();
    }

    private static String validation(SeriesTrend train, SeriesTrend validation, TrendNumbers numbers) {
        if (validation.isCut()) {
            return numbers.say(MessageKey.CURVE_VALIDATION_BLANK);
        }
        CurveFeatures.GeneralizationGap parting = CurveFeatures.gap(train, validation);
        Extremum best = parting.best();
        String start = numbers.number(validation.start());
        String least = numbers.number(best.value());
        String end = numbers.number(validation.end());
        String at = RunUnit.EPOCH.at(best.index(), numbers.texts());
        if (validation.last() == 1) {
            return numbers.say(MessageKey.CURVE_VALIDATION_GOES, start, end);
        }
        if (best.index() == 0) {
            return numbers.say(MessageKey.CURVE_VALIDATION_WORSE, start, end);
        }
        if (best.index() == validation.last()) {
            return numbers.say(MessageKey.CURVE_VALIDATION_BEST_LAST, start, end);
        }
        return parting.isParting()
                ? numbers.say(MessageKey.CURVE_VALIDATION_PARTS, start, least, at, end, numbers.number(parting.gap()))
                : numbers.say(MessageKey.CURVE_VALIDATION, start, end, least, at);
    }
}
