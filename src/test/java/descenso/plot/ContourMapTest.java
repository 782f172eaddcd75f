package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Tests that a column is half as wide as a row is high, in the same units, whatever the map has to contain. */
    @ParameterizedTest
    @CsvSource({"80, 22", "30, 8", "40, 30", "120, 34", "160, 50"})
    void aspectRatioIsKept(int columns, int rows) {
        for (double width : new double[] {0.01, 1, 300}) {
            List<PointOfInterest> spots = List.of(
                    new PointOfInterest("", Marker.START, 0, 0),
                    new PointOfInterest("", Marker.START, width, 0),
                    new PointOfInterest("", Marker.START, 0, 1));
            Drawing drawing = ChartExamples.contours(ContourMapTest::bowl, List.of(), spots, X, Y)
                    .drawing(new Size(columns, rows));
            List<Shape.Sign> signs = drawing.shapes().stream()
                    .filter(Shape.Sign.class::isInstance)
                    .map(Shape.Sign.class::cast)
                    .toList();
            double column = width / (signs.get(1).x() - signs.get(0).x());
            double row = 1 / (signs.get(0).y() - signs.get(2).y());
            assertThat(row / column).isCloseTo(2, within(0.07));
        }
    }

    @Test
    void surfaceIsEvaluatedAtMostOncePerCell() {
        AtomicInteger evaluations = new AtomicInteger();
        map((x, y) -> evaluations.incrementAndGet()).drawing(SIZE);
        assertThat(evaluations.get()).isBetween(1, SIZE.columns() * SIZE.rows());
    }

    /** Tests that levels of equal ratio have bands of equal width: the surface is x, and the x axis is logarithmic. */
    @Test
    void levelsAreSpacedLogarithmically() {
        Box box = new Box(0, 0, 64, 1);
        PlotArea.Projection x = new PlotArea.Projection(new Range(1, 1e4), Scale.LOG, 0, 64);
        PlotArea.Projection y = new PlotArea.Projection(new Range(0, 1), Scale.LINEAR, 1, 0);
        List<Shape.Fill> fills = ContourMap.bands((u, v) -> u, new PlotArea(box, x, y));
        assertThat(fills.stream().map(Shape.Fill::style)).containsExactlyElementsOf(Style.shades());
        for (Shape.Fill fill : fills.subList(2, 7)) {
            assertThat(fill.right() - fill.left()).isBetween(6.0, 10.0);
        }
    }

    /** Tests heights of extreme magnitudes; the difference between the lowest and the highest may overflow. */
    @ParameterizedTest
    @ValueSource(doubles = {1e308, 1e-300})
    void heightsOfAnyMagnitudeAreShadedAlike(double unit) {
        assertThat(fills(map((x, y) -> Math.sin(x) * unit))).isEqualTo(fills(map((x, y) -> Math.sin(x))));
    }

    @Test
    void undefinedHeightHasNoShade() {
        assertThat(fills(map((x, y) -> Double.NaN))).isEmpty();
        assertThat(fills(map((x, y) -> 3))).allMatch(fill -> fill.style() == Style.SHADE_1);
        assertThat(fills(map((x, y) -> x < 0 ? Double.POSITIVE_INFINITY : x))).isNotEmpty();
    }

    @Test
    void eachCellWithAnInfiniteHeightIsMarkedOnRequest() {
        ContourMap map = map((x, y) -> x < 0 ? Double.POSITIVE_INFINITY : x);
        String drawn =
                map.marking(Marker.DIVERGED).drawing(SIZE).lines(Raster.ASCII).toString();
        assertThat(drawn).containsPattern("!{10}[^!]");
        assertThat(map.drawing(SIZE).lines(Raster.ASCII).toString()).doesNotContain("!");
    }

    private static List<Shape.Fill> fills(ContourMap map) {
        return map.drawing(SIZE).shapes().stream()
                .filter(Shape.Fill.class::isInstance)
                .map(Shape.Fill.class::cast)
                .collect(Collectors.toList());
    }

    /**
     * Tests the mark of a trail on a map from −2 to 2. A trail outside is marked at the edge nearest to its last point,
     * even if it left through another edge.
     */
    @ParameterizedTest
    @CsvSource({
        "0 0 0.2 0.2, SQUARE, 43 9",
        "0 0 100 1, RIGHT, 79 5",
        "1 1 100 6, RIGHT, 79 1",
        "1 1 6 100, ABOVE, 79 1",
        "0 0 0 -50, BELOW, 42 18",
        "0 0 -50 0, LEFT, 4 10",
        "0 0 0 -50 0.01 50, ABOVE, 42 1",
        "0 0 100 0 0 100, ABOVE, 42 1",
        "50 0 60 0, RIGHT, 79 10"
    })
    void trailEndIsMarkedInsideOrAtTheEdge(String path, Marker mark, String cell) {
        Curve trail = unnamed(path);
        assertThat(signs(fixedMap(trail)))
                .extracting(sign -> sign.mark() + " " + (int) sign.x() + " " + (int) sign.y())
                .containsExactly(mark + " " + cell);
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

    /**
     * Tests that the region contains a point where a run has settled, however distant, but no point that a run only
     * passes.
     */
    @ParameterizedTest
    @CsvSource({"40, 1, true", "40, 1.001, true", "40, 1.3, false", "1e300, 1, true"})
    void regionContainsThePointWhereARunSettled(double place, double growth, boolean isContained) {
        Samples samples =
                ChartExamples.places(60, i -> i == 0 ? 1 : place * Math.pow(growth, i), i -> i == 0 ? 1 : 0.3);
        Curve trail = Curve.of("", 0, samples);
        assertThat(map(ContourMapTest::bowl, trail).viewBounds().x().holds(samples.x(59)))
                .isEqualTo(isContained);
        assertThat(map(ContourMapTest::bowl, trail.withDivergence())
                        .viewBounds()
                        .x()
                        .holds(samples.x(59)))
                .isFalse();
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
    void dottedLinesAreExplainedOnlyIfDrawn() {
        ContourMap step = map(ContourMapTest::bowl, trail(0, 1, 1, 0.99, 0.99));
        ContourMap way = map(ContourMapTest::bowl, trail(0, 1, 1, 0, 0));
        assertThat(shapes(ChartExamples.aiming("aims", step))).contains("aims").contains("DOTTED");
        assertThat(shapes(step)).doesNotContain("DOTTED");
        assertThat(shapes(ChartExamples.aiming("aims", way)))
                .doesNotContain("aims")
                .doesNotContain("DOTTED");
    }

    private static String shapes(ContourMap map) {
        return map.drawing(SIZE).shapes().toString();
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
