package descenso.plot.map;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Curve;
import descenso.plot.axis.Range;
import descenso.plot.axis.SampleSnapshot;
import descenso.plot.shape.Drawing;
import descenso.plot.shape.Marker;
import descenso.plot.stage.PointOfInterest;
import descenso.tui.Size;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * A function of one number with balls on it, one an optimizer, and their last steps as chords from place to place. The x
 * axis holds what {@link ViewBounds} says, and both sides of the valley that a ball starts in; or the range that it gives.
 * The y axis holds what the function does there.
 *
 * @param function where it is not finite, there is a gap
 * @param balls x is where each is after each step; its height is the function's, and y is not asked for
 * @param spots starts and minima; their y is not asked for either
 * @param selected the place in the list of the ball that is drawn over all others
 */
public record BallChart(
        DoubleUnaryOperator function,
        List<Curve> balls,
        List<PointOfInterest> spots,
        Axis x,
        Axis y,
        OptionalInt selected) {

    public BallChart {
        balls = List.copyOf(balls);
        spots = List.copyOf(spots);
    }

    public static BallChart of(
            DoubleUnaryOperator function, List<Curve> balls, List<PointOfInterest> spots, Axis x, Axis y) {
        return new BallChart(function, balls, spots, x, y, OptionalInt.empty());
    }

    public BallChart selecting(int ball) {
        return new BallChart(function, balls, spots, x, y, OptionalInt.of(ball));
    }

    /** What has to be on the chart, across. */
    Range xRange() {
        return x.range().orElseGet(() -> ViewBounds.of(flat(), places()).x());
    }

    private List<Curve> flat() {
        return balls.stream()
                .map(ball -> ball.with(new ProjectedSamples(at -> 0, ball.samples())))
                .toList();
    }

    private List<PointOfInterest> places() {
        return Stream.concat(
                        spots.stream().mapToDouble(PointOfInterest::x).boxed(),
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
        List<Curve> onIt = balls.stream()
                .map(SampleSnapshot::of)
                .map(ball -> ball.with(new ProjectedSamples(function, ball.samples())))
                .toList();
        List<PointOfInterest> marked = spots.stream()
                .map(spot -> new PointOfInterest(spot.name(), spot.mark(), spot.x(), function.applyAsDouble(spot.x())))
                .toList();
        return new BallPicture(new BallChart(function, onIt, marked, x, y, selected), xRange(), size).drawing();
    }
}
