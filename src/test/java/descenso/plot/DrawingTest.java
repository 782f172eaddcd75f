package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("EnumOrdinal")
class DrawingTest {

    /** Tests that every kind of chart, with any data, size and raster, fills its size exactly. */
    @ParameterizedTest
    @EnumSource
    void drawingFillsItsSize(Raster raster) {
        Random random = new Random(5);
        for (Map.Entry<String, Function<Size, Drawing>> example :
                ChartExamples.all().entrySet()) {
            for (int i = 0; i < CaseCount.of(60); i++) {
                Size size =
                        new Size(1 + random.nextInt(i % 2 == 0 ? 30 : 170), 1 + random.nextInt(i % 2 == 0 ? 10 : 60));
                List<Line> lines = example.getValue().apply(size).lines(raster);
                assertThat(lines).as("%s %s", example.getKey(), size).hasSize(size.rows());
                assertThat(lines).as("%s %s", example.getKey(), size).allMatch(line -> line.width() == size.columns());
            }
        }
    }

    /** Tests a property on which other writers, such as SVG, rely. */
    @Test
    void shapesLieWithinTheSize() {
        for (Map.Entry<String, Function<Size, Drawing>> example :
                ChartExamples.all().entrySet()) {
            for (Size size :
                    List.of(new Size(1, 1), new Size(12, 5), new Size(30, 8), new Size(80, 22), new Size(160, 50))) {
                Drawing drawing = example.getValue().apply(size);
                DrawingBounds within = new DrawingBounds(size);
                for (Shape shape : drawing.shapes()) {
                    assertThat(shape.accept(within))
                            .as("%s %s %s", example.getKey(), size, shape)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BRAILLE, 0, 0, ⠁", "BRAILLE, 0, 1, ⠂", "BRAILLE, 0, 2, ⠄", "BRAILLE, 0, 3, ⡀",
        "BRAILLE, 1, 0, ⠈", "BRAILLE, 1, 1, ⠐", "BRAILLE, 1, 2, ⠠", "BRAILLE, 1, 3, ⢀",
        "BLOCK, 0, 0, ▀", "BLOCK, 0, 1, ▄", "ASCII, 0, 0, o"
    })
    void dotIsDrawnAtItsPosition(Raster raster, int across, int down, String cell) {
        double x = (across + 0.5) / raster.across;
        double y = (down + 0.5) / raster.down;
        assertThat(picture(new Size(1, 1), raster, line(Style.CURVE_1, Shape.Stroke.SOLID, x, y)))
                .isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "BRAILLE, SOLID, ⠑⢄  |  ⠑⢄",
        "BLOCK, SOLID, ▀▄  |  ▀▄",
        "ASCII, SOLID, oo  |  oo",
        "BRAILLE, DOTTED, ⠁⢀  |   ⠄",
        "ASCII, DOTTED, 'o   |  o '"
    })
    void lineIsDrawnInEveryRaster(Raster raster, Shape.Stroke stroke, String rows) {
        String picture = picture(new Size(4, 2), raster, line(Style.CURVE_1, stroke, 0.25, 0.1, 3.75, 1.9));
        assertThat(picture.replace('\u2800', ' ')).isEqualTo(rows.replace("|", "\n"));
    }

    @Test
    void textIsAnchoredAndClipped() {
        assertThat(picture(
                        new Size(9, 1),
                        Raster.BRAILLE,
                        text(0, Shape.Anchor.START, "ab"),
                        text(9, Shape.Anchor.END, "yz"),
                        text(4.5, Shape.Anchor.MIDDLE, "mmm")))
                .isEqualTo("ab mmm yz");
        assertThat(picture(new Size(3, 1), Raster.BRAILLE, text(2, Shape.Anchor.END, "abcd")))
                .isEqualTo("cd ");
        assertThat(picture(new Size(3, 1), Raster.BRAILLE, text(1, Shape.Anchor.START, "abcd")))
                .isEqualTo(" ab");
        assertThat(picture(new Size(6, 1), Raster.ASCII, text(0, Shape.Anchor.START, "é−β…")))
                .isEqualTo("e-be  ");
    }

    private static Shape text(double x, Shape.Anchor anchor, String content) {
        return new Shape.Text(x, 0.5, anchor, content, Style.TEXT);
    }

    @Test
    void laterShapeKeepsTheBackgroundOfAnEarlierOne() {
        Drawing drawing = new Drawing(
                new Size(3, 1),
                List.of(
                        new Shape.Fill(0, 0, 2, 1, Style.SHADE_7),
                        new Shape.Sign(1.5, 0.5, Marker.DISC, Style.CURVE_1),
                        new Shape.Sign(2.5, 0.5, Marker.DISC, Style.CURVE_1)));
        assertThat(drawing.lines(Raster.BRAILLE).get(0).spans())
                .containsExactly(
                        new Span("▒", Style.SHADE_7),
                        new Span("●", Style.CURVE_1, Style.SHADE_7),
                        new Span("●", Style.CURVE_1));
    }

    /** Tests that the marks of curves and the shades are distinguishable in every raster. */
    @Test
    void marksAndShadesAreDistinct() {
        assertThat(List.of(Marker.values())).extracting(Marker::unicode).doesNotHaveDuplicates();
        assertThat(List.of(Marker.values())).extracting(Marker::ascii).doesNotHaveDuplicates();
        List<Character> marks =
                List.of(Marker.values()).stream().map(Marker::ascii).toList();
        for (Raster raster : Raster.values()) {
            List<Character> shades = Style.shades().stream()
                    .map(shade -> raster.shade(shade.ordinal() - Style.SHADE_1.ordinal()))
                    .toList();
            assertThat(shades).doesNotHaveDuplicates().doesNotContainAnyElementsOf(marks);
        }
        List<Marker> curves =
                IntStream.range(0, ChartExamples.marks()).mapToObj(Marker::of).toList();
        assertThat(curves).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(10);
        assertThat(Marker.of(ChartExamples.marks())).isEqualTo(Marker.DISC);
    }

    private static Shape line(Style style, Shape.Stroke stroke, double... coordinates) {
        return new Shape.Polyline(Samples.points(coordinates), style, stroke, Optional.of(Marker.DISC));
    }

    private static String picture(Size size, Raster raster, Shape... shapes) {
        return new Drawing(size, List.of(shapes))
                .lines(raster).stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
