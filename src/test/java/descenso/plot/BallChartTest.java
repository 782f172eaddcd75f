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
                BallChart.of(x -> x * x, List.of(balls), List.of(), X, Y).drawing(SIZE);
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
        Range shown = BallChart.of(bowl, balls, List.of(), free, Y).xRange();
        double margin = 0.08 * (most - least);
        assertThat(shown.min()).isCloseTo(least - margin, within(1e-3 * (most - least)));
        assertThat(shown.max()).isCloseTo(most + margin, within(1e-3 * (most - least)));
    }
}
