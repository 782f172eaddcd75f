package descenso.view;

import descenso.phrases.Phrase;
import descenso.plot.Scale;
import descenso.train.EpochMeasures;
import descenso.train.Measures;
import descenso.train.Snapshot;
import descenso.train.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The losses of a run, in words.
 *
 * @param isOfEpochs whether networks are told from epoch to epoch
 */
record CurveLossWords(boolean isOfEpochs, CurveVoice voice) {

    static CurveTraits steps(Snapshot run) {
        return CurveTraits.of(run.steps() + 1, run.history()::loss, Scale.LOG);
    }

    static CurveTraits epochs(Snapshot run, ToDoubleFunction<EpochMeasures> measured) {
        return CurveTraits.of(
                run.epochs(), epoch -> measured.applyAsDouble(run.history().epoch(epoch)), Scale.LOG);
    }

    /** At most three sentences; there has to be a step. */
    List<String> of(Snapshot run) {
        CurveCourse course = isOfEpochs ? course(epochs(run, EpochMeasures::trainLoss)) : steps(steps(run), run);
        if (run.status() == Status.DIVERGED) {
            return course.divergence(run.steps());
        }
        if (isOfEpochs && run.epochs() < 2) {
            return List.of(voice.say(
                    Phrase.CURVE_FIRST_EPOCH, voice.number(course.curve().start())));
        }
        return isOfEpochs ? network(course, run) : all(course);
    }

    private CurveCourse course(CurveTraits curve) {
        return new CurveCourse(curve, voice.say(Phrase.CURVE_TRAIN_LOSS), CurveUnit.EPOCH, voice);
    }

    private CurveCourse steps(CurveTraits curve, Snapshot run) {
        Phrase subject = run.trial().problem().stepsPerEpoch() > 1 ? Phrase.CURVE_BATCH_LOSS : Phrase.CURVE_LOSS;
        return new CurveCourse(curve, voice.say(subject), CurveUnit.STEP, voice);
    }

    private static List<String> all(CurveCourse course) {
        List<String> said = new ArrayList<>(List.of(course.course()));
        said.addAll(course.remarks());
        return said;
    }

    private List<String> network(CurveCourse train, Snapshot run) {
        List<String> said = new ArrayList<>(List.of(train.course()));
        peaks(run).or(train::flat).or(train::falling).ifPresent(said::add);
        if (run.trial().problem().hasValidation()) {
            said.add(validation(train.curve(), epochs(run, EpochMeasures::validationLoss)));
        }
        return said;
    }

    /** As many as the table counts. */
    private Optional<String> peaks(Snapshot run) {
        int peaks = run.measures().getOrDefault(Measures.OSCILLATIONS, 0.0).intValue();
        return peaks > 0 ? Optional.of(voice.say(Phrase.CURVE_PEAKS, voice.times(peaks))) : Optional.empty();
    }

    private String validation(CurveTraits train, CurveTraits validation) {
        if (validation.isCut()) {
            return voice.say(Phrase.CURVE_VALIDATION_BLANK);
        }
        CurveParting parting = CurveParting.of(train, validation);
        Best best = parting.best();
        String start = voice.number(validation.start());
        String least = voice.number(best.value());
        String end = voice.number(validation.end());
        String at = CurveUnit.EPOCH.at(best.index(), voice.speech());
        if (best.index() == 0) {
            return voice.say(Phrase.CURVE_VALIDATION_WORSE, start, end);
        }
        if (best.index() == validation.last()) {
            return voice.say(Phrase.CURVE_VALIDATION_BEST_LAST, start, end);
        }
        return parting.isParting()
                ? voice.say(Phrase.CURVE_VALIDATION_PARTS, start, least, at, end, voice.number(parting.gap()))
                : voice.say(Phrase.CURVE_VALIDATION, start, end, least, at);
    }
}
