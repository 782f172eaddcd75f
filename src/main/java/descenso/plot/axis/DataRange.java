package descenso.plot.axis;

import descenso.plot.shape.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The rule for the common range of the values of several curves. Only values that the scale can show count. The rule
 * keeps an exploding curve from squashing the others: the values of such a curve count only up to a limit, and the
 * curve leaves the chart there. A curve explodes if it diverged, or if on a linear scale it exceeds 10⁶ times its first
 * value and 10⁶. The limit is the largest magnitude of the other curves and of all first values. If all curves explode,
 * the limit is 10 times the largest first value, and at least 10. On a logarithmic scale, the limit is 100 times the
 * largest magnitude.
 */
public record DataRange(Scale scale) {

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
     * Returns the range of the y values of the curves, or an empty one if no curve has a value that the scale can show.
     */
    MinMax of(List<Curve> curves) {
        MinMax all = new MinMax();
        List<Curve> exploded = new ArrayList<>();
        double reference = 0;
        for (Curve curve : curves) {
            double first = Math.abs(first(curve.samples()).orElse(0));
            MinMax own = upTo(Double.MAX_VALUE, curve.samples());
            reference = Math.max(reference, first);
            if (curve.diverged() || (scale == Scale.LINEAR && own.reach() > EXPLOSION * Math.max(1, first))) {
                exploded.add(curve);
            } else {
                all.add(own);
            }
        }
        double limit = limit(all, reference);
        exploded.forEach(curve -> all.add(upTo(limit, curve.samples())));
        return all;
    }

    private double limit(MinMax others, double reference) {
        double known = Math.max(others.reach(), reference);
        double limit = switch (scale) {
            case LINEAR -> others.isEmpty() ? ALONE * Math.max(1, known) : known;
            case LOG -> DECADES * known;
        };
        return limit > 0 ? Math.min(limit, Double.MAX_VALUE) : Double.MAX_VALUE;
    }

    private OptionalDouble first(Samples samples) {
        int size = samples.size();
        for (int i = 0; i < size; i++) {
            if (scale.holds(samples.y(i))) {
                return OptionalDouble.of(samples.y(i));
            }
        }
        return OptionalDouble.empty();
    }

    private MinMax upTo(double limit, Samples samples) {
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
