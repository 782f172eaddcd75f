package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.tui.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarsTest {

    private static List<Shape.Bar> bars(Scale scale, double... values) {
        List<Bars.Item> items = DoubleStream.of(values)
                .mapToObj(value -> new Bars.Item("SGD", 0, value))
                .toList();
        return ChartExamples.bars(List.of(new Bars.Group("x", items)), scale, "", ChartExamples::number)
                .drawing(new Size(80, 22))
                .shapes()
                .stream()
                .filter(Shape.Bar.class::isInstance)
                .map(Shape.Bar.class::cast)
                .collect(Collectors.toList());
    }

    private static double length(Shape.Bar bar) {
        return bar.right() - bar.left();
    }

    @Test
    void barLengthIsProportionalToTheNumber() {
        List<Shape.Bar> bars = bars(Scale.LINEAR, 1, -2, 4);
        assertThat(length(bars.get(1))).isCloseTo(2 * length(bars.get(0)), within(1e-9));
        assertThat(length(bars.get(2))).isCloseTo(4 * length(bars.get(0)), within(1e-9));
        assertThat(bars.get(1).right()).isLessThan(bars.get(0).left());
    }

    @Test
    void barLengthOnLogScaleGrowsWithTheMagnitude() {
        List<Shape.Bar> bars = bars(Scale.LOG, 1e-6, 1e-3, -1e-4);
        assertThat(length(bars.get(1))).isCloseTo(4 * length(bars.get(0)), within(1e-9));
        assertThat(length(bars.get(2))).isCloseTo(3 * length(bars.get(0)), within(1e-9));
    }

    /** Tests that the largest and the smallest doubles give bars of the same shape as 1. */
    @ParameterizedTest
    @ValueSource(doubles = {5e307, Double.MAX_VALUE, 1e-300, 1e-320, Double.MIN_VALUE})
    void barsOfExtremeNumbersLieInTheDrawing(double unit) {
        List<Shape.Bar> plain = bars(Scale.LINEAR, 1, -1, 0);
        List<Shape.Bar> bars = bars(Scale.LINEAR, unit, -unit, 0);
        for (int i = 0; i < bars.size(); i++) {
            assertThat(bars.get(i).left() - plain.get(i).left()).isLessThan(10);
            assertThat(length(bars.get(i))).isCloseTo(length(plain.get(i)), within(12.0));
            assertThat(length(bars.get(i)) > 10).isEqualTo(i < 2);
        }
        for (Scale scale : Scale.values()) {
            for (Shape.Bar bar : bars(scale, unit, -unit, unit / 2, 0)) {
                assertThat(bar.left()).isBetween(0.0, bar.right());
                assertThat(bar.right()).isLessThanOrEqualTo(80);
            }
        }
    }

    private static Bars many(int groups, int items) {
        return ChartExamples.bars(
                IntStream.rangeClosed(1, groups)
                        .mapToObj(group -> new Bars.Group(
                                "x" + group,
                                IntStream.range(0, items)
                                        .mapToObj(item -> new Bars.Item("run" + item, item, item + 1))
                                        .toList()))
                        .toList(),
                Scale.LINEAR,
                "step",
                ChartExamples::number);
    }

    /** Tests that whole groups around the selected one are shown, and that a row of its own names the hidden ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            16 | 2 | 0  | 8 | x1 x2 x3    | v x4-x16
            16 | 2 | 1  | 8 | x1 x2 x3    | v x4-x16
            16 | 2 | 7  | 8 | x7 x8 x9    | ^ x1-x6  v x10-x16
            16 | 2 | 14 | 8 | x14 x15 x16 | ^ x1-x13
            4  | 2 | 0  | 8 | x1 x2 x3    | v x4
            3  | 2 | 0  | 8 | x1 x2 x3    | ''
            2  | 9 | 1  | 8 | x2          | ^ x1  v +3
            2  | 9 | 0  | 8 | x1          | v +3 x2
            1  | 9 | 0  | 8 | x1          | v +3
            """)
    void hiddenGroupsAreNamedInANote(int groups, int items, int selected, int rows, String names, String note) {
        List<String> lines =
                ChartExamples.selecting(selected, many(groups, items))
                        .drawing(new Size(50, rows))
                        .lines(Raster.ASCII)
                        .stream()
                        .map(line -> line.toString().stripTrailing())
                        .toList();
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("x"))
                        .map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactly(names.split(" "));
        // without hidden groups, the last row is the scale
        assertThat(lines.get(rows - 1)).satisfies(last -> {
            if (note.isEmpty()) {
                assertThat(last).doesNotContain("+");
            } else {
                assertThat(last).isEqualTo(note);
            }
        });
    }

    @Test
    void barOfZeroOrNonFiniteNumberHasNoLength() {
        for (Scale scale : Scale.values()) {
            for (Shape.Bar bar : bars(scale, 0, Double.NaN, Double.NEGATIVE_INFINITY)) {
                assertThat(length(bar)).isZero();
            }
        }
    }
}
