package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Curve;
import descenso.plot.LineChart;
import descenso.plot.Samples;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** The window of a picture in words, because the sentences on whole curves do not fit a part of them. */
record WindowText(LineChart chart, TrendNumbers numbers) {

    /** Returns what is drawn, and then for each named curve its ends and its extremes. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.ended(chart.y().title()));
        chart.curves().stream()
                .filter(curve -> !curve.name().isEmpty())
                .map(this::sentence)
                .forEach(paragraphs::add);
        return paragraphs;
    }

    private String sentence(Curve curve) {
        Samples samples = curve.samples();
        int[] known = IntStream.range(0, samples.size())
                .filter(i -> Double.isFinite(samples.y(i)))
                .toArray();
        if (known.length == 0) {
            return numbers.say(MessageKey.CURVE_WINDOW_NONE, curve.name());
        }
        DoubleSummaryStatistics values =
                IntStream.of(known).mapToDouble(samples::y).summaryStatistics();
        return numbers.say(
                MessageKey.CURVE_WINDOW,
                curve.name(),
                numbers.number(samples.y(known[0])),
                numbers.number(samples.y(known[known.length - 1])),
                numbers.number(values.getMin()),
                numbers.number(values.getMax()));
    }
}
