package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringSplitter")
class LineChartTest {

    private static final Size SIZE = new Size(80, 22);
    private static final Axis STEP = ChartExamples.axis("step", Scale.LINEAR);
    private static final Axis LOSS = ChartExamples.axis("loss", Scale.LINEAR);
    private static final Axis LOG = ChartExamples.axis("loss", Scale.LOG);

    private static LineChart chart(IntToDoubleFunction... curves) {
        List<Curve> all = new ArrayList<>();
        for (IntToDoubleFunction curve : curves) {
            all.add(Curve.of("curve " + all.size(), all.size(), ChartExamples.steps(200, curve)));
        }
        return ChartExamples.lines(all, STEP, LOSS);
    }

    private static String picture(LineChart chart, Raster raster) {
        return chart.drawing(SIZE).lines(raster).stream().map(Line::toString).collect(Collectors.joining("\n"));
    }

    /**
     * Tests that the dots are those of a line through all samples, although the tracer keeps only some samples per
     * column.
     */
    @ParameterizedTest
    @EnumSource
    void longCurveKeepsAllItsDots(Raster raster) {
        Random random = new Random(2);
        double[] noise = random.doubles(5000).toArray();
        Samples samples = ChartExamples.steps(noise.length, i -> 3 * Math.exp(-i / 1000.0) + Math.pow(noise[i], 9));
        Box box = new Box(3, 1, 73, 20);
        PlotArea.Projection x = new PlotArea.Projection(new Range(0, 4999), Scale.LINEAR, 3.25, 72.75);
        PlotArea.Projection y = new PlotArea.Projection(new Range(0, 4), Scale.LINEAR, 19.875, 1.125);
        Samples.Builder all = new Samples.Builder();
        for (int i = 0; i < noise.length; i++) {
            all.add(x.at(samples.x(i)), y.at(samples.y(i)));
        }
        Curve curve = Curve.of("", 0, samples);
        Shape.Polyline line =
                new Shape.Polyline(all.build(), curve.style(), Shape.Stroke.SOLID, Optional.of(curve.mark()));
        CurvePen trace = new LineChart.Tracer(curve, 0, 1, new PlotArea(box, x, y)).trace();
        assertThat(new Drawing(SIZE, List.copyOf(trace.lines())).lines(raster))
                .isEqualTo(new Drawing(SIZE, List.of(line)).lines(raster));
        assertThat(trace.lines())
                .singleElement()
                .satisfies(kept -> assertThat(kept.points().size()).isLessThan(4 * 2 * box.columns() + 1));
    }

    /** Tests that identical curves are distinguishable: the mark of each is visible somewhere. */
    @ParameterizedTest
    @EnumSource
    void everyCurveHasItsMark(Raster raster) {
        IntToDoubleFunction[] same = new IntToDoubleFunction[ChartExamples.marks()];
        java.util.Arrays.fill(same, (IntToDoubleFunction) i -> 1 + i);
        String[] rows = picture(chart(same), raster).split("\n");
        String plot = String.join("", List.of(rows).subList(1, 17));
        for (int curve = 0; curve < ChartExamples.marks(); curve++) {
            assertThat(plot).contains(String.valueOf(raster.sign(Marker.of(curve))));
        }
    }

    /** Tests a curve that crosses both edges in one column. */
    @Test
    void everyEdgeThatACurveCrossesIsMarked() {
        Curve swinging = Curve.of("", 0, ChartExamples.steps(4, i -> new double[] {0, -9, 9, 0}[i]));
        LineChart chart = ChartExamples.lines(
                List.of(swinging), STEP.withRange(new Range(0, 300)), LOSS.withRange(new Range(-1, 1)));
        assertThat(picture(chart, Raster.BRAILLE)).contains("↑").contains("↓");
    }

    @Test
    void undefinedSampleBreaksTheLine() {
        Curve gaps = Curve.of("a", 0, ChartExamples.steps(100, i -> i > 40 && i < 60 ? -1 : 5));
        assertThat(lines(ChartExamples.lines(List.of(gaps), STEP, LOSS))).hasSize(1);
        assertThat(lines(ChartExamples.lines(List.of(gaps), STEP, LOG))).hasSize(2);
        Curve none = Curve.of("a", 0, ChartExamples.steps(100, i -> i > 40 && i < 60 ? Double.NaN : 5));
        assertThat(lines(ChartExamples.lines(List.of(none), STEP, LOSS))).hasSize(2);
        assertThat(picture(ChartExamples.lines(List.of(none), STEP, LOSS), Raster.BRAILLE))
                .doesNotContain("!");
        assertThat(picture(ChartExamples.lines(List.of(none.withDivergence()), STEP, LOSS), Raster.BRAILLE))
                .containsOnlyOnce("!");
    }

