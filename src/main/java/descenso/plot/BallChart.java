package descenso.plot;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
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
        OptionalInt selected)
        implements Chart {

    /** Number of intervals of the x range at which the function is drawn: two per cell on a chart of 256 columns. */
    private static final int PLACES = 512;
    /** Maximum number of positions drawn per ball, the latest ones. */
    private static final int LAST_POSITIONS = 24;
    /** Farthest distance of the search for the other side of a valley, relative to |place| or 1, if that is larger. */
    private static final double FARTHEST = 10;
    /** Distance at which that search begins, relative to the same unit. */
    private static final double NEAREST = 1e-6;
    /** Factor between two distances of the search. */
    private static final double GROWTH = 1.1;
    /** Number of bisection steps, which refine the found distance to about 1e-13 of itself. */
    private static final int HALVINGS = 40;

    public BallChart {
        balls = List.copyOf(balls);
        points = List.copyOf(points);
    }

    /** Returns the range of x that the chart must show, with a length above 0. */
    Range xRange() {
        Range range = x.range()
                .orElseGet(() -> ViewBounds.of(projected(at -> 0), places()).x());
        return range.min() < range.max() ? range : range.rounded(Scale.LINEAR);
    }

    private List<Curve> projected(DoubleUnaryOperator height) {
        return balls.stream()
                .map(ball -> ball.withSamples(ball.samples().since(0).projected(height)))
                .toList();
    }

    /** Returns the points and the far side of each valley in which a ball starts, on the x axis. */
    private List<PointOfInterest> places() {
        Stream<Double> farSides = balls.stream()
                .filter(ball -> ball.samples().size() > 0)
                .map(ball -> ball.samples().x(0))
                .distinct()
                .flatMap(start -> otherSide(function, start).stream().boxed());
        return Stream.concat(points.stream().map(PointOfInterest::x), farSides)
                .map(place -> new PointOfInterest("", Marker.START, place, 0))
                .toList();
    }

    /**
     * Returns the other side of the valley, where the ground is as high again. Empty if there is none near, or the
     * ground falls to neither or both sides.
     */
    static OptionalDouble otherSide(DoubleUnaryOperator ground, double place) {
        double height = ground.applyAsDouble(place);
        DoublePredicate isLower = distance -> ground.applyAsDouble(place + distance) < height;
        double unit = Math.max(1, Math.abs(place));
        boolean falls = isLower.test(NEAREST * unit);
        if (falls == isLower.test(-NEAREST * unit)) {
            return OptionalDouble.empty();
        }
        double direction = falls ? 1 : -1;
        double far = NEAREST * unit;
        while (isLower.test(direction * far) && far < FARTHEST * unit) {
            far *= GROWTH;
        }
        double high = direction * far;
        double there = ground.applyAsDouble(place + high);
        if (!(there >= height && there < Double.POSITIVE_INFINITY)) {
            return OptionalDouble.empty();
        }
        double low = direction * far / GROWTH;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low / 2 + high / 2;
            if (isLower.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(place + high);
    }

    /** Returns the balls from left to right; they have no height. */
    @Override
    public Optional<PlacedCurves> placed() {
        Range range = xRange();
        return Optional.of(PlacedCurves.of(projected(at -> 0), x, y, new ViewBounds(range, range)));
    }

    @Override
    public Chart onAxesOf(Chart whole) {
        return whole instanceof BallChart other
                ? new BallChart(function, balls, points, x.withRange(other.xRange()), y, selected)
                : this;
    }

    @Override
    public Chart fading() {
        return new BallChart(function, balls.stream().map(Curve::fading).toList(), points, x, y, selected);
    }

    @Override
    public Drawing drawing(Size size) {
        Range across = xRange();
        double[] places = IntStream.rangeClosed(0, PLACES)
                .mapToDouble(i -> (double) i / PLACES)
                .map(share -> across.min() * (1 - share) + across.max() * share)
                .toArray();
        List<Curve> now = projected(function);
        ResolvedAxis up = ResolvedAxis.y(
                y,
                scale ->
                        Arrays.stream(places).map(function).filter(scale::holds).summaryStatistics());
        List<PointOfInterest> raised = points.stream()
                .map(spot -> new PointOfInterest(spot.name(), spot.mark(), spot.x(), function.applyAsDouble(spot.x())))
                .toList();
        return PlotFrame.of(size, ResolvedAxis.linear(x, across), up, Legend.of(now, points))
                .drawing((shapes, area) -> {
                    shapes.addAll(curve(places, area));
                    List<CurvePen> trails =
                            now.stream().map(ball -> trail(ball, area)).toList();
                    CurvePen.draw(shapes, area, trails, selected, raised);
                });
    }

    private List<Shape.Polyline> curve(double[] places, PlotArea area) {
        CurvePen pen = new CurvePen(area.box(), Style.TEXT, Shape.Stroke.SOLID, Optional.empty());
        for (double place : places) {
            double value = function.applyAsDouble(place);
            if (area.y().scale().holds(value)) {
                pen.to(area.x().at(place), area.y().at(value));
            } else {
                pen.lift();
            }
        }
        return pen.ended(List.of(), List.of()).lines();
    }

    /** Returns the last steps of a ball and its current position, without the marks of longer trails between. */
    private static CurvePen trail(Curve ball, PlotArea area) {
        int from = Math.max(0, ball.samples().size() - LAST_POSITIONS);
        Curve last = ball.withSamples(ball.samples().since(from));
        return new ContourMap.TrailTracer(last, 0, area).traceBall();
    }
}
