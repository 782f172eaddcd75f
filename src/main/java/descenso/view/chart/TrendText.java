package descenso.view.chart;

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
 * Describes a curve that should fall: its start, its end and notable features between them.
 *
 * @param subject the name of the quantity, as it continues a sentence that begins with the run's name
 * @param isNoisy whether the curve is noisy
 */
record TrendText(SeriesTrend curve, String subject, RunUnit unit, boolean isNoisy, TrendNumbers formatter) {

    /** Minimum number of values for remarks. Fewer values are described by their ends. */
    private static final int FEW = 3;

    /** Returns the change from the start to the end. Requires a non-empty curve. */
    String describeChange() {
        return isNoisy ? plain() : changed();
    }

    private String changed() {
        String change = formatter.change(curve.start(), curve.end());
        if (change.isEmpty()) {
            return plain();
        }
        List<String> numbers = formatter.distinguish(curve.start(), curve.end());
        MessageKey key = curve.end() < curve.start() ? MessageKey.CURVE_FALLS_BY : MessageKey.CURVE_RISES_BY;
        return formatter.say(key, subject, numbers.get(0), numbers.get(1), span(), change);
    }

    private String plain() {
        return unmoved()
                .orElseGet(() -> moved(curve.end() < curve.start() ? MessageKey.CURVE_FALLS : MessageKey.CURVE_RISES));
    }

    /** Returns the change of a curve for which neither direction is better. */
    String describeDirection() {
        return unmoved().orElseGet(() -> moved(MessageKey.CURVE_GOES));
    }

    private Optional<String> unmoved() {
        if (!formatter.formatEqually(curve.start(), curve.end())) {
            return Optional.empty();
        }
        MessageKey key = curve.isConstant() ? MessageKey.CURVE_STAYS : MessageKey.CURVE_RETURNS;
        return Optional.of(formatter.say(key, subject, formatter.number(curve.end()), span()));
    }

    private String moved(MessageKey key) {
        List<String> numbers = formatter.distinguish(curve.start(), curve.end());
        return formatter.say(key, subject, numbers.get(0), numbers.get(1), span());
    }

    private String span() {
        return unit.count(curve.last(), formatter.texts());
    }

    /**
     * Returns that the run diverged.
     *
     * @param step the step of the divergence; the curve may be empty before it
     */
    String divergence(int step) {
        String at = RunUnit.STEP.at(step, formatter.texts());
        return curve.isEmpty()
                ? formatter.say(MessageKey.CURVE_DIVERGES_BLANK, at)
                : formatter.say(MessageKey.CURVE_DIVERGES, at, subject, formatter.number(curve.start()));
    }

    /** Returns the most notable feature before the divergence. */
    Optional<String> describeBeforeDivergence() {
        return curve.lowest().index() > 0 ? Optional.of(lowest(MessageKey.CURVE_LOWEST_BEFORE)) : blowUp();
    }

    /** Returns remarks about the course of the curve, the most informative first; at most two sentences. */
    List<String> remarks() {
        List<String> sentences = new ArrayList<>();
        if (curve.known() < FEW) {
            return sentences;
        }
        Optional<String> noise = noise();
        noise.or(this::plateau).or(this::rises).or(this::initialPlateau).ifPresent(sentences::add);
        if (noise.isEmpty()) {
            blowUp().or(this::underflow).or(this::end).ifPresent(sentences::add);
        }
        if (sentences.isEmpty() && curve.neverRises()) {
            sentences.add(formatter.say(MessageKey.CURVE_STEADY));
        }
        return sentences;
    }

    private Optional<String> noise() {
        OptionalDouble share = isNoisy ? curve.noise() : OptionalDouble.empty();
        return share.isPresent()
                ? Optional.of(formatter.say(
                        MessageKey.CURVE_NOISY,
                        formatter.approximately(share.getAsDouble()),
                        formatter.number(curve.tailMean())))
                : Optional.empty();
    }

    /** Returns the rises. Ignores values that have underflowed: their ups and downs are rounding noise. */
    private Optional<String> rises() {
        SeriesTrend seen = curve.first(curve.underflowStart().orElse(curve.known()));
        Extremum highest = seen.highest();
        int rises = seen.rises();
        if (rises == 0 || curve.neverFalls()) {
            return Optional.empty();
        }
        String times = formatter.times(rises);
        boolean isHigher = highest.value() - seen.start() > seen.margin(seen.start());
        return Optional.of(
                isHigher
                        ? formatter.say(
                                MessageKey.CURVE_RISES_TO,
                                times,
                                formatter.number(highest.value()),
                                at(highest.index()))
                        : formatter.say(MessageKey.CURVE_RISES_AGAIN, times));
    }

    /** Returns the long plateau before a fall. */
    Optional<String> plateau() {
        return curve.plateau()
                .map(stretch -> formatter.say(
                        MessageKey.CURVE_PLATEAU,
                        unit.between(stretch.from(), stretch.until(), formatter.texts()),
                        formatter.number(stretch.level())));
    }

    private Optional<String> initialPlateau() {
        OptionalInt until = curve.initialPlateauEnd();
        return until.isPresent()
                ? Optional.of(formatter.say(MessageKey.CURVE_RESTS, unit.until(until.getAsInt(), formatter.texts())))
                : Optional.empty();
    }

    private Optional<String> blowUp() {
        return from(MessageKey.CURVE_OUTGROWN, curve.blowUpStart());
    }

    private Optional<String> underflow() {
        return from(MessageKey.CURVE_VANISHES, curve.underflowStart());
    }

    /** Describes the end of the curve: at rest, above its minimum, or still falling. */
    Optional<String> end() {
        return flat().or(this::turned).or(this::falling);
    }

    Optional<String> flat() {
        return from(MessageKey.CURVE_FLAT, curve.plateauStart());
    }

    private Optional<String> from(MessageKey key, OptionalInt since) {
        return since.isPresent()
                ? Optional.of(formatter.say(key, unit.from(since.getAsInt(), formatter.texts())))
                : Optional.empty();
    }

    private Optional<String> turned() {
        Extremum lowest = curve.lowest();
        boolean isTurned = lowest.index() > 0 && curve.end() - lowest.value() > curve.margin(lowest.value());
        return isTurned ? Optional.of(lowest(MessageKey.CURVE_LOWEST)) : Optional.empty();
    }

    private String lowest(MessageKey key) {
        return formatter.say(
                key, formatter.number(curve.lowest().value()), at(curve.lowest().index()));
    }

    private Optional<String> falling() {
        if (curve.known() < FEW) {
            return Optional.empty();
        }
        if (curve.isStillFalling()) {
            return Optional.of(formatter.say(MessageKey.CURVE_FALLING));
        }
        return curve.isFlattening() ? Optional.of(formatter.say(MessageKey.CURVE_FLATTENS)) : Optional.empty();
    }

    private String at(int time) {
        return unit.at(time, formatter.texts());
    }
}
