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
 *     answers, see {@link ObservationText}; empty for a step
 * @param right index of the right option, 0-based; 0 for a step
 * @param levels the level that the question names, or the bounds of the ranges to choose from; empty for others
 * @param accepted the steps that are right; for other questions the same as {@code stretch}
 * @param stretch the part of the horizontal axis that shows the answer
 * @param ask the author's words; empty for those of the kind
 */
public record Observation(
        Kind kind,
        LabPlot picture,
        int subject,
        List<Integer> options,
        int right,
        List<Double> levels,
        Range accepted,
        Range stretch,
        Optional<LocalizedText> ask) {

    public Observation {
        options = List.copyOf(options);
        levels = List.copyOf(levels);
    }

    /**
     * Returns the question that an author asks about the runs, or else the first one that a picture answers clearly;
     * empty if there is none. A sweep is shown as a map of numbers, so no question is made about its curves.
     *
     * @param pictures the pictures of the experiment, that which is shown first
     * @param runs returns the runs as a picture shows them
     */
    public static Optional<Observation> of(
            List<LabPlot> pictures, Function<LabPlot, PlotRuns> runs, Optional<ObservationQuestion> authors) {
        return authors.flatMap(question -> asked(pictures, runs, question))
                .or(() -> pictures.stream()
                        .takeWhile(picture -> picture != LabPlot.HEATMAP)
                        .flatMap(picture -> new ObservationFinder(picture, runs.apply(picture)).found().stream())
                        .findFirst());
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
        return new Observation(kind, picture, subject, options, right, levels, accepted, stretch, words);
    }

    Observation about(int curve) {
        return new Observation(kind, picture, curve, options, right, levels, accepted, stretch, ask);
    }

    /** Tests whether the answer is a step of the chart. */
    public boolean isOfStep() {
        return kind.isOfStep();
    }

    /** Tests whether an answer is right: the index of an option, 0-based, or a step. */
    public boolean isRight(int answer) {
        return isOfStep() ? accepted.holds(answer) : answer == right;
    }
}
