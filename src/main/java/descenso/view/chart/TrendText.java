package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.view.trend.CurveFeatures;
import descenso.view.trend.Extremum;
import descenso.view.trend.Feature;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Extremum lowest = curve.lowest();
        return lowest.index() > 0
                ? Optional.of(formatter.say(
                        MessageKey.CURVE_LOWEST_BEFORE, formatter.number(lowest.value()), at(lowest.index())))
                : first(List.of(Feature.Kind.BLOW_UP));
    }

    /**
     * Returns remarks about the curve, at most two sentences: the most informative one about its course, then the one
     * about its end. Noise hides the end. A curve without any of these may be steady.
     */
    List<String> remarks() {
        List<String> sentences = new ArrayList<>();
        if (curve.known() >= FEW) {
            Optional<Feature> course = first(Feature.Place.COURSE);
            course.ifPresent(feature -> sentences.add(words(feature)));
            if (course.filter(feature -> feature.kind() == Feature.Kind.NOISE).isEmpty()) {
                first(Feature.Place.END).ifPresent(feature -> sentences.add(words(feature)));
            }
            if (sentences.isEmpty()) {
                first(Feature.Place.WHOLE).ifPresent(feature -> sentences.add(words(feature)));
            }
        }
        return sentences;
    }

    private Optional<Feature> first(Feature.Place place) {
        return CurveFeatures.of(curve, isNoisy).stream()
                .filter(feature -> feature.kind().place() == place)
                .findFirst();
    }

    /** Describes the most informative of the curve's features of some kinds; empty if it has none of these. */
    Optional<String> first(List<Feature.Kind> kinds) {
        return CurveFeatures.of(curve, isNoisy).stream()
                .filter(feature -> kinds.contains(feature.kind()))
                .findFirst()
                .map(this::words);
    }

    private String words(Feature feature) {
        String from = unit.from(feature.from(), formatter.texts());
        String value = formatter.number(feature.value());
        return switch (feature.kind()) {
            case NOISE ->
                formatter.say(
                        MessageKey.CURVE_NOISY,
                        formatter.approximately(feature.value()),
                        formatter.number(curve.tailMean()));
            case PLATEAU ->
                formatter.say(
                        MessageKey.CURVE_PLATEAU,
                        unit.between(feature.from(), feature.until(), formatter.texts()),
                        value);
            case RISES -> {
                boolean isHigher = feature.value() - curve.start() > curve.margin(curve.start());
                String times = formatter.times(feature.count());
                yield isHigher
                        ? formatter.say(MessageKey.CURVE_RISES_TO, times, value, at(feature.from()))
                        : formatter.say(MessageKey.CURVE_RISES_AGAIN, times);
            }
            case REST -> formatter.say(MessageKey.CURVE_RESTS, unit.until(feature.until(), formatter.texts()));
            case BLOW_UP -> formatter.say(MessageKey.CURVE_OUTGROWN, from);
            case UNDERFLOW -> formatter.say(MessageKey.CURVE_VANISHES, from);
            case FLAT -> formatter.say(MessageKey.CURVE_FLAT, from);
            case TURNED -> formatter.say(MessageKey.CURVE_LOWEST, value, at(feature.from()));
            case FALLING -> formatter.say(MessageKey.CURVE_FALLING);
            case FLATTENING -> formatter.say(MessageKey.CURVE_FLATTENS);
            case STEADY -> formatter.say(MessageKey.CURVE_STEADY);
        };
    }

    private String at(int time) {
        return unit.at(time, formatter.texts());
    }
}