    private static List<Shape> lines(LineChart chart) {
        return chart.drawing(SIZE).shapes().stream()
                .filter(shape -> shape instanceof Shape.Polyline)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17.2, 100, 199})
    void nearestSampleIsRead(double place) {
        LineChart chart = chart(i -> 1000 + i, i -> 2000 + i).withCursor(place);
        int nearest = (int) Math.round(place);
        Axis written = ChartExamples.axis("", Scale.LINEAR, value -> "=" + value + ".");
        LineChart read = ChartExamples.lines(
                        chart.curves(), ChartExamples.axis("step", Scale.LINEAR, value -> "at " + value), written)
                .withCursor(place);
        assertThat(picture(read, Raster.BRAILLE))
                .contains("=" + (1000.0 + nearest) + ".")
                .contains("=" + (2000.0 + nearest) + ".")
                .contains("at " + place);
    }

    /** Tests that nothing is read after the end of a curve or before its beginning. */
    @ParameterizedTest
    @CsvSource({"1, -", "2, 102", "11, 111", "11.5, -", "80, -"})
    void nothingIsReadBeyondTheEndsOfACurve(double place, String read) {
        Curve shorter = Curve.of("short", 0, ChartExamples.places(10, i -> i + 2, i -> 102 + i));
        Curve longer = Curve.of("long", 1, ChartExamples.steps(100, i -> 7));
        LineChart chart =
                ChartExamples.lines(List.of(shorter, longer), STEP, LOSS).withCursor(place);
        List<Shape> shapes = chart.drawing(SIZE).shapes();
        assertThat(picture(chart, Raster.BRAILLE)).containsPattern("short +" + read + " ");
        assertThat(shapes.get(shapes.size() - 2)).isInstanceOf(Shape.Sign.class);
        long marks = shapes.stream()
                .filter(shape -> shape instanceof Shape.Sign sign && sign.mark() == Marker.DISC)
                .count();
        LineChart withoutCursor = ChartExamples.lines(chart.curves(), STEP, LOSS);
        long without = withoutCursor.drawing(SIZE).shapes().stream()
                .filter(shape -> shape instanceof Shape.Sign sign && sign.mark() == Marker.DISC)
                .count();
        assertThat(marks - without).isEqualTo(read.equals("-") ? 0 : 1);
    }

    /** Tests that no cell holds both a name and data. */
    @Test
    void legendCoversNoData() {
        for (int curves = 1; curves < 12; curves++) {
            List<Curve> all = IntStream.range(0, curves)
                    .mapToObj(i -> Curve.of("a name of curve " + i, i, ChartExamples.steps(30, t -> t)))
                    .toList();
            Legend entries = Legend.of(all, List.of());
            for (int columns = 1; columns < 170; columns += 3) {
                for (int rows = 1; rows < 60; rows += 3) {
                    Size size = new Size(columns, rows);
                    Box legend = entries.box(size);
                    Range one = new Range(0, 1);
                    Box data = PlotFrame.of(
                                    size, ResolvedAxis.linear(STEP, one), ResolvedAxis.linear(LOSS, one), entries)
                            .box();
                    assertThat(data.bottom() <= legend.top() || data.right() <= legend.left())
                            .as("%s", size)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void movingAverageIsUnbiased() {
        Samples samples = ChartExamples.steps(50, i -> i == 20 ? Double.NaN : 3 + Math.sin(i));
        Samples smooth = samples.smoothed(0.9);
        for (int n = 0; n < 50; n++) {
            double sum = 0;
            double weights = 0;
            int age = 0;
            for (int i = n; i >= 0; i--) {
                if (i != 20) {
                    sum += Math.pow(0.9, age) * samples.y(i);
                    weights += Math.pow(0.9, age++);
                }
            }
            assertThat(smooth.y(n))
                    .isCloseTo(n == 20 ? Double.NaN : sum / weights, org.assertj.core.api.Assertions.within(1e-12));
        }
        assertThat(ChartExamples.steps(9, i -> 7).smoothed(0.99).y(0))
                .isCloseTo(7, org.assertj.core.api.Assertions.within(1e-12));
    }
}
