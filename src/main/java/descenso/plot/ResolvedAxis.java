package descenso.plot;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An axis with the range and the scale that it shows. The scale is linear if the axis's own scale can show none of the
 * data.
 *
 * <p>The range of a y axis keeps an exploding curve from squashing the others: the values of such a curve count only up
 * to a limit, and the curve leaves the chart there. A curve explodes if it diverged, or if on a linear scale it exceeds
 * 10⁶ times its first value and 10⁶. The limit is the largest magnitude of the other curves and of all first values. If
 * all curves explode, the limit is 10 times the largest first value, and at least 10. On a logarithmic scale, the limit
 * is 100 times the largest magnitude. Only values that the scale can show count.
 */
record ResolvedAxis(Axis axis, Range range, Scale scale) {

    /** Ratio of a curve's largest magnitude to its first one beyond which the curve counts as exploding. */
    private static final double EXPLOSION = 1e6;
    /** Limit on a linear scale if all curves explode, as a multiple of their largest first value. */
    private static final double ALONE = 10;
    /** Limit of exploding curves on a logarithmic scale, as a multiple of the largest known magnitude: two decades. */
    private static final double DECADES = 100;

    static ResolvedAxis linear(Axis axis, Range range) {
        return new ResolvedAxis(axis, range, Scale.LINEAR);
    }

    /** Returns an x axis: with its fixed range, or that of the data, rounded only if it has no length. */
    static ResolvedAxis x(Axis axis, List<Curve> curves) {
        ResolvedAxis resolved = of(axis, scale -> ends(curves, scale));
        return resolved.range.min() < resolved.range.max() ? resolved : resolved.rounded();
    }

    /** Returns a y axis of curves: with its fixed range, or the rounded range of the data. */
    static ResolvedAxis y(Axis axis, List<Curve> curves) {
        return y(axis, scale -> valuesOf(curves, scale));
    }

    /** Returns a y axis: with its fixed range, or the rounded range of the data that a scale can show. */
    static ResolvedAxis y(Axis axis, Function<Scale, DoubleSummaryStatistics> data) {
        ResolvedAxis resolved = of(axis, data);
        return axis.range().isPresent() ? resolved : resolved.rounded();
    }

    /** Returns the axis with this range and this scale, whatever the data. */
    Axis fixed() {
        return new Axis(axis.title(), scale, Optional.of(range), axis.written(), axis.ticks(), axis.isWhole());
    }

    private ResolvedAxis rounded() {
        return new ResolvedAxis(axis, range.rounded(scale), scale);
    }

    /** Returns an axis with its fixed range, or that of the data; without data from 0 to 1. */
    private static ResolvedAxis of(Axis axis, Function<Scale, DoubleSummaryStatistics> data) {
        if (axis.range().isPresent()) {
            Range fixed = axis.range().get();
            return new ResolvedAxis(axis, fixed, axis.scale().holds(fixed.min()) ? axis.scale() : Scale.LINEAR);
        }
        return Range.of(data.apply(axis.scale()))
                .map(range -> new ResolvedAxis(axis, range, axis.scale()))
                .or(() -> Range.of(data.apply(Scale.LINEAR)).map(range -> linear(axis, range)))
                .orElseGet(() ->
                        new ResolvedAxis(axis, new Range(0, axis.scale() == Scale.LINEAR ? 1 : 0), axis.scale()));
    }

    /** Returns the first and the last x of each curve, since the x of a curve never decreases. */
    private static DoubleSummaryStatistics ends(List<Curve> curves, Scale scale) {
        DoubleSummaryStatistics ends = new DoubleSummaryStatistics();
        for (Curve curve : curves) {
            Samples samples = curve.samples();
            int size = samples.size();
            first(size, samples::x, scale).ifPresent(first -> {
                double last = samples.x(size - 1);
                ends.accept(samples.x(first));
                ends.accept(scale.holds(last) ? last : samples.x(first));
            });
        }
        return ends;
    }

    /** Returns the index of the first value that a scale can show, 0-based. */
    private static OptionalInt first(int size, IntToDoubleFunction value, Scale scale) {
        return IntStream.range(0, size)
                .filter(i -> scale.holds(value.applyAsDouble(i)))
                .findFirst();
    }

    private static DoubleSummaryStatistics valuesOf(List<Curve> curves, Scale scale) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        List<Samples> exploded = new ArrayList<>();
        double reference = 0;
        for (Curve curve : curves) {
            Samples samples = curve.samples();
            OptionalInt begin = first(samples.size(), samples::y, scale);
            double first = begin.isPresent() ? Math.abs(samples.y(begin.getAsInt())) : 0;
            DoubleSummaryStatistics own = upTo(Double.MAX_VALUE, samples, scale);
            reference = Math.max(reference, first);
            if (curve.diverged() || (scale == Scale.LINEAR && reach(own) > EXPLOSION * Math.max(1, first))) {
                exploded.add(samples);
            } else {
                all.combine(own);
            }
        }
        double known = Math.max(reach(all), reference);
        double limit = switch (scale) {
            case LINEAR -> all.getCount() == 0 ? ALONE * Math.max(1, known) : known;
            case LOG -> DECADES * known;
        };
        double finite = limit > 0 ? Math.min(limit, Double.MAX_VALUE) : Double.MAX_VALUE;
        exploded.forEach(samples -> all.combine(upTo(finite, samples, scale)));
        return all;
    }

    /** Returns the largest distance from zero, or 0 if there is no number. */
    private static double reach(DoubleSummaryStatistics numbers) {
        return numbers.getCount() == 0 ? 0 : Math.max(Math.abs(numbers.getMin()), Math.abs(numbers.getMax()));
    }

    private static DoubleSummaryStatistics upTo(double limit, Samples samples, Scale scale) {
        double least = Math.max(scale.least(), -limit);
        return IntStream.range(0, samples.size())
                .mapToDouble(samples::y)
                .filter(y -> y >= least && y <= limit)
                .summaryStatistics();
    }
}
