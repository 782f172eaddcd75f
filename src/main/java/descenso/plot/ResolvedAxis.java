package descenso.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The range and the scale that an axis shows. The scale is linear if the axis's own scale can show none of the data.
 *
 * <p>The range of a y axis keeps an exploding curve from squashing the others: the values of such a curve count only up
 * to a limit, and the curve leaves the chart there. A curve explodes if it diverged, or if on a linear scale it exceeds
 * 10⁶ times its first value and 10⁶. The limit is the largest magnitude of the other curves and of all first values. If
 * all curves explode, the limit is 10 times the largest first value, and at least 10. On a logarithmic scale, the limit
 * is 100 times the largest magnitude. Only values that the scale can show count.
 */
record ResolvedAxis(Range range, Scale scale) {

    /** Ratio of a curve's largest magnitude to its first one beyond which the curve counts as exploding. */
    private static final double EXPLOSION = 1e6;

    /**
     * Limit of exploding curves on a linear scale if there is no other curve, as a multiple of their largest first
     * value.
     */
    private static final double ALONE = 10;

    /** Limit of exploding curves on a logarithmic scale, as a multiple of the largest known magnitude: two decades. */
    private static final double DECADES = 100;

    /**
     * Returns the range and scale of an x axis: the fixed range, or that of the data, rounded only if it has no length.
     */
    static ResolvedAxis x(Axis axis, List<Curve> curves) {
        ResolvedAxis resolved = of(axis, scale -> ends(curves, scale));
        return resolved.range.min() < resolved.range.max() ? resolved : resolved.rounded();
    }

    /** Returns the range and scale of a y axis with curves: the fixed range, or the rounded range of the data. */
    static ResolvedAxis y(Axis axis, List<Curve> curves) {
        return y(axis, scale -> valuesOf(curves, scale));
    }

    /**
     * Returns the range and scale of a y axis: the fixed range, or the rounded range of the data.
     *
     * @param data returns the range of the data that a scale can show
     */
    static ResolvedAxis y(Axis axis, Function<Scale, MinMax> data) {
        ResolvedAxis resolved = of(axis, data);
        return axis.range().isPresent() ? resolved : resolved.rounded();
    }

    private ResolvedAxis rounded() {
        return new ResolvedAxis(range.rounded(scale), scale);
    }

    /** Returns the fixed range of an axis, or the range of the data, from 0 to 1 if there are none, with its scale. */
    private static ResolvedAxis of(Axis axis, Function<Scale, MinMax> data) {
        if (axis.range().isPresent()) {
            Range fixed = axis.range().get();
            return new ResolvedAxis(fixed, axis.scale().holds(fixed.min()) ? axis.scale() : Scale.LINEAR);
        }
        MinMax own = data.apply(axis.scale());
        MinMax linear = own.isEmpty() ? data.apply(Scale.LINEAR) : own;
        Scale scale = own.isEmpty() && !linear.isEmpty() ? Scale.LINEAR : axis.scale();
        return new ResolvedAxis(linear.range().orElse(new Range(0, scale == Scale.LINEAR ? 1 : 0)), scale);
    }

    /** Returns the range of the first and the last x of each curve, since the x of a curve never decreases. */
    private static MinMax ends(List<Curve> curves, Scale scale) {
        MinMax extent = new MinMax();
        for (Curve curve : curves) {
            Samples samples = curve.samples();
            int size = samples.size();
            int first = 0;
            while (first < size && !scale.holds(samples.x(first))) {
                first++;
            }
            if (first < size) {
                extent.add(samples.x(first));
                extent.add(scale.holds(samples.x(size - 1)) ? samples.x(size - 1) : samples.x(first));
            }
        }
        return extent;
    }

    private static MinMax valuesOf(List<Curve> curves, Scale scale) {
        MinMax all = new MinMax();
        List<Curve> exploded = new ArrayList<>();
        double reference = 0;
        for (Curve curve : curves) {
            double first = Math.abs(first(curve.samples(), scale).orElse(0));
            MinMax own = upTo(Double.MAX_VALUE, curve.samples(), scale);
            reference = Math.max(reference, first);
            if (curve.diverged() || (scale == Scale.LINEAR && own.reach() > EXPLOSION * Math.max(1, first))) {
                exploded.add(curve);
            } else {
                all.add(own);
            }
        }
        double known = Math.max(all.reach(), reference);
        double limit = switch (scale) {
            case LINEAR -> all.isEmpty() ? ALONE * Math.max(1, known) : known;
            case LOG -> DECADES * known;
        };
        double finite = limit > 0 ? Math.min(limit, Double.MAX_VALUE) : Double.MAX_VALUE;
        exploded.forEach(curve -> all.add(upTo(finite, curve.samples(), scale)));
        return all;
    }

    private static OptionalDouble first(Samples samples, Scale scale) {
        int size = samples.size();
        for (int i = 0; i < size; i++) {
            if (scale.holds(samples.y(i))) {
                return OptionalDouble.of(samples.y(i));
            }
        }
        return OptionalDouble.empty();
    }

    private static MinMax upTo(double limit, Samples samples, Scale scale) {
        double least = Math.max(scale.least(), -limit);
        MinMax extent = new MinMax();
        int size = samples.size();
        for (int i = 0; i < size; i++) {
            double y = samples.y(i);
            if (y >= least && y <= limit) {
                extent.add(y);
            }
        }
        return extent;
    }
}
