package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the pictures of runs that move: what is older is dimmer, and the last positions are marked. */
class FadingTest {

    private static final Size SIZE = new Size(80, 22);
    private static final Axis X = ChartExamples.axis("x", Scale.LINEAR);
    private static final Axis Y = ChartExamples.axis("y", Scale.LINEAR);

    /** A path that turns back at each step, as in a narrow valley. */
    private static final Curve ZIGZAG =
            Curve.of("SGD", 1, Samples.of(25, i -> 1 - 0.03 * i, i -> (i % 2 == 0 ? 1 : -1) * Math.pow(0.95, i)));

    static Stream<Chart> pictures() {
        return Stream.of(
                ChartExamples.contours((x, y) -> x * x + y * y, List.of(ZIGZAG), List.of(), X, Y),
                ChartExamples.contours((x, y) -> x * x + y * y, List.of(ZIGZAG), List.of(), X, Y)
                        .stretched(""),
                ChartExamples.balls(x -> x * x, List.of(ZIGZAG), List.of(), X, Y),
                ChartExamples.lines(List.of(Curve.of("", 1, Samples.of(40, i -> i, i -> Math.sin(i)))), X, Y));
    }

    private static Set<Style> styles(Chart chart, Raster raster) {
        return chart.drawing(SIZE).lines(raster).stream()
                .flatMap(line -> line.spans().stream())
                .map(span -> span.style())
                .collect(Collectors.toSet());
    }

    private static String text(Chart chart, Raster raster) {
        return chart.drawing(SIZE).lines(raster).stream()
                .flatMap(line -> line.spans().stream())
                .map(span -> span.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void olderPartIsDimmerWhileThePictureMoves(Chart chart) {
        assertThat(styles(chart, Raster.BRAILLE)).contains(Style.curve(1)).doesNotContain(Style.trail(1));
        assertThat(styles(chart.fading(), Raster.BRAILLE)).contains(Style.curve(1), Style.trail(1));
    }

    /** Tests that no cell of a trail is lost. */
    @ParameterizedTest
    @EnumSource(Raster.class)
    void fadingLineCoversTheSameCells(Raster raster) {
        Chart chart = ChartExamples.contours((x, y) -> Double.NaN, List.of(ZIGZAG), List.of(), X, Y);
        assertThat(blanks(text(chart.fading(), raster))).isEqualTo(blanks(text(chart, raster)));
    }

    /** Tests a line with gaps: of an older part, not even the last point is as bright as the latest part. */
    @Test
    void olderPartsOfALineWithGapsAreDimWhole() {
        CurvePen pen = new CurvePen(new Box(0, 0, 100, 10), Style.curve(1), Shape.Stroke.SOLID, Optional.empty());
        for (int part = 0; part < 4; part++) {
            for (int step = 0; step < 6; step++) {
                pen.to(20 * part + 3 * step, 5);
            }
            pen.lift();
        }
        List<Shape.Polyline> lines = pen.faded(Style.trail(1)).lines();
        assertThat(lines.stream().map(Shape.Polyline::style))
                .containsExactly(Style.trail(1), Style.trail(1), Style.trail(1), Style.trail(1), Style.curve(1));
        assertThat(lines.stream().map(line -> line.points().size())).containsExactly(6, 6, 6, 2, 5);
    }

    private static int[] blanks(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == ' ')
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(Raster.class)
    void lastPositionsAreMarkedBySmallSigns(Raster raster) {
        Chart map = ChartExamples.contours((x, y) -> x * x + y * y, List.of(ZIGZAG), List.of(), X, Y);
        for (Marker sign : List.of(Marker.RECENT, Marker.EARLIER)) {
            assertThat(text(map.fading(), raster)).contains(Character.toString(raster.sign(sign)));
            assertThat(text(map, raster)).doesNotContain(Character.toString(raster.sign(sign)));
        }
    }

    /** Tests that a small sign is neither a shade nor the mark of a curve. */
    @ParameterizedTest
    @EnumSource(Raster.class)
    void smallSignsAreDistinct(Raster raster) {
        List<Character> others = Stream.concat(
                        IntStream.range(0, 8).mapToObj(raster::shade),
                        Arrays.stream(Marker.values())
                                .filter(mark -> mark != Marker.RECENT && mark != Marker.EARLIER)
                                .map(raster::sign))
                .toList();
        assertThat(others).doesNotContain(raster.sign(Marker.RECENT), raster.sign(Marker.EARLIER));
    }

    @Test
    void faintCurveDoesNotFade() {
        Curve faint = Curve.faint(0, ZIGZAG.samples());
        assertThat(faint.fading()).isEqualTo(faint);
    }

    /** Tests that the axes of a map with scales of its own do not move while its trails grow. */
    @Test
    void stretchedMapKeepsTheAxesOfTheWhole() {
        Curve begun = ZIGZAG.withSamples(ZIGZAG.samples().until(3));
        ContourMap whole = ChartExamples.contours((x, y) -> x * x + y * y, List.of(ZIGZAG), List.of(), X, Y);
        ContourMap now = new ContourMap(whole.surface(), List.of(begun), List.of(), X, Y, "", OptionalInt.empty());
        Chart fixed = now.stretched("").onAxesOf(whole.stretched(""));
        assertThat(fixed.placed().orElseThrow().x().range())
                .isEqualTo(whole.stretched("").placed().orElseThrow().x().range());
    }
}
