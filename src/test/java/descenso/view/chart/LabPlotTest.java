package descenso.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.phrases.MessageKey;
import descenso.plot.Samples;
import descenso.testing.TestCourse;
import descenso.testing.Trials;
import descenso.train.run.Snapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabPlotTest {

    @ParameterizedTest
    @CsvSource({"lr-finder, rate", "ball, landscape", "same-start, loss", "first-step, bars"})
    void mostImportantChartComesFirst(String experiment, String first) {
        assertThat(LabPlot.of(TestCourse.ABRIDGED.experiment(experiment)).get(0).key())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"lr-finder, rate", "ball, path", "same-start, loss"})
    void stepIsMarkedInTheChartThatShowsIt(String experiment, String key) {
        assertThat(LabPlot.ofSteps(TestCourse.ABRIDGED.experiment(experiment)).key())
                .isEqualTo(key);
    }

    /** Tests that each picture has a key of its own, which an author's {@code show} may contain. */
    @Test
    void eachPictureHasItsKey() {
        assertThat(LabPlot.values()).extracting(LabPlot::key).doesNotHaveDuplicates();
        assertThat(LabPlot.values())
                .allSatisfy(plot -> assertThat(LabPlot.find(plot.key())).contains(plot));
        assertThat(Stream.of(MessageKey.values()).filter(key -> key.name().startsWith("PLOT_")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(LabPlot.values()).map(LabPlot::message).toList());
    }

    /**
     * Tests the same pairs of rate and loss as the experiment's own measure uses: the rate is that of the last update.
     */
    @Test
    void lossIsPlottedOverTheRateOfItsUpdate() {
        Snapshot run =
                Trials.after(20, TestCourse.ABRIDGED.experiment("lr-finder")).get(0);
        Samples samples = LossPlots.lossByRate(run);
        double growth = Math.pow(10 / 1e-4, 1 / 199.);
        assertThat(samples.size()).isEqualTo(21);
        assertThat(samples.x(0)).isEqualTo(1e-4);
        assertThat(samples.x(1)).isEqualTo(1e-4);
        assertThat(samples.x(20)).isCloseTo(1e-4 * Math.pow(growth, 19), within(1e-12));
        assertThat(samples.y(20)).isEqualTo(run.loss());
        assertThat(LossPlots.range(List.of(run)).max()).isCloseTo(10, within(1e-9));
    }
}
