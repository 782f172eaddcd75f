package descenso.view.chart;

import descenso.phrases.Language;
import descenso.plot.Axis;
import descenso.plot.Scale;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.function.DoubleFunction;

/** Creates the axes of charts, with short numbers. */
record PlotAxes(Language language, UiText texts) {

    Axis linear(String title) {
        return of(title, Scale.LINEAR);
    }

    Axis of(String title, Scale scale) {
        return Axis.of(title, scale, this::written).withDistinctNumbers(this::together);
    }

    /** Formats numbers with as few digits as distinguish them. */
    private DoubleFunction<String> together(List<Double> values) {
        DoubleFunction<String> written = new NumberFormatter(language).distinguishing(values);
        return value -> texts.characters().encode(written.apply(value));
    }

    String written(double value) {
        return texts.characters().encode(new NumberFormatter(language).threeDigits(value));
    }
}
