package descenso.plot;

import java.util.List;

/**
 * The curves of a chart where the picture shows them, so that a statement about the picture holds for its range and its
 * scale. The samples are distances from the left and from the bottom, as shares of the axes from 0 to 1.
 *
 * @param curves solid curves, each with the samples in the range of the x axis; a value above or below the picture is
 *     at its edge
 */
public record PlacedCurves(List<Curve> curves, ResolvedAxis x, ResolvedAxis y) {

    /** Greatest distance of a value from 0 that is only a rounding error, as a share of the axis. */
    private static final double ROUNDING = 1e-12;

    /** Box in whose shape a map is measured: any, because only shares are read; a row is as high as two columns. */
    private static final Box SQUARE = new Box(0, 0, 2, 1);

    /** Places the curves of a line chart. */
    static PlacedCurves of(List<Curve> curves, ResolvedAxis x, ResolvedAxis y) {
        return new PlacedCurves(
                curves.stream()
                        .filter(curve -> curve.stroke() == Shape.Stroke.SOLID)
                        .map(curve -> curve.withSamples(placed(curve.samples(), x, y)))
                        .toList(),
                x,
                y);
    }

    /** Places trails on a map, with equal lengths of both axes. */
    static PlacedCurves of(List<Curve> trails, Axis x, Axis y, ViewBounds bounds) {
        ViewBounds square = bounds.filling(SQUARE);
        return of(trails, ResolvedAxis.linear(x, square.x()), ResolvedAxis.linear(y, square.y()));
    }

    private static Samples placed(Samples samples, ResolvedAxis x, ResolvedAxis y) {
        int size = samples.size();
        double[] across = new double[size];
        double[] up = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (x.range().holds(samples.x(i)) && !Double.isNaN(samples.y(i))) {
                across[count] = share(samples.x(i), x);
                up[count] = share(samples.y(i), y);
                count++;
            }
        }
        return Samples.of(count, i -> across[i], i -> up[i]);
    }

    private static double share(double value, ResolvedAxis axis) {
        if (value <= axis.range().min() || value >= axis.range().max()) {
            return value <= axis.range().min() ? 0 : 1;
        }
        Scale scale = axis.scale();
        double least = scale.place(axis.range().min());
        return (scale.place(value) - least) / (scale.place(axis.range().max()) - least);
    }

    /** Returns the height of a value, as a share of the vertical axis from 0 to 1. */
    public double up(double value) {
        return share(value, y);
    }

    /** Returns the distance of a value from the left, as a share of the horizontal axis from 0 to 1. */
    public double across(double value) {
        return share(value, x);
    }

    /** Returns the value at a share of the horizontal axis. */
    public double x(double share) {
        return value(share, x);
    }

    /** Returns the value at a share of the vertical axis. */
    public double y(double share) {
        return value(share, y);
    }

    /** Returns a value; 0 for one that differs from it only by rounding. */
    private static double value(double share, ResolvedAxis axis) {
        double least = axis.scale().place(axis.range().min());
        double length = axis.scale().place(axis.range().max()) - least;
        double value = axis.scale().value(least + share * length);
        return axis.scale() == Scale.LINEAR && Math.abs(value) < ROUNDING * length ? 0 : value;
    }

    /** Returns the title of the vertical axis. */
    public String titleUp() {
        return y.axis().title();
    }

    /** Returns the title of the horizontal axis. */
    public String titleAcross() {
        return x.axis().title();
    }
}
