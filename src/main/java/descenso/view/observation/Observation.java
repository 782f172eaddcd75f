package descenso.view.observation;

import descenso.course.experiment.ObservationQuestion;
import descenso.course.experiment.ObservationQuestion.Kind;
import descenso.course.source.LocalizedText;
import descenso.plot.Range;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question about what a picture of runs shows, with its answer. It is language-independent.
 *
 * @param picture the picture that it is about
 * @param subject number of the curve that is asked about, 0-based; of the right one if the question names none
 * @param options numbers of the curves to choose from, 0-based; for a question about one curve the numbers of its
 *     answers, see {@link ObservationText}
 * @param right index of the right option, 0-based
 * @param levels the bounds of the ranges to choose from; empty for other questions
 * @param stretch the part of the horizontal axis that is drawn; empty for a picture without axes
 * @param ask the author's words; empty for those of the kind
 */
public record Observation(
        Kind kind,
        LabPlot picture,
        int subject,
        List<Integer> options,
        int right,
        List<Double> levels,
        Optional<Range> stretch,
        Optional<LocalizedText> ask) {

    public Observation {
        options = List.copyOf(options);
        levels = List.copyOf(levels);
    }

    /** Returns the question of an author; empty if the runs do not answer it clearly. */
    public static Optional<Observation> asked(
            List<LabPlot> pictures, Function<LabPlot, PlotRuns> runs, ObservationQuestion question) {
        Optional<LabPlot> named = question.picture().flatMap(LabPlot::find);
        return pictures.stream()
                .filter(picture -> named.isEmpty() || named.get() == picture)
                .flatMap(picture -> new ObservationFinder(picture, runs.apply(picture)).asked(question).stream())
                .findFirst();
    }

    Observation withAsk(Optional<LocalizedText> words) {
        return new Observation(kind, picture, subject, options, right, levels, stretch, words);
    }

    Observation about(int curve) {
        return new Observation(kind, picture, curve, options, right, levels, stretch, ask);
    }

    /** Tests whether the option of an index is right, 0-based. */
    public boolean isRight(int answer) {
        return answer == right;
    }
}
