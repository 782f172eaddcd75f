package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.tui.Size;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallChartTest {

    private static final Size SIZE = new Size(80, 22);
    private static final Axis Y = ChartExamples.axis("f", Scale.LINEAR);
    private static final Axis X = ChartExamples.axis("x", Scale.LINEAR).withRange(new Range(-2, 2));

    /** Returns the marks of balls without names, for which there is no legend. */
    private static List<Marker> marks(Curve... balls) {
        Drawing drawing =
                ChartExamples.balls(x -> x * x, List.of(balls), List.of(), X, Y).drawing(SIZE);
        return drawing.shapes().stream()
                .filter(Shape.Sign.class::isInstance)
                .map(sign -> ((Shape.Sign) sign).mark())
                .toList();
    }

    private static Curve ball(int number, double... xs) {
        return Curve.of("", number, ChartExamples.places(xs.length, i -> xs[i], i -> Double.NaN));
    }

    /** Tests a ball that left the chart many steps ago. */
    @ParameterizedTest
    @CsvSource({"1.5, DISC", "2.1, ABOVE", "13780, ABOVE", "-1e200, ABOVE"})
    void ballOutsideTheChartIsMarkedAtTheEdge(double place, Marker mark) {
        double[] xs = new double[60];
        Arrays.fill(xs, place);
        xs[0] = 1;
        assertThat(marks(ball(0, xs))).containsExactly(mark);
        assertThat(marks(ball(0, xs).withDivergence())).containsExactly(Marker.DIVERGED);
    }

    /** Tests several balls that left through one corner. */
    @Test
    void divergenceMarkIsNotCovered() {
        assertThat(marks(ball(0, 1, 1e9).withDivergence(), ball(1, 1, 1e9), ball(2, 1, 1.2)))
                .containsExactly(Marker.SQUARE, Marker.ABOVE, Marker.DIVERGED);
    }

    /**
     * Tests that the range contains both sides of the basin wherever it is, and of the path of a distant ball only the
     * near part.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.5, -1, 1",
        "0, -1, 0.5, -1, 1",
        "5, 6, 5.5, 4, 6",
        "-300, -299.5, -300, -300.5, -299.5",
        "0, 1, -2, -2, 1",
        "0, 1, -1e9, -1, 1",
        "0, 1e-3, 0, -1e-3, 1e-3",
    })
    void xRangeContainsBallsAndBothBasinSides(double bottom, double start, double end, double least, double most) {
        Axis free = ChartExamples.axis("x", Scale.LINEAR);
        DoubleUnaryOperator bowl = x -> (x - bottom) * (x - bottom);
        List<Curve> balls = List.of(ball(0, start, (start + bottom) / 2, end), ball(1, start));
        Range shown = ChartExamples.balls(bowl, balls, List.of(), free, Y).xRange();
        double margin = 0.08 * (most - least);
        assertThat(shown.min()).isCloseTo(least - margin, within(1e-3 * (most - least)));
        assertThat(shown.max()).isCloseTo(most + margin, within(1e-3 * (most - least)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, -1",
        "0, -1, 1",
        "5, 6, 4",
        "5, 5.25, 4.75",
        "-1000, -999, -1001",
        "3, 0, 6",
        "0, 1e-3, -1e-3",
        "0, 1e150, -1e150"
    })
    void otherSideOfAParabolaIsFound(double bottom, double place, double other) {
        DoubleUnaryOperator bowl = x -> (x - bottom) * (x - bottom);
        assertThat(BallChart.otherSide(bowl, place))
                .hasValueCloseTo(other, within(1e-9 * Math.max(Math.abs(other), Math.abs(place))));
    }

    /** Tests that the other side is found beyond a lower hill in the basin. */
    @Test
    void otherSideHasTheSameHeight() {
        DoubleUnaryOperator doubleWell = x -> x * x * x * x - x * x;
        assertThat(BallChart.otherSide(doubleWell, 1.5)).hasValueCloseTo(-1.5, within(1e-9));
        assertThat(BallChart.otherSide(doubleWell, 0.5)).hasValueCloseTo(Math.sqrt(0.75), within(1e-9));
    }

    @Test
    void missingOtherSideIsEmpty() {
        assertThat(BallChart.otherSide(x -> -x, 1)).as("a slope").isEmpty();
        assertThat(BallChart.otherSide(x -> 1, 1)).as("a plain").isEmpty();
        assertThat(BallChart.otherSide(x -> -x * x, 0)).as("a hilltop").isEmpty();
        assertThat(BallChart.otherSide(x -> x * x, 0)).as("the bottom").isEmpty();
        assertThat(BallChart.otherSide(Math::log, 1)).as("an edge").isEmpty();
        assertThat(BallChart.otherSide(x -> Double.NaN, 1))
                .as("undefined everywhere")
                .isEmpty();
        assertThat(BallChart.otherSide(x -> x < 0 ? Double.POSITIVE_INFINITY : x, 1))
                .as("a wall")
                .isEmpty();
    }
}
