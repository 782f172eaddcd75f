package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The question before an experiment runs: a prediction with its texts and the figures that decide it.
 *
 * @param ask the question; like the options, it names only figures that are known before the run
 * @param options options of a choice or an order, in the order of the prediction; otherwise empty
 * @param unit unit of an amount; it may be typed after the number
 * @param why the result and its reason, shown after the run
 */
public record PredictionQuestion(
        FigureTemplate ask,
        Prediction prediction,
        List<PredictionOption> options,
        Optional<LocalizedText> unit,
        Figures figures,
        FigureTemplate why,
        List<Again> again,
        SourcePosition position) {

    /** Returns an answer in the language-independent form of the journal: options as ids, in answer order. */
    public String written(Answer answer) {
        return answer.written(options.stream().map(PredictionOption::id).toList());
    }

    /** Reads an answer as {@link #written}; empty if it does not fit this question, which may have changed. */
    public Optional<Answer> read(String written) {
        if (written.isEmpty()) {
            return Optional.of(new Answer.Unknown());
        }
        if (prediction instanceof Prediction.Choice) {
            return Optional.of(index(written)).filter(index -> index >= 0).map(Answer::option);
        }
        if (prediction instanceof Prediction.Order) {
            List<Integer> ranking =
                    Stream.of(written.split(",", -1)).map(this::index).toList();
            List<Integer> all = IntStream.range(0, options.size()).boxed().toList();
            return ranking.stream().sorted().toList().equals(all)
                    ? Optional.of(new Answer.Ranking(ranking))
                    : Optional.empty();
        }
        if (prediction instanceof Prediction.Amount) {
            try {
                return Optional.of(new Answer.Amount(Double.parseDouble(written)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Stream.of(true, false)
                .filter(value -> Boolean.toString(value).equals(written))
                .map(Answer::statement)
                .findFirst();
    }

    /** Returns the 0-based index of the option with this id; -1 if there is none. */
    private int index(String id) {
        return options.stream().map(PredictionOption::id).toList().indexOf(id);
    }

    /** A variant of the experiment that gives the same question other numbers. */
    public record Again(List<Setting> settings, SourcePosition position) {}

    /**
     * An option to choose or to put in order.
     *
     * @param id unique in its question and independent of the order of the options
     * @param text the option; it names only figures that are known before the run
     * @param isNever whether the author intends that the sorted event never happens
     */
    public record PredictionOption(
            String id, FigureTemplate text, Optional<FigureTemplate> feedback, boolean isNever) {}
}
