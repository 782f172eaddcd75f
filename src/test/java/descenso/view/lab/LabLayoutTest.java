package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabLayoutTest {

    /**
     * Tests the smallest screen, common ones, those on either side of the width at which the controls grow, and large
     * ones.
     */
    @ParameterizedTest
    @CsvSource({
        // columns, rows, body, width, side, chart, data
        "30,  8,  4,  28, 24,   2, 3",
        "60,  18, 14, 58, 24,  32, 7",
        "80,  24, 20, 78, 24,  52, 9",
        "109, 40, 36, 107, 24, 81, 20",
        "110, 40, 36, 108, 34, 72, 20",
        "120, 40, 36, 118, 34, 82, 20",
        "160, 50, 46, 158, 34, 122, 30",
        "200, 60, 56, 198, 34, 162, 40"
    })
    void partsHaveTheirSizes(int columns, int rows, int body, int width, int side, int chart, int data) {
        LabLayout layout = new LabLayout(new Size(columns, rows));
        assertThat(layout.bodyHeight()).isEqualTo(body);
        assertThat(layout.width()).isEqualTo(width);
        assertThat(layout.sideWidth()).isEqualTo(side);
        assertThat(layout.leastData()).isEqualTo(data);
        assertThat(layout.chartSize(7)).isEqualTo(new Size(chart, 7));
        assertThat(layout.wide(7)).isEqualTo(new Size(width, 7));
    }

    static Stream<Size> sizes() {
        return IntStream.rangeClosed(30, 200)
                .boxed()
                .flatMap(columns -> Stream.of(8, 9, 18, 24, 60).map(rows -> new Size(columns, rows)));
    }

    /** Returns rows of one repeated letter. */
    private static List<Line> part(String letter, int width, int height) {
        return IntStream.range(0, height)
                .mapToObj(row -> Line.of(letter.repeat(width), Style.TEXT))
                .toList();
    }

    /**
     * Tests that every cell of every part is visible exactly once, and that blank cells separate the chart from the
     * controls.
     */
    @Test
    void partsFitAndDoNotOverlap() {
        assertThat(sizes()).allSatisfy(size -> {
            LabLayout layout = new LabLayout(size);
            int below = layout.bodyHeight() / 3;
            int top = layout.bodyHeight() - below;
            Size chart = layout.chartSize(top);
            List<Line> rows = layout.body(
                    part("p", chart.columns(), chart.rows()),
                    part("s", layout.sideWidth(), top),
                    part("b", layout.width(), below));
            assertThat(rows).hasSize(layout.bodyHeight());
            List<String> texts = rows.stream().map(Line::toString).toList();
            String beside = " " + "p".repeat(chart.columns()) + "  " + "s".repeat(layout.sideWidth());
            assertThat(beside).hasSize(size.columns() - 1);
            assertThat(texts.subList(0, top)).containsOnly(beside);
            assertThat(texts.subList(top, texts.size()))
                    .hasSize(below)
                    .allMatch((" " + "b".repeat(size.columns() - 2))::equals);
        });
    }

    static Stream<List<Integer>> heights() {
        return Stream.of(List.of(5, 5, 3), List.of(5, 2, 0), List.of(1, 0, 4));
    }

    /** Tests that a part shorter than its place does not move the others. */
    @ParameterizedTest
    @MethodSource("heights")
    void shortPartsAreFilledWithBlanks(List<Integer> heights) {
        LabLayout layout = new LabLayout(new Size(80, 24));
        List<Line> rows = layout.body(
                part("p", layout.chartSize(1).columns(), heights.get(0)),
                part("s", 3, heights.get(1)),
                part("b", 10, heights.get(2)));
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < heights.get(0); row++) {
            expected.add(" " + "p".repeat(52) + (row < heights.get(1) ? "  sss" : ""));
        }
        IntStream.range(0, heights.get(2)).forEach(row -> expected.add(" " + "b".repeat(10)));
        assertThat(rows.stream().map(row -> row.toString().stripTrailing())).containsExactlyElementsOf(expected);
    }

    @Test
    void linesTooLongForTheSideAreCut() {
        LabLayout layout = new LabLayout(new Size(80, 24));
        Line row = layout.body(part("p", 52, 1), part("s", 200, 1), List.of()).get(0);
        assertThat(row.toString()).isEqualTo(" " + "p".repeat(52) + "  " + "s".repeat(24));
        assertThat(row.width()).isLessThan(80);
    }

    @Test
    void linesAreIndentedByTheMargin() {
        assertThat(new LabLayout(new Size(80, 24)).indented(part("b", 78, 2)))
                .extracting(Line::toString)
                .containsExactly(" " + "b".repeat(78), " " + "b".repeat(78));
    }

    /** Tests square screens of 1 to 40 cells, which occur while a window is resized. */
    @Test
    void bodyAndChartAreNeverEmpty() {
        assertThat(IntStream.rangeClosed(1, 40).mapToObj(side -> new LabLayout(new Size(side, side))))
                .allSatisfy(layout -> {
                    assertThat(layout.bodyHeight()).isPositive();
                    assertThat(layout.chartSize(0).columns()).isPositive();
                    assertThat(layout.chartSize(0).rows()).isPositive();
                });
    }
}
