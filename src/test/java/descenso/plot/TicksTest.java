package descenso.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0, 1, 5, 0 0.2 0.4 0.6 0.8 1",
        "LINEAR, 0, 1, 3, 0 0.5 1",
        "LINEAR, 0, 691, 5, 0 200 400 600",
        "LINEAR, -3, 4, 4, -2 0 2 4",
        "LINEAR, 0.1, 0.3, 2, 0.1 0.2 0.3",
        "LINEAR, 0.95, 0.97, 2, 0.95 0.96 0.97",
        "LINEAR, 0, 20000, 5, 0 5000 10000 15000 20000",
        "LINEAR, 5, 5, 5, 5",
        // a single number would not show the scale
        "LINEAR, -4, 4, 2, -4 0 4",
        "LINEAR, -4, 4, 3, -4 0 4",
        "LINEAR, -4, 4, 1, 0",
        "LINEAR, 0, 0.8, 1, 0",
        "LINEAR, 1.1, 1.9, 2, 1.2 1.6",
        "LINEAR, -1.7976931348623157e308, 1.7976931348623157e308, 4, -1e308 0 1e308",
        "LINEAR, 0, 5e-324, 4, 0 4.94e-324",
        "LINEAR, 1e16, 10000000000000002, 4, 1e16",
        "LOG, 0.01, 5, 9, 0.01 0.02 0.05 0.1 0.2 0.5 1 2 5",
        "LOG, 0.01, 5, 5, 0.01 0.1 1",
        "LOG, 1e-6, 1, 4, 1e-6 1e-4 0.01 1",
        "LOG, 1e-300, 1e300, 5, 1e-200 1 1e200",
        "LOG, 1e-300, 1e300, 7, 1e-300 1e-200 1e-100 1 1e100 1e200 1e300",
        "LOG, 0.3, 0.5, 4, 0.3 0.35 0.4 0.45 0.5",
        "LOG, 1, 10, 3, 1 10",
        "LOG, 0.2, 5, 4, 0.2 1 5",
        "LOG, 2, 5, 2, 2 5",
        "LOG, 4.9e-324, 1.7976931348623157e308, 4, 1e-200 1 1e200"
    })
    void ticksAreRoundNumbers(Scale scale, double min, double max, int most, String ticks) {
        assertThat(written(Ticks.of(new Range(min, max), scale, most))).isEqualTo(ticks);
    }

    private static String written(List<Double> ticks) {
        return ticks.stream().map(ChartExamples::number).collect(Collectors.joining(" "));
    }

    /**
     * Tests that the ticks are sorted and within the range, that there is at most one more than requested, and at least
     * one if the range is rounded.
     */
    @ParameterizedTest
    @EnumSource
    void ticksAreFewSortedAndInRange(Scale scale) {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            double centre = (scale == Scale.LOG ? 1 : random.nextInt(3) - 1) * Math.pow(10, random.nextInt(600) - 300);
            double width = Math.abs(centre) * Math.pow(10, random.nextInt(8) - 4);
            Range range = new Range(Math.max(centre, scale.least()), Math.min(centre + width, 1e305));
            int most = 1 + random.nextInt(9);
            List<Double> ticks = Ticks.of(range.rounded(scale), scale, most);
            assertThat(ticks).as("%s", range).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(ticks).hasSizeLessThanOrEqualTo(most + 1).allMatch(range.rounded(scale)::holds);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 0, 2.43, 0, 2.5",
        "LINEAR, -0.67, 1, -1, 1",
        "LINEAR, 0, 0, 0, 1",
        "LINEAR, 3, 3, 1.5, 4.5",
        "LINEAR, 0, 100, 0, 100",
        "LOG, 0.0123, 2.43, 0.01, 5",
        "LOG, 1e-12, 2.43, 1e-12, 10",
        "LOG, 1, 1, 0.1, 10",
        "LOG, 0, 0, 1, 10",
        "LOG, 3, 3, 2, 5"
    })
    void rangeIsRoundedOutward(Scale scale, double min, double max, double from, double to) {
        assertThat(new Range(min, max).rounded(scale)).isEqualTo(new Range(from, to));
    }

    @ParameterizedTest
    @EnumSource
    void roundedRangeContainsTheOriginal(Scale scale) {
        Random random = new Random(9);
        for (int i = 0; i < 5000; i++) {
            double a = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            double b = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
            Range range = scale == Scale.LOG
                    ? new Range(Math.min(Math.abs(a), Math.abs(b)), Math.max(Math.abs(a), Math.abs(b)))
                    : new Range(Math.min(a, b), Math.max(a, b));
            Range rounded = range.rounded(scale);
            assertThat(rounded.holds(range.min()) && rounded.holds(range.max()))
                    .as("%s in %s", range, rounded)
                    .isTrue();
            assertThat(rounded.min()).isLessThan(rounded.max());
        }
    }
}
