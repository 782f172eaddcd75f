package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.view.trend.Extremum;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is said of a curve that had better fall: from where to where it goes, and what there is to be seen on the way.
 *
 * @param subject what it is of, as a sentence begins with it after a name
 * @param isNoisy whether chance has a part in it
 */
record TrendText(SeriesTrend curve, String subject, RunUnit unit, boolean isNoisy, TrendNumbers voice) {

    /** Of fewer than that, little is to be said that their ends do not say. */
    private static final int FEW = 3;

    /** From its start to its end; there has to be a start. */
    String describeChange() {
        return isNoisy ? plain() : changed();
    }

    private String changed() {
        String change = voice.change(curve.start(), curve.end());
        if (change.isEmpty()) {
            return plain();
        }
        List<String> numbers = voice.distinguish(curve.start(), curve.end());
        MessageKey phrase = curve.end() < curve.start() ? MessageKey.CURVE_FALLS_BY : MessageKey.CURVE_RISES_BY;
        return voice.say(phrase, subject, numbers.get(0), numbers.get(1), span(), change);
    }

    private String plain() {
        return unmoved()
                .orElseGet(() -> moved(curve.end() < curve.start() ? MessageKey.CURVE_FALLS : MessageKey.CURVE_RISES));
    }

    /** The same of what may go either way. */
    String describeDirection() {
        return unmoved().orElseGet(() -> moved(MessageKey.CURVE_GOES));
    }

    private Optional<String> unmoved() {
        if (!voice.formatEqually(curve.start(), curve.end())) {
            return Optional.empty();
        }
        MessageKey phrase = curve.isConstant() ? MessageKey.CURVE_STAYS : MessageKey.CURVE_RETURNS;
        return Optional.of(voice.say(phrase, subject, voice.number(curve.end()), span()));
    }

    private String moved(MessageKey phrase) {
        List<String> numbers = voice.distinguish(curve.start(), curve.end());
        return voice.say(phrase, subject, numbers.get(0), numbers.get(1), span());
    }

    private String span() {
        return unit.count(curve.last(), voice.speech());
    }

    /** Of what leaves all bounds at a step; there may be nothing before it. */
    String divergence(int step) {
        String at = RunUnit.STEP.at(step, voice.speech());
        return curve.isEmpty()
                ? voice.say(MessageKey.CURVE_DIVERGES_BLANK, at)
                : voice.say(MessageKey.CURVE_DIVERGES, at, subject, voice.number(curve.start()));
    }

    /** What there is to be seen before it leaves all bounds. */
    Optional<String> describeBeforeDivergence() {
        return curve.lowest().index() > 0 ? Optional.of(lowest(MessageKey.CURVE_LOWEST_BEFORE)) : outgrown();
    }

    /** Of what happens on the way, the most telling first; at most two sentences. */
    List<String> remarks() {
        List<String> said = new ArrayList<>();
        if (curve.known() < FEW) {
            return said;
        }
        Optional<String> noise = noise();
        noise.or(this::plateau).or(this::rises).or(this::rest).ifPresent(said::add);
        if (noise.isEmpty()) {
            outgrown().or(this::vanished).or(this::end).ifPresent(said::add);
        }
        if (said.isEmpty() && curve.neverRises()) {
            said.add(voice.say(MessageKey.CURVE_STEADY));
        }
        return said;
    }

    private Optional<String> noise() {
        OptionalDouble share = isNoisy ? curve.noise() : OptionalDouble.empty();
        return share.isPresent()
                ? Optional.of(voice.say(
                        MessageKey.CURVE_NOISY,
                        voice.approximately(share.getAsDouble()),
                        voice.number(curve.tailMean())))
                : Optional.empty();
    }

    /** Of what is practically zero, rounding makes what it likes. */
    private Optional<String> rises() {
        SeriesTrend seen = curve.first(curve.underflowStart().orElse(curve.known()));
        Extremum highest = seen.highest();
        int rises = seen.rises();
        if (rises == 0 || curve.neverFalls()) {
            return Optional.empty();
        }
        String times = voice.times(rises);
        boolean isHigher = highest.value() - seen.start() > seen.margin(seen.start());
        return Optional.of(
                isHigher
                        ? voice.say(
                                MessageKey.CURVE_RISES_TO, times, voice.number(highest.value()), at(highest.index()))
                        : voice.say(MessageKey.CURVE_RISES_AGAIN, times));
    }

    /** Where it stays long before it falls. */
    Optional<String> plateau() {
        return curve.plateau()
                .map(stretch -> voice.say(
                        MessageKey.CURVE_PLATEAU,
                        unit.between(stretch.from(), stretch.until(), voice.speech()),
                        voice.number(stretch.level())));
    }

    private Optional<String> rest() {
        OptionalInt until = curve.initialPlateauEnd();
        return until.isPresent()
                ? Optional.of(voice.say(MessageKey.CURVE_RESTS, unit.until(until.getAsInt(), voice.speech())))
                : Optional.empty();
    }

    private Optional<String> outgrown() {
        return from(MessageKey.CURVE_OUTGROWN, curve.blowUpStart());
    }

    private Optional<String> vanished() {
        return from(MessageKey.CURVE_VANISHES, curve.underflowStart());
    }

    /** How it is at the end: at rest, above what it was, or on its way. */
    Optional<String> end() {
        return flat().or(this::turned).or(this::falling);
    }

    Optional<String> flat() {
        return from(MessageKey.CURVE_FLAT, curve.plateauStart());
    }

    private Optional<String> from(MessageKey phrase, OptionalInt since) {
        return since.isPresent()
                ? Optional.of(voice.say(phrase, unit.from(since.getAsInt(), voice.speech())))
                : Optional.empty();
    }

    private Optional<String> turned() {
        Extremum lowest = curve.lowest();
        boolean isTurned = lowest.index() > 0 && curve.end() - lowest.value() > curve.margin(lowest.value());
        return isTurned ? Optional.of(lowest(MessageKey.CURVE_LOWEST)) : Optional.empty();
    }

    private String lowest(MessageKey phrase) {
        return voice.say(
                phrase, voice.number(curve.lowest().value()), at(curve.lowest().index()));
    }

    private Optional<String> falling() {
        if (curve.known() < FEW) {
            return Optional.empty();
        }
        if (curve.isStillFalling()) {
            return Optional.of(voice.say(MessageKey.CURVE_FALLING));
        }
        return curve.isFlattening() ? Optional.of(voice.say(MessageKey.CURVE_FLATTENS)) : Optional.empty();
    }

    private String at(int time) {
        return unit.at(time, voice.speech());
    }
}
