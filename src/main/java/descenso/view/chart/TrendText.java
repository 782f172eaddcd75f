package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.view.trend.Extremum;
import descenso.view.trend.Feature;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        boolean falls = curve.end() < curve.start();
        String change = isNoisy ? "" : formatter.change(curve.start(), curve.end());
        return change.isEmpty()
                ? describe(falls ? MessageKey.CURVE_FALLS : MessageKey.CURVE_RISES)
                : moved(falls ? MessageKey.CURVE_FALLS_BY : MessageKey.CURVE_RISES_BY, change);
    }

    /** Returns the change with the given message unless the curve returns to its start. */
    String describe(MessageKey moved) {
        if (!formatter.formatEqually(curve.start(), curve.end())) {
            return moved(moved, "");
        }
        MessageKey key = curve.isConstant() ? MessageKey.CURVE_STAYS : MessageKey.CURVE_RETURNS;
        return formatter.say(key, subject, formatter.number(curve.end()), span());
    }

    private String moved(MessageKey key, String change) {
        DoubleFunction<String> written = formatter.distinguishingFormat(curve.start(), curve.end());
        return formatter.say(key, subject, written.apply(curve.start()), written.apply(curve.end()), span(), change);
    }

    private String span() {
        return unit.count(curve.last(), formatter.texts());
    }

    /** Returns that the run diverged at a step; the curve may be empty before it. */
    String divergence(int step) {
        String at = formatter.atStep(step);
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

    /** Returns at most two remarks: on the course and on the end, which noise hides; else on the whole curve. */
    List<String> remarks() {
        if (curve.known() < FEW) {
            return List.of();
        }
        Optional<Feature> course = first(Feature.Place.COURSE);
        boolean isRandom =
                course.filter(feature -> feature.kind() == Feature.Kind.NOISE).isPresent();
        Optional<Feature> end = isRandom ? Optional.empty() : first(Feature.Place.END);
        Optional<Feature> whole = course.or(() -> end).isPresent() ? Optional.empty() : first(Feature.Place.WHOLE);
        return Stream.of(course, end, whole)
                .flatMap(Optional::stream)
                .map(this::words)
                .toList();
    }

    private Optional<Feature> first(Feature.Place place) {
        return first(feature -> feature.kind().place() == place);
    }

    /** Describes the most informative of the curve's features of some kinds; empty if it has none of these. */
    Optional<String> first(List<Feature.Kind> kinds) {
        return first(feature -> kinds.contains(feature.kind())).map(this::words);
    }

    private Optional<Feature> first(Predicate<Feature> condition) {
        return Feature.of(curve, isNoisy).stream().filter(condition).findFirst();
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
