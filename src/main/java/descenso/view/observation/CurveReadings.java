package descenso.view.observation;

import descenso.course.experiment.ObservationQuestion.Kind;
import descenso.phrases.MessageKey;
import descenso.plot.Curve;
import descenso.plot.PlacedCurves;
import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.view.chart.LabPlot;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The heights of the curves that a question compares, at some moments. Listeners, who do not see the picture, find the
 * answer in them.
 *
 * @param placed the curves of the picture that is asked about
 */
record CurveReadings(ObservationText words, PlacedCurves placed) {

    /** Distance of a sample from a moment that is only a rounding error, as a share of the horizontal axis. */
    private static final double ROUNDING = 1e-9;

    /** Returns a sentence on each curve to choose from; empty if the question does not compare heights over time. */
    List<String> told() {
        return switch (words.observation().kind()) {
            case FIRST_BELOW, FIRST_ABOVE, LOWEST, HIGHEST ->
                words.observation().picture() == LabPlot.RATE
                        ? List.of()
                        : words.observation().options().stream().map(this::told).toList();
            case TOGETHER ->
                Stream.concat(Stream.of(words.observation().subject()), words.observation().options().stream())
                        .map(this::told)
                        .toList();
            case REACH -> range(words.observation().subject()).stream().toList();
            case WIDEST ->
                words.observation().options().stream()
                        .flatMap(curve -> range(curve).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** Says between which heights a curve is where the picture shows the answer; empty if it has ended before. */
    private Optional<String> range(int curve) {
        Samples samples = samples(curve);
        double from = placed.across(words.observation().stretch().min());
        DoubleSummaryStatistics heights = IntStream.range(0, samples.size())
                .filter(sample -> samples.x(sample) >= from - ROUNDING)
                .mapToDouble(sample -> placed.y(samples.y(sample)))
                .summaryStatistics();
        return heights.getCount() == 0
                ? Optional.empty()
                : Optional.of(words.texts()
                        .say(
                                MessageKey.SEE_RANGE,
                                words.name(curve),
                                number(heights.getMin()),
                                number(heights.getMax())));
    }

    /** Says where a curve is at up to five moments across the picture, and at its end if that is earlier. */
    private String told(int curve) {
        Samples samples = samples(curve);
        String readings = DoubleStream.of(0, 0.25, middle(), 0.75, 1)
                .sorted()
                .mapToInt(share -> at(share, samples))
                .distinct()
                .filter(sample -> sample >= 0)
                .mapToObj(sample -> reading(placed.x(samples.x(sample)), placed.y(samples.y(sample))))
                .collect(Collectors.joining("; "));
        return words.name(curve) + ": " + readings + ".";
    }

    private Samples samples(int curve) {
        return placed.curves().stream()
                .filter(drawn -> drawn.number() == curve)
                .map(Curve::samples)
                .findFirst()
                .orElse(Samples.points());
    }

    /** Returns the moment at which one curve is beyond a level and the others are not, or else the middle. */
    private double middle() {
        Kind kind = words.observation().kind();
        Range stretch = words.observation().stretch();
        return kind == Kind.FIRST_BELOW || kind == Kind.FIRST_ABOVE
                ? (placed.across(stretch.min()) + placed.across(stretch.max())) / 2
                : 0.5;
    }

    /** Returns the index of the first sample at or behind a share of the axis, or else of the last one; -1 if none. */
    private static int at(double share, Samples samples) {
        return IntStream.range(0, samples.size())
                .filter(sample -> samples.x(sample) >= share - ROUNDING)
                .findFirst()
                .orElse(samples.size() - 1);
    }

    private String reading(double moment, double height) {
        return words.texts()
                .say(
                        MessageKey.SEE_READING,
                        placed.titleAcross(),
                        words.texts().count(Math.round(moment)),
                        number(height));
    }

    private String number(double height) {
        return words.texts().encode(words.texts().numbers().measured(height));
    }
}
