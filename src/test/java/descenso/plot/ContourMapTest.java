package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Size;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("StringSplitter")
class ContourMapTest {

    private static final Size SIZE = new Size(80, 22);
    private static final Axis X = ChartExamples.axis("x", Scale.LINEAR);
    private static final Axis Y = ChartExamples.axis("y", Scale.LINEAR);

    private static double bowl(double x, double y) {
        return x * x + y * y;
    }

    private static ContourMap map(DoubleBinaryOperator surface, Curve... trails) {
        return ChartExamples.contours(
                surface,
                List.of(trails),
                List.of(new PointOfInterest("", Marker.START, 1, 1), new PointOfInterest("", Marker.MINIMUM, 0, 0)),
                X,
                Y);
    }

    private static Curve trail(int number, double... coordinates) {
        Samples samples =
                ChartExamples.places(coordinates.length / 2, i -> coordinates[2 * i], i -> coordinates[2 * i + 1]);
        return Curve.of("trail", number, samples);
    }

    @Test
    void regionContainsStartMinimumAndTrailsWithAMargin() {
        ContourMap map = map(ContourMapTest::bowl, trail(0, 1, 1, -0.5, 0.2, 0, 0));
        assertThat(List.of(-0.5, 1.0)).allMatch(map.viewBounds().x()::holds);
        assertThat(List.of(0.0, 1.0)).allMatch(map.viewBounds().y()::holds);
        assertThat(map.viewBounds().x()).isEqualTo(new Range(-0.5 - 0.08 * 1.5, 1 + 0.08 * 1.5));
    }

    @Test
    void distantTrailDoesNotEnlargeTheRegion() {
        Range expected =
                map(ContourMapTest::bowl, trail(0, 1, 1, 0.5, 0.5)).viewBounds().x();
        Curve distant = trail(1, 1, 1, -50, 70, 1e200, -1e300, Double.NaN, Double.NaN);
        assertThat(map(ContourMapTest::bowl, trail(0, 1, 1, 0.5, 0.5), distant)
                        .viewBounds()
                        .x())
                .isEqualTo(expected);
        assertThat(map(ContourMapTest::bowl, distant.withDivergence())
                        .viewBounds()
                        .x())
                .isEqualTo(expected);
    }

    /** Tests that without a minimum, the runs that have not diverged determine the region. */
    @Test
    void regionWithoutMinimumFollowsTheSoundTrails() {
        ContourMap map = ChartExamples.contours(
                ContourMapTest::bowl,
                List.of(trail(0, 1, 1, 3, 1, 4, 2), trail(1, 1, 1, 1e9, 1).withDivergence()),
                List.of(),
                X,
                Y);
        assertThat(List.of(1.0, 4.0)).allMatch(map.viewBounds().x()::holds);
        assertThat(map.viewBounds().x().max()).isLessThan(6);
    }

    @Test
    void surfaceIsEvaluatedAtMostOncePerCell() {
        AtomicInteger evaluations = new AtomicInteger();
        map((x, y) -> evaluations.incrementAndGet()).drawing(SIZE);
        assertThat(evaluations.get()).isBetween(1, SIZE.columns() * SIZE.rows());
    }

    @Test
    void eachCellWithAnInfiniteHeightIsMarkedOnRequest() {
        ContourMap map = map((x, y) -> x < 0 ? Double.POSITIVE_INFINITY : x);
        String drawn =
                map.marking(Marker.DIVERGED).drawing(SIZE).lines(Raster.ASCII).toString();
        assertThat(drawn).containsPattern("!{10}[^!]");
        assertThat(map.drawing(SIZE).lines(Raster.ASCII).toString()).doesNotContain("!");
    }

    /** Tests that the divergence is marked at the place where the trail left the map. */
    @ParameterizedTest
    @CsvSource({"0 0 0.2 0.2, 43 9", "0 0 100 0 1e200 1e300, 79 10", "0 0 0 100 NaN NaN, 42 1", "50 0 60 0, 79 10"})
    void divergenceIsMarkedWhereTheTrailLeftTheMap(String path, String cell) {
        assertThat(signs(fixedMap(unnamed(path).withDivergence())))
                .extracting(sign -> sign.mark() + " " + (int) sign.x() + " " + (int) sign.y())
                .containsExactly(Marker.DIVERGED + " " + cell);
    }

    /** Creates a curve without a name. There is no legend then, so all signs are those of the map. */
    private static Curve unnamed(String path) {
        double[] places =
                Stream.of(path.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return Curve.of("", 2, ChartExamples.places(places.length / 2, i -> places[2 * i], i -> places[2 * i + 1]));
    }

    private static ContourMap fixedMap(Curve trail) {
        Range range = new Range(-2, 2);
        return ChartExamples.contours(
                ContourMapTest::bowl, List.of(trail), List.of(), X.withRange(range), Y.withRange(range));
    }

    private static List<Shape.Sign> signs(ContourMap map) {
        return map.drawing(SIZE).shapes().stream()
                .filter(Shape.Sign.class::isInstance)
                .map(Shape.Sign.class::cast)
                .toList();
    }

    @Test
    void fixedAxesFixTheRegion() {
        ContourMap still = ChartExamples.contours(
                ContourMapTest::bowl,
                List.of(trail(0, 1, 1, 0, 0)),
                List.of(),
                X.withRange(new Range(-9, 9)),
                Y.withRange(new Range(-4, 4)));
        assertThat(still.viewBounds().x()).isEqualTo(new Range(-9, 9));
        assertThat(still.viewBounds().y()).isEqualTo(new Range(-4, 4));
    }

    @Test
    void selectedTrailLiesOverAllOthers() {
        List<Curve> two = List.of(trail(0, 1, 1, 0, 0), trail(1, 1, 1, 0, 0));
        ContourMap map = map(ContourMapTest::bowl, two.get(0), two.get(1));
        BallChart balls = ChartExamples.balls(x -> x * x, two, List.of(), X, Y);
        assertThat(topmost(map.drawing(SIZE))).isEqualTo(Marker.TRIANGLE);
        assertThat(topmost(ChartExamples.selecting(0, map).drawing(SIZE))).isEqualTo(Marker.DISC);
        assertThat(topmost(balls.drawing(SIZE))).isEqualTo(Marker.TRIANGLE);
        assertThat(topmost(ChartExamples.selecting(0, balls).drawing(SIZE))).isEqualTo(Marker.DISC);
    }

    private static Marker topmost(Drawing drawing) {
        List<Shape> shapes = drawing.shapes();
        return ((Shape.Sign) shapes.get(shapes.size() - 1)).mark();
    }
}
