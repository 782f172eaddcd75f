package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContourMapTest {

    private static final Size SIZE = new Size(80, 22);
    private static final Axis X = Exhibits.axis("x", Scale.LINEAR);
    private static final Axis Y = Exhibits.axis("y", Scale.LINEAR);

    private static double bowl(double x, double y) {
        return x * x + y * y;
    }

    private static ContourMap map(DoubleBinaryOperator surface, Curve... trails) {
        return ContourMap.of(surface, List.of(trails), List.of(Spot.start("", 1, 1), Spot.minimum("", 0, 0)), X, Y);
    }

    private static Curve trail(int number, double... coordinates) {
        Samples samples = Exhibits.places(coordinates.length / 2, i -> coordinates[2 * i], i -> coordinates[2 * i + 1]);
        return Curve.of("trail", number, samples);
    }

    @Test
    void holdsStartMinimumAndTrailsWithAMargin() {
        ContourMap map = map(ContourMapTest::bowl, trail(0, 1, 1, -0.5, 0.2, 0, 0));
        assertThat(map.xRange().holds(new Range(-0.5, 1))).isTrue();
        assertThat(map.yRange().holds(new Range(0, 1))).isTrue();
        assertThat(map.xRange()).isEqualTo(new Range(-0.5 - 0.08 * 1.5, 1 + 0.08 * 1.5));
    }

    @Test
    void aTrailThatFliesOffBlowsNothingUp() {
        Range calm = map(ContourMapTest::bowl, trail(0, 1, 1, 0.5, 0.5)).xRange();
        Curve flight = trail(1, 1, 1, -50, 70, 1e200, -1e300, Double.NaN, Double.NaN);
        assertThat(map(ContourMapTest::bowl, trail(0, 1, 1, 0.5, 0.5), flight).xRange())
                .isEqualTo(calm);
        assertThat(map(ContourMapTest::bowl, flight.diverging()).xRange()).isEqualTo(calm);
    }

    /** Without a minimum, how far sound runs go says how far the map goes. */
    @Test
    void needsNoMinimum() {
        ContourMap map = ContourMap.of(
                ContourMapTest::bowl,
                List.of(trail(0, 1, 1, 3, 1, 4, 2), trail(1, 1, 1, 1e9, 1).diverging()),
                List.of(),
                X,
                Y);
        assertThat(map.xRange().holds(new Range(1, 4))).isTrue();
        assertThat(map.xRange().max()).isLessThan(6);
    }

    /** A column is as wide as half a row, in the same units. */
    @ParameterizedTest
    @CsvSource({"80, 22", "30, 8", "40, 30", "160, 50"})
    void keepsTheAspect(int columns, int rows) {
        Territory wide = new Territory(new Range(0, 3), new Range(-1, 1));
        Box box = new Box(4, 1, columns, rows);
        Territory filled = wide.filling(box);
        assertThat(filled.x().holds(wide.x()) && filled.y().holds(wide.y())).isTrue();
        double column = (filled.x().max() - filled.x().min()) / box.columns();
        double row = (filled.y().max() - filled.y().min()) / box.rows();
        assertThat(row).isCloseTo(2 * column, within(1e-12));
    }

    @Test
    void asksOnceACell() {
        AtomicInteger asked = new AtomicInteger();
        map((x, y) -> asked.incrementAndGet()).drawing(SIZE);
        assertThat(asked.get()).isBetween(1, SIZE.columns() * SIZE.rows());
    }

    /** Heights of equal ratios have bands of equal width: along x, the logarithm of x² is linear in that of x. */
    @Test
    void spacesItsLevelsInTheLogarithm() {
        Box box = new Box(0, 0, 64, 1);
        Projection x = new Projection(new Shown(new Range(1, 1e4), Scale.LOG), 0, 64);
        Projection y = new Projection(new Shown(new Range(0, 1), Scale.LINEAR), 1, 0);
        List<Shape.Fill> fills = new Bands((u, v) -> u, box, x, y).fills();
        assertThat(fills.stream().map(Shape.Fill::style)).containsExactlyElementsOf(Style.shades());
        for (Shape.Fill fill : fills.subList(2, 7)) {
            assertThat(fill.right() - fill.left()).isBetween(6.0, 10.0);
        }
    }

    /** Though from the lowest to the highest it is farther than the largest number. */
    @ParameterizedTest
    @ValueSource(doubles = {1.5e308, 1e-300})
    void shadesHeightsOfAnySize(double unit) {
        assertThat(fills(map((x, y) -> x * unit))).isEqualTo(fills(map((x, y) -> x)));
    }

    @Test
    void showsNoShadeWhereThereIsNoHeight() {
        assertThat(fills(map((x, y) -> Double.NaN))).isEmpty();
        assertThat(fills(map((x, y) -> 3))).allMatch(fill -> fill.style() == Style.SHADE_1);
        assertThat(fills(map((x, y) -> x < 0 ? Double.POSITIVE_INFINITY : x))).isNotEmpty();
    }

    private static List<Shape.Fill> fills(ContourMap map) {
        return map.drawing(SIZE).shapes().stream()
                .filter(Shape.Fill.class::isInstance)
                .map(Shape.Fill.class::cast)
                .collect(Collectors.toList());
    }

    @Test
    void marksWhereATrailLeft() {
        List<Mark> marks = marks(map(ContourMapTest::bowl, trail(0, 1, 1, 100, 1)));
        assertThat(marks).contains(Mark.START, Mark.MINIMUM, Mark.RIGHT).doesNotContain(Mark.LEFT, Mark.ABOVE);
        assertThat(marks(map(ContourMapTest::bowl, trail(0, 1, 1, 0.1, 0.1).diverging())))
                .contains(Mark.DIVERGED);
        assertThat(marks(map(ContourMapTest::bowl, trail(2, 1, 1, 0.1, 0.1)))).contains(Mark.SQUARE);
    }

    private static List<Mark> marks(ContourMap map) {
        return map.drawing(SIZE).shapes().stream()
                .filter(Shape.Sign.class::isInstance)
                .map(shape -> ((Shape.Sign) shape).mark())
                .collect(Collectors.toList());
    }

    @Test
    void canBeHeldStill() {
        ContourMap still = ContourMap.of(
                ContourMapTest::bowl,
                List.of(trail(0, 1, 1, 0, 0)),
                List.of(),
                X.fixed(new Range(-9, 9)),
                Y.fixed(new Range(-4, 4)));
        assertThat(still.xRange()).isEqualTo(new Range(-9, 9));
        assertThat(still.yRange()).isEqualTo(new Range(-4, 4));
    }

    @Test
    void saysWhatTheDottedLinesAreWhereThereAreAny() {
        ContourMap step = map(ContourMapTest::bowl, trail(0, 1, 1, 0.99, 0.99));
        ContourMap way = map(ContourMapTest::bowl, trail(0, 1, 1, 0, 0));
        assertThat(shapes(step.aiming("aims"))).contains("aims").contains("DOTTED");
        assertThat(shapes(step)).doesNotContain("DOTTED");
        assertThat(shapes(way.aiming("aims"))).doesNotContain("aims").doesNotContain("DOTTED");
    }

    private static String shapes(ContourMap map) {
        return map.drawing(SIZE).shapes().toString();
    }

    @Test
    void theSelectedOneLiesOverAllOthers() {
        List<Curve> two = List.of(trail(0, 1, 1, 0, 0), trail(1, 1, 1, 0, 0));
        ContourMap map = map(ContourMapTest::bowl, two.get(0), two.get(1));
        BallChart balls = BallChart.of(x -> x * x, two, List.of(), X, Y);
        assertThat(topmost(map.drawing(SIZE))).isEqualTo(Mark.TRIANGLE);
        assertThat(topmost(map.selecting(0).drawing(SIZE))).isEqualTo(Mark.DISC);
        assertThat(topmost(balls.drawing(SIZE))).isEqualTo(Mark.TRIANGLE);
        assertThat(topmost(balls.selecting(0).drawing(SIZE))).isEqualTo(Mark.DISC);
    }

    private static Mark topmost(Drawing drawing) {
        List<Shape> shapes = drawing.shapes();
        return ((Shape.Sign) shapes.get(shapes.size() - 1)).mark();
    }
}
