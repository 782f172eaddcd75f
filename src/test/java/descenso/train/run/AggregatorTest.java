package descenso.train.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatorTest {

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    first     | 3 1 4 1   | 3
                    last      | 3 1 4 1   | 1
                    min       | 3 1 4 1   | 1
                    max       | 3 1 4 1   | 4
                    mean      | 3 1 4 1   | 2.25
                    sum       | 3 1 4 1   | 9
                    count     | 3 1 4 1   | 4
                    crossings | 3 1 4 1   | 0
                    crossings | 3 -1 -4 1 | 2
                    crossings | 3 0 -4    | 1
                    crossings | 3 0 4     | 0
                    crossings | 0 -1 0 1  | 1
                    crossings | 1e-200 -1e-200 1e-200 | 2
                    peaks     | 3 1 4 1   | 1
                    peaks     | 1 3 3 1   | 1
                    peaks     | 1 3 3 4   | 0
                    peaks     | 1 3 2 4 1 | 2
                    peaks     | 3 3 1     | 0
                    period    | 1 -1 1 -1 | 2
                    period    | 1 0 -1 0 1 0 -1 | 4
                    period    | 1 -3 1    | 3
                    first     | ''        | NaN
                    min       | ''        | NaN
                    max       | ''        | NaN
                    mean      | ''        | NaN
                    sum       | ''        | 0
                    count     | ''        | 0
                    period    | 1 -1      | NaN
                    min       | NaN 2     | 2
                    max       | 1 NaN 2   | 2
                    """)
    void valuesAreAggregated(String take, String values, double expected) {
        double[] numbers = Arrays.stream(values.trim().split(" ", -1))
                .filter(value -> !value.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(aggregate(Aggregation.named(take).orElseThrow(), numbers)).isCloseTo(expected, within(1e-12));
    }

    /** Tests values with gaps, at which the condition does not hold. A gap is written as a dot. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    since | 3 1 4   | 3
                    since | 3 . 1 4 | 1
                    since | . 3 1   | 3
                    since | 3 . 4 . | NaN
                    since | .       | NaN
                    since | ''      | NaN
                    first | 3 . 4   | 3
                    last  | 3 . 4 . | 4
                    min   | 3 . 4 . | 3
                    count | 3 . 4 . | 2
                    """)
    void gapsAreSkippedOrEndAStretch(String take, String values, double expected) {
        Aggregator aggregator = new Aggregator(Aggregation.named(take).orElseThrow());
        double chosen = Double.NaN;
        String[] seen = values.isEmpty() ? new String[0] : values.split(" ", -1);
        for (int t = 0; t < seen.length; t++) {
            if (seen[t].equals(".")) {
                aggregator.skip();
            } else if (aggregator.add(Double.parseDouble(seen[t]), t)) {
                chosen = Double.parseDouble(seen[t]);
            }
        }
        assertThat(aggregator.result(chosen)).isEqualTo(Double.valueOf(expected));
    }

    /** Returns the aggregate of the values. The value to report is the chosen one itself. */
    private static double aggregate(Aggregation take, double[] values) {
        Aggregator aggregator = new Aggregator(take);
        double chosen = Double.NaN;
        for (int t = 0; t < values.length; t++) {
            chosen = aggregator.add(values[t], t) ? values[t] : chosen;
        }
        return aggregator.result(chosen);
    }

    @ParameterizedTest
    @CsvSource({"first, true", "last, false", "min, false"})
    void onlyFirstIsSettledAfterOneValue(String take, boolean isSettled) {
        Aggregator aggregator = new Aggregator(Aggregation.named(take).orElseThrow());
        assertThat(aggregator.isSettled()).isFalse();
        aggregator.add(1, 0);
        assertThat(aggregator.isSettled()).isEqualTo(isSettled);
    }
}
