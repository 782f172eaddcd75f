package descenso.plot.map;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Curve;
import descenso.plot.axis.Range;
import descenso.plot.axis.SampleSnapshot;
import descenso.plot.frame.PointOfInterest;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Marker;
import descenso.tui.Size;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A chart of a function of one number, with a ball per optimizer and its last steps as chords of the curve. The range
 * of the x axis is that of {@link ViewBounds} with both sides of each valley in which a ball starts, unless the axis
 * has a fixed range. The range of the y axis is that of the function's values.
 *
 * @param function the function; the curve has a gap where it is not finite
 * @param balls the positions after each step, as x; the y is not read, since the function gives the height
 * @param points starts and minima; their y is not read either
 * @param selected the index of the ball that is drawn over all others, 0-based; empty if none is selected
 */
public record BallChart(
        DoubleUnaryOperator function,
        List<Curve> balls,
        List<PointOfInterest> points,
        Axis x,
        Axis y,
        OptionalInt selected) {

    public BallChart {
        balls = List.copyOf(balls);
        points = List.copyOf(points);
    }

    public static BallChart of(
            DoubleUnaryOperator function, List<Curve> balls, List<PointOfInterest> spots, Axis x, Axis y) {
        return new BallChart(function, balls, spots, x, y, OptionalInt.empty());
    }

    /**
     * Returns this chart with a ball drawn over all others.
     *
     * @param ball the index of the ball, 0-based
     */
    public BallChart withSelected(int ball) {
        return new BallChart(function, balls, points, x, y, OptionalInt.of(ball));
    }

    /** Returns the range of x that the chart must show. */
    Range xRange() {
        return x.range().orElseGet(() -> ViewBounds.of(flat(), places()).x());
    }

    private List<Curve> flat() {
        return balls.stream()
                .map(ball -> ball.withSamples(new ProjectedSamples(at -> 0, ball.samples())))
                .toList();
    }

    private List<PointOfInterest> places() {
        return Stream.concat(
                        points.stream().mapToDouble(PointOfInterest::x).boxed(),
                        starts().flatMap(start ->
                                new Basin(function, start).otherSide().stream().boxed()))
                .map(place -> new PointOfInterest("", Marker.START, place, 0))
                .toList();
    }

    private Stream<Double> starts() {
        return balls.stream()
                .filter(ball -> ball.samples().size() > 0)
                .map(ball -> ball.samples().x(0))
                .distinct();
    }

    public Drawing drawing(Size size) {
        List<Curve> projected = balls.stream()
                .map(SampleSnapshot::of)
                .map(ball -> ball.withSamples(new ProjectedSamples(function, ball.samples())))
                .toList();
        List<PointOfInterest> marked = points.stream()
                .map(spot -> new PointOfInterest(spot.name(), spot.mark(), spot.x(), function.applyAsDouble(spot.x())))
                .toList();
        return new BallChartRenderer(new BallChart(function, projected, marked, x, y, selected), xRange(), size)
                .drawing();
    }
}
