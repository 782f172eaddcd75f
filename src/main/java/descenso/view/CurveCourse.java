package descenso.view;

import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a curve that had better fall: from where to where it goes, and what there is to be seen on the way.
 *
 * @param subject what it is of, as a sentence begins with it after a name
 */
record CurveCourse(CurveTraits curve, String subject, CurveUnit unit, CurveVoice voice) {

    /** From its start to its end; there has to be a start. */
    String course() {
        double start = curve.start();
        double end = curve.end();
        if (curve.isConstant()) {
            return voice.say(Phrase.CURVE_STAYS, subject, voice.number(end), span());
        }
        if (voice.areAlike(start, end)) {
            return voice.say(Phrase.CURVE_RETURNS, subject, voice.number(end), span());
        }
        List<String> numbers = voice.apart(start, end);
        String change = voice.change(start, end);
        return change.isEmpty()
                ? voice.say(end < start ? Phrase.CURVE_FALLS : Phrase.CURVE_RISES, subject, numbers.get(0), numbers.get(1), span())
                : voice.say(
                        end < start ? Phrase.CURVE_FALLS_BY : Phrase.CURVE_RISES_BY,
                        subject,
                        numbers.get(0),
                        numbers.get(1),
                        span(),
                        change);
    }

    private String span() {
        return unit.count(curve.last(), voice.speech());
    }

    /** What leaves all bounds at a step; there may be nothing before it. */
    List<String> divergence(int step) {
        List<String> said = new ArrayList<>();
        String at = CurveUnit.STEP.at(step, voice.speech());
        said.add(
                curve.isEmpty()
                        ? voice.say(Phrase.CURVE_DIVERGES_BLANK, at)
                        : voice.say(Phrase.CURVE_DIVERGES, at, subject, voice.number(curve.start())));
        if (curve.lowest().index() > 0) {
            said.add(lowest(Phrase.CURVE_LOWEST_BEFORE));
        } else {
            outgrown().ifPresent(said::add);
        }
        return said;
    }

    /** Of what happens on the way, the most telling first. */
    List<String> remarks() {
        List<String> said = new ArrayList<>();
        noise().or(this::rises).or(this::rest).ifPresent(said::add);
        if (curve.noise().isEmpty()) {
            outgrown().or(this::turned).or(this::flat).or(this::falling).ifPresent(said::add);
        }
        if (said.isEmpty() && curve.neverRises()) {
            said.add(voice.say(Phrase.CURVE_STEADY));
        }
        return said;
    }

    private Optional<String> noise() {
        return curve.noise().isPresent()
                ? Optional.of(voice.say(
                        Phrase.CURVE_NOISY,
                        voice.roughly(curve.noise().getAsDouble()),
                        voice.number(curve.tail())))
                : Optional.empty();
    }

    private Optional<String> rises() {
        int rises = curve.rises();
        boolean isHigher = curve.highest().value() - curve.start() > curve.margin(curve.start());
        if (rises == 0 || curve.neverFalls()) {
            return Optional.empty();
        }
        return Optional.of(
                isHigher
                        ? voice.say(
                                Phrase.CURVE_RISES_TO,
                                voice.times(rises),
                                voice.number(curve.highest().value()),
                                at(curve.highest().index()))
                        : voice.say(Phrase.CURVE_RISES_AGAIN, voice.times(rises)));
    }

    /** Of nothing that it leaves as slowly as it comes. */
    private Optional<String> rest() {
        return curve.restUntil().isPresent()
                ? Optional.of(voice.say(
                        Phrase.CURVE_RESTS, unit.until(curve.restUntil().getAsInt(), voice.speech())))
                : Optional.empty();
    }

    private Optional<String> outgrown() {
        return curve.outgrownSince().isPresent()
                ? Optional.of(voice.say(
                        Phrase.CURVE_OUTGROWN, unit.from(curve.outgrownSince().getAsInt(), voice.speech())))
                : Optional.empty();
    }

    /** What ends above the lowest that it was. */
    private Optional<String> turned() {
        Best lowest = curve.lowest();
        boolean isTurned = lowest.index() > 0 && curve.end() - lowest.value() > curve.margin(lowest.value());
        return isTurned ? Optional.of(lowest(Phrase.CURVE_LOWEST)) : Optional.empty();
    }

    private String lowest(Phrase phrase) {
        return voice.say(
                phrase, voice.number(curve.lowest().value()), at(curve.lowest().index()));
    }

    Optional<String> flat() {
        return curve.flatSince().isPresent()
                ? Optional.of(
                        voice.say(Phrase.CURVE_FLAT, unit.from(curve.flatSince().getAsInt(), voice.speech())))
                : Optional.empty();
    }

    Optional<String> falling() {
        return curve.stillFalls() ? Optional.of(voice.say(Phrase.CURVE_FALLING)) : Optional.empty();
    }

    private String at(int time) {
        return unit.at(time, voice.speech());
    }
}
