package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendTest {

    private static Drawing drawn(int count, int selected, Size size) {
        List<Curve> curves = IntStream.range(0, count)
                .mapToObj(i -> Curve.of("momentum 0.9" + i, i, ChartExamples.steps(9, step -> 1000 + i)))
                .toList();
        Axis x = ChartExamples.axis("step", Scale.LINEAR);
        LineChart chart = ChartExamples.lines(
                        curves, x, ChartExamples.axis("loss", Scale.LINEAR, value -> "" + (int) value))
                .withCursor(3);
        return ChartExamples.selecting(selected, chart).drawing(size);
    }

    private static String lastRow(Drawing drawing) {
        return drawing.lines(Raster.BRAILLE).get(drawing.size().rows() - 1).toString();
    }

    /** Tests that the selected entry is always shown first, and that the number of omitted entries is shown. */
    @ParameterizedTest
    @CsvSource({"9, 8, 78, 10, 5", "9, 0, 78, 10, 5", "9, 5, 20, 8, 8", "4, 3, 40, 8, 1", "10, 9, 30, 10, 8"})
    void selectedEntryIsFirstAndOmittedOnesAreCounted(int count, int selected, int columns, int rows, int omitted) {
        Drawing drawing = drawn(count, selected, new Size(columns, rows));
        String row = lastRow(drawing);
        assertThat(row.strip()).startsWith(Marker.of(selected).unicode() + " mo…" + selected + " ");
        assertThat(row).contains(" " + (1000 + selected) + " ").endsWith("+" + omitted);
        assertThat(drawing.shapes().stream().filter(LegendTest::isReading)).hasSize(count - omitted);
    }

    /** Tests whether a shape is a value of the legend. No other text of the legend has the style of values. */
    private static boolean isReading(Shape shape) {
        return shape instanceof Shape.Text text
                && text.style() == Style.STRONG
                && text.text().matches("100\\d");
    }

    @Test
    void orderIsKeptIfAllEntriesFit() {
        for (Size size : List.of(new Size(120, 34), new Size(98, 30))) {
            String picture = drawn(4, 2, size).lines(Raster.BRAILLE).stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(picture)
                    .containsSubsequence("0.90", "0.91", "0.92", "0.93")
                    .doesNotContain("+");
        }
    }

    /** Tests that shortened names keep their ends, because names differ at the end as often as at the beginning. */
    @Test
    void namesKeepTheirEnds() {
        assertThat(lastRow(drawn(4, 0, new Size(90, 8))))
                .contains("…0.90 ")
                .contains("…0.91 ")
                .contains("…0.92 ")
                .contains("…0.93 ");
    }
}
