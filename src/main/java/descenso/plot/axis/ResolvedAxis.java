package descenso.plot.axis;

import descenso.plot.shape.Samples;
import java.util.List;
import java.util.function.Function;

/**
 * The range and the scale that an axis shows. The scale is linear if the axis's own scale can show none of the data.
 */
public record ResolvedAxis(Range range, Scale scale) {

    /**
     * Returns the range and scale of an x axis: the fixed range, or that of the data, rounded only if it has no length.
     */
    public static ResolvedAxis x(Axis axis, List<Curve> curves) {
        ResolvedAxis resolved = of(axis, scale -> ends(curves, scale));
        return resolved.range.min() < resolved.range.max() ? resolved : resolved.rounded();
    }

    /** Returns the range and scale of a y axis: the fixed range, or the rounded range of the data. */
    public static ResolvedAxis y(Axis axis, List<Curve> curves) {
        ResolvedAxis resolved = of(axis, scale -> new DataRange(scale).of(curves));
        return axis.range().isPresent() ? resolved : resolved.rounded();
    }

    /** Returns this axis with its range extended to round numbers. */
    public ResolvedAxis rounded() {
        return new ResolvedAxis(range.rounded(scale), scale);
    }

    /**
     * Returns the range and scale of an axis: the fixed range, or the range of the data, from 0 to 1 if there are none.
     *
     * @param data returns the range of the data that a scale can show
     */
    public static ResolvedAxis of(Axis axis, Function<Scale, MinMax> data) {
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
            addEnds(extent, curve.samples(), scale);
        }
        return extent;
    }

    private static void addEnds(MinMax extent, Samples samples, Scale scale) {
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
