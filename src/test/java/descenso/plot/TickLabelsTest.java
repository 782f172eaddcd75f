package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickLabelsTest {

    private static final Box BOX = new Box(2, 0, 42, 10);

    private static List<PlotFrame.TickLabels.Tick> labels(double max, double cursor) {
        PlotArea.Projection x = new PlotArea.Projection(new Range(0, max), Scale.LINEAR, 2.25, 41.75);
        return new PlotFrame.TickLabels(x, ChartExamples.axis("step", Scale.LINEAR), BOX, OptionalDouble.of(cursor))
                .fitting(5);
    }

    /** Tests an axis of steps, which has no values between two whole numbers. */
    @ParameterizedTest
    @CsvSource({
        "1, '  0                                      1'",
        "2, '  0                   1                  2'",
        "4, '  0         1         2        3         4'",
        "45, '  0        10      20       30       40   '"
    })
    void axisOfCountsHasOnlyWholeNumbers(double max, String row) {
        PlotArea.Projection x = new PlotArea.Projection(new Range(0, max), Scale.LINEAR, 2.25, 41.75);
        Axis steps = ChartExamples.axis("step", Scale.LINEAR).withWholeNumbers();
        assertThat(row(new PlotFrame.TickLabels(x, steps, BOX, OptionalDouble.empty()).fitting(5)))
                .isEqualTo(row);
    }

    private static String row(List<PlotFrame.TickLabels.Tick> labels) {
        StringBuilder row = new StringBuilder(" ".repeat(BOX.right()));
        labels.forEach(label -> row.replace(label.column(), label.end(), label.text()));
        return row.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0, '  0         50       100      150      200'",
        "200, 1, '  0 1       50       100      150      200'",
        "200, 12, '  0 12      50       100      150      200'",
        "200, 47, '  0        47        100      150      200'",
        "200, 100, '  0         50       100      150      200'",
        "200, 199, '  0         50       100      150  199 200'",
        "200, 200, '  0         50       100      150      200'",
        "1.1, 1.07, '  0                0.5                1.07'",
        "1.1, 0.98, '  0                0.5           0.98 1   '"
    })
    void cursorAndEndLabelsAreLegible(double max, double cursor, String row) {
        assertThat(row(labels(max, cursor))).isEqualTo(row);
    }
}
