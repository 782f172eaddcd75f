package descenso.plot.axis;

import descenso.plot.shape.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far the values of several curves go, of those that a scale has a place for. One that explodes may not squash the
 * others: a curve that diverged, or on a linear scale went beyond a million times its beginning (and a million), counts
 * only as far as a limit, and leaves the chart there. The limit is what the other curves reach and all begin with; where
 * there is no other curve, 10 times what they begin with (at least 10); on a logarithmic scale 100 times.
 */
public record DataRange(Scale scale) {

    private static final double EXPLOSION = 1e6;
    private static final double ALONE = 10;
    private static final double DECADES = 100;

    /** Empty where there is no value. */
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

    private double limit(MinMax sound, double reference) {
        double known = Math.max(sound.reach(), reference);
        double limit = switch (scale) {
            case LINEAR -> sound.isEmpty() ? ALONE * Math.max(1, known) : known;
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
