package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionHintTest {

    /** Box in which one unit is one column to the right, or one row up from row 20. */
    private static final Box BOX = new Box(0, 0, 40, 20);

    private static final PlotArea.Projection X = new PlotArea.Projection(new Range(0, 40), Scale.LINEAR, 0, 40);
    private static final PlotArea.Projection Y = new PlotArea.Projection(new Range(0, 20), Scale.LINEAR, 20, 0);

    private static Optional<Shape.Polyline> line(Curve trail) {
        return ContourMap.TrailTracer.hint(trail, new PlotArea(BOX, X, Y));
    }

    private static Curve trail(double... coordinates) {
        return Curve.of("", 1, Samples.points(coordinates));
    }

    /** Tests that the line continues to the edge of the box, however short the step is. */
    @ParameterizedTest
    @CsvSource({
        "20, 9, 20, 20",
        "21, 10, 40, 10",
        "19.999, 10, 0, 10",
        "20.01, 9.99, 30, 20",
        "19.999999, 10.000001, 10, 0"
    })
    void lineExtendsTheLastStepToTheEdge(double x, double y, double toColumn, double toRow) {
        Shape.Polyline line = line(trail(20, 10, x, y)).orElseThrow();
        assertThat(line.stroke()).isEqualTo(Shape.Stroke.DOTTED);
        assertThat(line.mark()).contains(Marker.TRIANGLE);
        Samples points = line.points();
        assertThat(points.x(0)).isCloseTo(x, within(1e-9));
        assertThat(points.y(0)).isCloseTo(20 - y, within(1e-9));
        assertThat(points.x(1)).isCloseTo(toColumn, within(0.1));
        assertThat(points.y(1)).isCloseTo(toRow, within(0.1));
    }

    @Test
    void onlyAShortTrailOfFewStepsHasALine() {
        assertThat(line(trail(20, 10, 27, 10))).isPresent();
        assertThat(line(trail(20, 10, 29, 10))).isEmpty();
        assertThat(line(trail(20, 10, 20, 13))).isPresent();
        assertThat(line(trail(20, 10, 20, 15))).isEmpty();
        assertThat(line(trail(20, 10, 30, 10, 21, 10))).isEmpty();
        assertThat(line(slow(20))).isPresent();
        assertThat(line(slow(21))).isEmpty();
    }

    /** Returns a trail that moves 0.1 columns per step. */
    private static Curve slow(int steps) {
        return trail(IntStream.rangeClosed(0, steps)
                .boxed()
                .flatMapToDouble(step -> DoubleStream.of(20 + 0.1 * step, 10))
                .toArray());
    }

    @Test
    void trailWithoutAVisibleStepHasNoLine() {
        assertThat(line(trail(20, 10))).isEmpty();
        assertThat(line(Curve.of("", 0, Samples.points()))).isEmpty();
        assertThat(line(trail(20, 10, Double.NaN, 10))).isEmpty();
        assertThat(line(trail(20, 10, 21, 10).withDivergence())).isEmpty();
        assertThat(line(trail(-3, 10, -2, 10))).isEmpty();
    }
}
