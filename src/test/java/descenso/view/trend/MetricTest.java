package descenso.view.trend;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.testing.RunFixture;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.view.text.NumberFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {

    private static final NumberFormatter NUMBERS = new NumberFormatter(Language.EN);

    private static RunFixture fixture() {
        return new RunFixture("SGD", OptimizerKind.SGD).losses(9, 4, 5);
    }

    private static Snapshot network() {
        return Snapshot.of(fixture()
                .validating()
                .epoch(3, 4, 0.5)
                .epoch(1.23456, 2, 0.75)
                .epoch(2, 3, 0.25)
                .run());
    }

    /** Tests the value, its time, its two formats and which of two values is better; 0 for no time. */
    @ParameterizedTest
    @CsvSource({
        "TRAIN_LOSS, 2, 0, 2, 2, 1",
        "BEST_TRAIN_LOSS, 1.23456, 1, 1.23456, 1.23, 1",
        "VALIDATION_LOSS, 3, 0, 3, 3, 1",
        "BEST_VALIDATION_LOSS, 2, 1, 2, 2, 1",
        "ACCURACY, 0.25, 0, 0.25, 0.250, -1",
        "BEST_ACCURACY, 0.75, 1, 0.75, 0.750, -1",
    })
    void eachRowHasValueTimeFormatAndDirection(
            Metric metric, double value, int time, String written, String rounded, double direction) {
        Snapshot run = network();
        assertThat(metric.number(run)).isEqualTo(value);
        assertThat(metric.time(metric.value(run)).orElse(0)).isEqualTo(time);
        assertThat(metric.told().isPresent()).isEqualTo(time > 0);
        assertThat(metric.written(value, NUMBERS)).isEqualTo(written);
        assertThat(metric.cost(1)).isEqualTo(direction);
        assertThat(metric.applies(List.of(run))).isTrue();
        if (metric != Metric.BEST_ACCURACY) {
            assertThat(metric.rounded(value, NUMBERS)).isEqualTo(rounded);
        }
    }

    @Test
    void runWithoutEpochsHasLossesByStep() {
        Snapshot run = Snapshot.of(fixture().run());
        assertThat(Metric.ofLosses(List.of(run))).containsExactly(Metric.LOSS, Metric.BEST_LOSS);
        assertThat(Metric.BEST_LOSS.value(run)).contains(new Extremum(4, 1));
        assertThat(Metric.BEST_LOSS.isNow(1, run)).isFalse();
        assertThat(Metric.BEST_LOSS.isNow(2, run)).isTrue();
    }

    /** Tests that each built-in measure without a name is left to other columns. */
    @Test
    void eachBuiltInMeasureIsNamedOrShownElsewhere() {
        assertThat(Measures.BUILT_IN)
                .allMatch(name -> Metric.ofMeasure(name).isPresent() || Metric.isShownElsewhere(name));
        assertThat(Metric.ofMeasure("anAuthorsMeasure")).isEmpty();
    }
}
