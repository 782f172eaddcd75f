package descenso.view.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.plot.Scale;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTrendTest {

    private static SeriesTrend of(Scale scale, double... values) {
        return SeriesTrend.of(values.length, i -> values[i], scale);
    }

    private static SeriesTrend read(String values) {
        return of(Scale.LOG, CurveSeries.read(values));
    }

    @ParameterizedTest
    @CsvSource({
        "5 4 3 2, 5, 2, 2, 3, 5, 0, true, false",
        "2 3 4, 2, 4, 2, 0, 4, 2, false, true",
        "3 1 1 4 4 2, 3, 2, 1, 1, 4, 3, false, false",
        "3 3 3, 3, 3, 3, 0, 3, 0, false, false",
        "7, 7, 7, 7, 0, 7, 0, false, false",
        "5 4 Infinity 1, 5, 4, 4, 1, 5, 0, true, false",
        "-1 -2 NaN, -1, -2, -2, 1, -1, 0, true, false",
        "3 3 1, 3, 1, 1, 2, 3, 0, true, false",
    })
    void endsAndExtremesAreFound(
            String values,
            double start,
            double end,
            double low,
            int lowestAt,
            double high,
            int highestAt,
            boolean neverRises,
            boolean neverFalls) {
        SeriesTrend curve = read(values);
        assertThat(curve.start()).isEqualTo(start);
        assertThat(curve.end()).isEqualTo(end);
        assertThat(curve.lowest()).isEqualTo(new Extremum(low, lowestAt));
        assertThat(curve.highest()).isEqualTo(new Extremum(high, highestAt));
        assertThat(curve.neverRises()).isEqualTo(neverRises);
        assertThat(curve.neverFalls()).isEqualTo(neverFalls);
        assertThat(curve.isCut()).isEqualTo(values.contains("N") || values.contains("I"));
    }

    /** Tests that a series without a finite first value has no ends, rises or plateaus. */
    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity 1"})
    void seriesWithoutAFiniteStartIsEmpty(String values) {
        SeriesTrend curve = read(values);
        assertThat(curve.isEmpty()).isTrue();
        assertThat(curve.start()).isNaN();
        assertThat(curve.end()).isNaN();
        assertThat(curve.tailMean()).isNaN();
        assertThat(curve.isConstant()).isTrue();
        assertThat(curve.neverRises() || curve.neverFalls() || curve.isStillFalling() || curve.stillRises())
                .isFalse();
        assertThat(Feature.countRises(curve)).isZero();
        assertThat(Feature.flatStart(curve)).isEmpty();
        assertThat(Feature.restEnd(curve)).isEmpty();
        assertThat(Feature.blowUpStart(curve)).isEmpty();
        assertThat(curve.underflowStart()).isEmpty();
        assertThat(Feature.noise(curve)).isEmpty();
        assertThat(Feature.below(curve, 1)).isEmpty();
        assertThat(Feature.plateau(curve)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // start of the plateau, end of the initial one, still falling, start of the blow-up, of the underflow; -1: none
        "8 4 2 1 1 1 1, 3, -1, false, -1, -1",
        "8 4 2 1.005 1 0.995 1, 3, -1, false, -1, -1",
        "8 4 2 1.1 1, -1, -1, true, -1, -1",
        "8 8 8 8 4 2, -1, 3, true, -1, -1",
        "1 2 11 9 12 20, -1, -1, false, 4, -1",
        "1 1 1 1, -1, -1, false, -1, -1",
        "4 1 1e-30 1e-28, -1, -1, false, -1, 2",
        "4 1 0 0, -1, -1, false, -1, 2",
        "4 0 0 0, 1, -1, false, -1, 1",
        "-1 -5 -9 -9 -9, 2, -1, false, -1, -1",
        "2 -5 -9 -12, -1, -1, true, -1, -1",
    })
    void plateausFallsAndBlowUpsAreFound(
            String values, int plateauStart, int restEnd, boolean isFalling, int blowUpStart, int underflowStart) {
        SeriesTrend curve = read(values);
        assertThat(Feature.flatStart(curve).orElse(-1)).isEqualTo(plateauStart);
        assertThat(Feature.restEnd(curve).orElse(-1)).isEqualTo(restEnd);
        assertThat(curve.isStillFalling()).isEqualTo(isFalling);
        assertThat(Feature.blowUpStart(curve).orElse(-1)).isEqualTo(blowUpStart);
        assertThat(curve.underflowStart().orElse(-1)).isEqualTo(underflowStart);
    }

    @ParameterizedTest
    @CsvSource({
        // target, crossings, farthest value beyond it and its index, index from which it has settled; -1 for none
        "1 0.5 0.25 0.004 0.002, 0, 0, , -1, 3",
        "1 -0.5 0.25 -0.004 0.002 0.001, 0, 4, -0.5, 1, 3",
        "1 -0.5 0 -0.25, 0, 1, -0.5, 1, -1",
        "1 3 3.5 3 2.99, 3, 2, 3.5, 2, 3",
        "-2 -1 -0.5, 0, 0, , -1, -1",
        "0 1 -1, 0, 1, , -1, -1",
    })
    void oscillationAboutATargetIsMeasured(
            String values, double target, int passes, @Nullable Double far, int when, int since) {
        Oscillation oscillation = Oscillation.of(of(Scale.LINEAR, CurveSeries.read(values)), target);
        assertThat(oscillation.passes()).isEqualTo(passes);
        assertThat(oscillation.overshoot().map(Extremum::value).orElse(null)).isEqualTo(far);
        assertThat(oscillation.overshoot().map(Extremum::index).orElse(-1)).isEqualTo(when);
        assertThat(oscillation.settled().orElse(-1)).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({
        "5 3 2 1, 5 3 4 5, 3, 1, true, 4",
        "5 3 2 1, 5 4 3 2, 2, 3, false, 1",
        "5 3 2 4, 5 3 4 5, 3, 1, false, 1",
        "5 3 2 1, 5 3 3.01 3.02, 3, 1, false, 2.02",
        "5 3 2 1, 5 6 7 8, 5, 0, true, 7",
    })
    void gapBetweenTrainingAndValidationIsMeasured(
            String train, String validation, double best, int epoch, boolean isParting, double gap) {
        Feature.GeneralizationGap parting = Feature.gap(read(train), read(validation));
        assertThat(parting.best()).isEqualTo(new Extremum(best, epoch));
        assertThat(parting.isParting()).isEqualTo(isParting);
        assertThat(parting.gap()).isCloseTo(gap, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1, 0.2})
    void noiseIsMeasuredToWithinTenPercent(double deviation) {
        Random random = new Random(3);
        double[] values = IntStream.range(0, 2000)
                .mapToDouble(i -> (0.1 + Math.exp(-i / 100.0)) * Math.exp(deviation * random.nextGaussian()))
                .toArray();
        double jump = deviation * 2 / Math.sqrt(Math.PI);
        assertThat(Feature.noise(of(Scale.LOG, values)).orElseThrow()).isCloseTo(jump, within(0.1 * jump));
    }

    /** Tests each property of 3000 random series (seed 11) against its definition. */
    @ParameterizedTest
    @EnumSource(Scale.class)
    void everyPropertyOfARandomSeriesHolds(Scale scale) {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            double[] values = CurveSeries.any(random);
            SeriesTrend curve = of(scale, values);
            String what = Arrays.toString(values);
            assertThat(curve.known()).as(what).isEqualTo(finite(values));
            if (!curve.isEmpty()) {
                assertEnds(curve, values, what);
                assertStretches(curve, what);
                assertTargets(curve, random, what);
            }
        }
    }

    private static int finite(double[] values) {
        return (int) Arrays.stream(values).takeWhile(Double::isFinite).count();
    }

    private static void assertEnds(SeriesTrend curve, double[] values, String what) {
        double[] known = Arrays.copyOf(values, curve.known());
        assertThat(curve.lowest().value()).as(what).isEqualTo(min(known));
        assertThat(curve.highest().value()).as(what).isEqualTo(-min(negative(known)));
        boolean rises = IntStream.range(1, known.length)
                .anyMatch(i -> known[i] - known[i - 1] > 1e-9 * (Math.abs(known[i]) + Math.abs(known[i - 1])));
        assertThat(curve.neverRises() && rises).as(what).isFalse();
        assertThat(curve.neverRises() && curve.neverFalls()).as(what).isFalse();
        if (curve.isStillFalling()) {
            int before = known.length - Math.max(1, known.length / 10);
            assertThat(curve.end()).as(what).isLessThan(min(Arrays.copyOf(known, before)));
            assertThat(curve.isFlattening()).as(what).isFalse();
            double last = min(Arrays.copyOfRange(known, Math.max(0, known.length - 3), known.length));
            assertThat(curve.end() - last).as(what).isLessThanOrEqualTo(1e-9 * Math.abs(last));
        }
        if (Feature.countRises(curve) == 0) {
            assertThat(climb(curve, known)).as(what).isLessThanOrEqualTo(0);
        }
        assertThat(Feature.countRises(curve)).as(what).isLessThanOrEqualTo(known.length / 2);
        assertThat(curve.tailMean()).as(what).isBetween(low(curve), high(curve));
    }

    private static double low(SeriesTrend curve) {
        return curve.lowest().value() - 1e-9 * Math.abs(curve.lowest().value());
    }

    private static double high(SeriesTrend curve) {
        return curve.highest().value() + 1e-9 * Math.abs(curve.highest().value());
    }

    /** Returns how far the series rises at most above the margin over its lowest earlier value. */
    private static double climb(SeriesTrend curve, double[] known) {
        double lowest = known[0];
        double most = Double.NEGATIVE_INFINITY;
        for (double value : known) {
            lowest = Math.min(lowest, value);
            most = Math.max(most, value - lowest - curve.margin(lowest));
        }
        return most;
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static void assertStretches(SeriesTrend curve, String what) {
        Feature.flatStart(curve)
                .ifPresent(since -> assertThat(IntStream.rangeClosed(since, curve.last()))
                        .as(what)
                        .allMatch(i -> Math.abs(curve.at(i) - curve.end()) <= curve.margin(curve.end())));
        Feature.restEnd(curve)
                .ifPresent(until -> assertThat(IntStream.rangeClosed(0, until))
                        .as(what)
                        .allMatch(i -> Math.abs(curve.at(i) - curve.start()) <= curve.margin(curve.start())));
        Feature.plateau(curve)
                .ifPresent(stretch -> assertThat(IntStream.rangeClosed(stretch.from(), stretch.until()))
                        .as(what)
                        .hasSizeGreaterThan(curve.known() / 3)
                        .allMatch(i -> Math.abs(curve.at(i) - stretch.value()) <= 2 * curve.margin(curve.at(i))));
        Feature.blowUpStart(curve)
                .ifPresent(since -> assertThat(IntStream.rangeClosed(since, curve.last()))
                        .as(what)
                        .allMatch(i -> curve.at(i) > 10 * curve.start()));
        curve.underflowStart()
                .ifPresent(since -> assertThat(IntStream.rangeClosed(since, curve.last()))
                        .as(what)
                        .allMatch(i -> curve.at(i) <= 1e-24 * curve.highest().value()));
        assertThat(Feature.flatStart(curve).orElse(1)).as(what).isPositive();
        assertThat(Feature.restEnd(curve).orElse(0)).as(what).isLessThan(curve.known());
    }

    private static void assertTargets(SeriesTrend curve, Random random, String what) {
        double target = curve.at(random.nextInt(curve.known()));
        Feature.Crossing crossing = Feature.below(curve, target).orElseThrow();
        assertThat(curve.at(crossing.first())).as(what).isLessThanOrEqualTo(target);
        assertThat(IntStream.range(0, crossing.first())).as(what).allMatch(i -> curve.at(i) > target);
        boolean stays = IntStream.range(crossing.first(), curve.known()).allMatch(i -> curve.at(i) <= target);
        assertThat(crossing.stays()).as(what).isEqualTo(stays && !curve.isCut());
        Oscillation oscillation = Oscillation.of(curve, target);
        OptionalInt settled = oscillation.settled();
        double near = 0.01 * Math.abs(curve.start() - target);
        settled.ifPresent(since -> assertThat(IntStream.rangeClosed(since, curve.last()))
                .as(what)
                .allMatch(i -> Math.abs(curve.at(i) - target) <= near));
        oscillation
                .overshoot()
                .ifPresent(far -> assertThat((far.value() - target) * (curve.start() - target))
                        .as(what)
                        .isNotPositive());
        assertThat(oscillation.passes() > 0
                        || curve.start() == target
                        || oscillation.overshoot().isEmpty())
                .as(what)
                .isTrue();
    }
}
