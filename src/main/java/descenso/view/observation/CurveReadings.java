package descenso.view.observation;

import descenso.course.experiment.ObservationQuestion.Kind;
import descenso.phrases.MessageKey;
import descenso.plot.Curve;
import descenso.plot.PlacedCurves;
import descenso.plot.Samples;
import descenso.train.run.Snapshot;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The places of the curves that a question is about. Listeners, who do not see the picture, find the answer in them: no
 * sentence says what they have to see.
 *
 * @param placed the curves of the picture that is asked about
 */
record CurveReadings(ObservationText words, PlotRuns plot, PlacedCurves placed) {

    /** Distance of a sample from a moment that is only a rounding error, as a share of an axis. */
    private static final double ROUNDING = 1e-9;

    /** Maximum number of turns of a curve that are said: more than any question counts. */
    private static final int MOST_TURNS = 8;

    /** Returns a sentence on each curve that the question is about, after the title of the heights. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        if (!isMap()) {
            told.add(SentenceFormatter.ended(SentenceFormatter.begun(placed.titleUp())));
        }
        Stream<Integer> subject = Stream.of(words.observation().subject());
        Stream<Integer> asked = kind() == Kind.TOGETHER
                ? Stream.concat(subject, words.observation().options().stream())
                : kind().isOfOne() ? subject : words.observation().options().stream();
        asked.flatMap(number -> placed.curves().stream().filter(curve -> curve.number() == number))
                .filter(curve -> curve.samples().size() > 0)
                .forEach(curve -> told.add(told(curve)));
        if (kind() == Kind.PASSES || kind() == Kind.ASTRAY) {
            minima().forEach(minimum -> told.add(words.texts().say(MessageKey.CURVE_MINIMUM, place(i -> minimum[i]))));
        }
        return told;
    }

    private Kind kind() {
        return words.observation().kind();
    }

    private boolean isMap() {
        return words.observation().picture() == LabPlot.LANDSCAPE;
    }

    /** Says where a curve or a path is, from its start to its end. */
    private String told(Curve curve) {
        Samples samples = curve.samples();
        SeenCurve seen = SeenCurve.of(curve);
        IntStream usual = isMap()
                ? DoubleStream.of(0, 0.25, 0.5, 0.75, 1).mapToInt(seen::along)
                : moments().mapToInt(share -> at(share, samples));
        String readings = IntStream.concat(usual, telling(seen, samples))
                .sorted()
                .distinct()
                .mapToObj(sample -> isMap()
                        ? place(i -> i == 0 ? placed.x(samples.x(sample)) : placed.y(samples.y(sample)))
                        : reading(placed.x(samples.x(sample)), samples.y(sample)))
                .collect(Collectors.joining("; "));
        return words.name(curve.number()) + ": " + readings + ".";
    }

    /** Returns the moments at which a curve is read in any case, as shares of the horizontal axis. */
    private DoubleStream moments() {
        return switch (kind()) {
            case LOWEST_AT -> IntStream.rangeClosed(0, 8).mapToDouble(eighth -> eighth / 8.0);
            default -> DoubleStream.of(0, 0.25, 0.5, 0.75, 1);
        };
    }

    /** Returns the samples without which the answer cannot be found, and others to compare them with. */
    private IntStream telling(SeenCurve seen, Samples samples) {
        return switch (kind()) {
            case PASSES ->
                seen.turns(isMap(), ObservationFinder.SEEN).stream()
                        .limit(MOST_TURNS)
                        .mapToInt(Integer::intValue);
            case LOWEST_AT -> IntStream.of(least(samples, sample -> samples.y(sample)));
            case REACH -> IntStream.of(least(samples, sample -> -Math.abs(placed.y(samples.y(sample)))));
            default -> IntStream.empty();
        };
    }

    /** Returns the index of the sample with the least value. */
    private static int least(Samples samples, IntToDoubleFunction value) {
        return IntStream.range(0, samples.size())
                .boxed()
                .min(Comparator.comparingDouble(value::applyAsDouble))
                .orElseThrow();
    }

    /** Returns the index of the first sample at or behind a share of the axis, or else of the last one. */
    private static int at(double share, Samples samples) {
        return IntStream.range(0, samples.size())
                .filter(sample -> samples.x(sample) >= share - ROUNDING)
                .findFirst()
                .orElse(samples.size() - 1);
    }

    private Snapshot anyRun() {
        return plot.runs().get(0).run();
    }

    private List<double[]> minima() {
        return anyRun().trial().problem().minima();
    }

    /** Returns the coordinate of the heights. */
    private int coordinate() {
        return Math.min(
                plot.how().coordinate(), anyRun().history().coordinates().size() - 1);
    }

    /** Names the coordinates that the picture shows, each with its value. */
    private String place(IntToDoubleFunction value) {
        List<String> coordinates = anyRun().history().coordinates();
        return IntStream.range(0, coordinates.size())
                .filter(i -> isMap() || i == coordinate())
                .mapToObj(i -> words.texts()
                        .say(MessageKey.CURVE_COORDINATE, coordinates.get(i), number(value.applyAsDouble(i))))
                .collect(Collectors.joining(", "));
    }

    /** Says the value at a height; only that it is close to the minimum where the picture does not tell them apart. */
    private String reading(double moment, double share) {
        double value = placed.y(share);
        double least = kind() == Kind.PASSES ? minima().get(0)[coordinate()] : value;
        boolean isNear = value != least && Math.abs(share - placed.up(least)) < ObservationFinder.SEEN / 2;
        return words.texts()
                .say(
                        isNear ? MessageKey.SEE_READING_NEAR : MessageKey.SEE_READING,
                        placed.titleAcross(),
                        words.observation().picture().isOverTime()
                                ? words.texts().count(Math.round(moment))
                                : number(moment),
                        number(isNear ? least : value));
    }

    private String number(double height) {
        return words.texts().encode(words.texts().numbers().threeDigits(height));
    }
}
