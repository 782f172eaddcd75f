package descenso.plot;

import java.util.List;
import java.util.function.Function;

/** What an axis shows: where it begins and ends, and its scale, which is linear where the axis' own has no place for it. */
record Shown(Range range, Scale scale) {

    static Shown x(Axis axis, List<Curve> curves) {
        Shown shown = of(axis, scale -> ends(curves, scale));
        return shown.range.min() < shown.range.max() ? shown : shown.rounded();
    }

    static Shown y(Axis axis, List<Curve> curves) {
        Shown shown = of(axis, scale -> new Reach(scale).of(curves));
        return axis.range().isPresent() ? shown : shown.rounded();
    }

    Shown rounded() {
        return new Shown(range.rounded(scale), scale);
    }

    static Shown of(Axis axis, Function<Scale, Extent> data) {
        if (axis.range().isPresent()) {
            Range fixed = axis.range().get();
            return new Shown(fixed, axis.scale().holds(fixed.min()) ? axis.scale() : Scale.LINEAR);
        }
        Extent own = data.apply(axis.scale());
        Extent linear = own.isEmpty() ? data.apply(Scale.LINEAR) : own;
        Scale scale = own.isEmpty() && !linear.isEmpty() ? Scale.LINEAR : axis.scale();
        return new Shown(linear.range().orElse(new Range(0, scale == Scale.LINEAR ? 1 : 0)), scale);
    }

    /** The first and the last x of each. */
    private static Extent ends(List<Curve> curves, Scale scale) {
        Extent extent = new Extent();
        for (Curve curve : curves) {
            addEnds(extent, curve.samples(), scale);
        }
        return extent;
    }

    private static void addEnds(Extent extent, Samples samples, Scale scale) {
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
}
