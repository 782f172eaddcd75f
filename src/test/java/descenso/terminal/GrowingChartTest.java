package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.plot.ChartExamples;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Raster;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how few bytes a growing chart takes, though each frame draws it anew. */
class GrowingChartTest {

    private static final Size SIZE = new Size(80, 24);
    private static final int STEPS = 20000;
    private static final int FRAMES = 101;

    @ParameterizedTest
    @EnumSource
    void medianFrameTakesAtMost2500Bytes(Scale scale) {
        FrameRenderer renderer = new FrameRenderer(SIZE, ColourDepth.TRUECOLOUR);
        int[] bytes = new int[FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            LineChart chart = chart(2 + STEPS * frame / FRAMES, scale);
            Frame drawn = new Frame(SIZE, chart.drawing(SIZE).lines(Raster.BRAILLE));
            bytes[frame] = renderer.paint(drawn, Theme.all().get(0)).length;
        }
        Arrays.sort(bytes);
        assertThat(bytes[FRAMES / 2]).isBetween(1, 2500);
    }

    private static LineChart chart(int size, Scale scale) {
        List<Curve> curves = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            double[] noise = new Random(number).doubles(STEPS).toArray();
            double speed = 1.0 / (1000 + 700 * number);
            curves.add(Curve.of("optimizer " + number, number, new Samples() {
                @Override
                public int size() {
                    return size;
                }

                @Override
                public double x(int i) {
                    return i;
                }

                @Override
                public double y(int i) {
                    return 2.4 * Math.exp(-i * speed) + 0.05 * noise[i] + 0.01;
                }
            }));
        }
        return ChartExamples.lines(
                curves,
                ChartExamples.axis("step", Scale.LINEAR, "%.3g"::formatted).withRange(new Range(0, STEPS)),
                ChartExamples.axis("loss", scale, "%.3g"::formatted));
    }
}
