package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.History;
import descenso.train.Outcome;
import descenso.train.Run;
import descenso.train.Status;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The losses of an experiment's runs as curves: over steps, or over epochs where there are any; of a signal, which has no
 * loss, its first parameter. The axis is logarithmic where the losses are positive and span decades.
 */
public final class LossPicture {

    /** So many times the smallest is the largest, where decades are worth showing. */
    private static final double DECADES = 100;

    private final List<Run> runs;
    private final Phrases phrases;
    private final Digits digits;
    private final boolean hasLoss;
    private final boolean hasEpochs;

    private LossPicture(Outcome outcome, Language language) {
        this.runs = outcome.runs();
        this.phrases = Phrases.in(language);
        this.digits = new Digits(language);
        this.hasLoss = runs.stream().allMatch(run -> run.trial().problem().hasLoss());
        this.hasEpochs =
                !runs.isEmpty() && runs.stream().allMatch(run -> run.history().epochs() > 0);
    }

    /** The runs that ended. */
    public static Drawing of(Experiment experiment, Outcome outcome, Language language, Size size) {
        return new LossPicture(outcome, language).drawing(experiment, size);
    }

    private Drawing drawing(Experiment experiment, Size size) {
        Labels labels = Labels.of(
                experiment.comparison().trials().stream()
                        .map(trial -> trial.label())
                        .toList(),
                digits);
        List<Curve> curves = new ArrayList<>();
        for (Run run : runs) {
            Curve curve = Curve.of(labels.of(run.trial().label()), curves.size(), samples(run.history()));
            curves.add(run.status() == Status.DIVERGED ? curve.diverging() : curve);
        }
        Axis x =
                Axis.of(phrases.say(hasEpochs ? Phrase.PICTURE_EPOCH : Phrase.PICTURE_STEP), Scale.LINEAR, digits::few);
        Axis y = Axis.of(phrases.say(height()), scale(curves), digits::rough);
        return LineChart.of(curves, x, y).drawing(size);
    }

    private Phrase height() {
        if (hasEpochs) {
            return Phrase.TABLE_TRAIN_LOSS;
        }
        return hasLoss ? Phrase.PICTURE_LOSS : Phrase.PICTURE_PARAMETER;
    }

    private Samples samples(History history) {
        if (hasEpochs) {
            return new Series(history.epochs(), epoch -> history.epoch(epoch).trainLoss());
        }
        return new Series(history.steps() + 1, step -> hasLoss ? history.loss(step) : history.parameter(step, 0));
    }

    /** One value a step, from 0. */
    private record Series(int size, IntToDoubleFunction value) implements Samples {

        @Override
        public double x(int i) {
            return i;
        }

        @Override
        public double y(int i) {
            return value.applyAsDouble(i);
        }
    }

    private static Scale scale(List<Curve> curves) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.samples().size(); i++) {
                double value = curve.samples().y(i);
                if (Double.isFinite(value)) {
                    smallest = Math.min(smallest, value);
                    largest = Math.max(largest, value);
                }
            }
        }
        return smallest >= 0 && largest > DECADES * smallest ? Scale.LOG : Scale.LINEAR;
    }
}
