package descenso.app.lab;

import descenso.app.screen.TypedAnswer;
import descenso.course.task.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.NumberAnswer;
import descenso.quiz.Prediction;
import descenso.quiz.PredictionAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Parses a prediction that is typed as a line of text.
 *
 * @param order the indices of the options, 0-based, in the order in which they are listed
 * @param language the language in which the question is shown
 */
record PredictionInputParser(PredictionQuestion question, List<Integer> order, Language language) {

    /** Number of answers to a true-or-false question. */
    private static final int VERDICTS = 2;

    /**
     * The result of parsing a line.
     *
     * @param answer the prediction; empty if the line is not an answer
     * @param message a message on how to answer; present if the prediction is not
     */
    record ParsedPrediction(Optional<PredictionAnswer> answer, Optional<LocalizedMessage> message) {

        private static ParsedPrediction of(Optional<? extends PredictionAnswer> answer, LocalizedMessage error) {
            return new ParsedPrediction(
                    answer.map(known -> known), answer.isPresent() ? Optional.empty() : Optional.of(error));
        }
    }

    private static final ParsedPrediction UNKNOWN =
            new ParsedPrediction(Optional.of(new PredictionAnswer.Unknown()), Optional.empty());

    ParsedPrediction parse(String words) {
        TypedAnswer typed = new TypedAnswer(words);
        Prediction prediction = question.prediction();
        if (prediction instanceof Prediction.Amount) {
            return typed.isUnknown() ? UNKNOWN : amount(typed.words());
        }
        int rows = prediction instanceof Prediction.Truth ? VERDICTS : order.size();
        if (typed.isUnknown(rows + 1)) {
            return UNKNOWN;
        }
        if (prediction instanceof Prediction.Order) {
            return ParsedPrediction.of(
                    typed.order(rows)
                            .map(named -> new PredictionAnswer.Ranking(
                                    named.stream().map(order::get).toList())),
                    typed.noOrder(rows));
        }
        Optional<Integer> row = typed.rows(rows).stream()
                .findFirst()
                .filter(any -> typed.rows(rows).size() == 1);
        if (prediction instanceof Prediction.Choice) {
            return ParsedPrediction.of(row.map(order::get).map(PredictionAnswer.Option::new), typed.noChoice(rows));
        }
        Optional<Boolean> said = typed.afterFirst().isBlank() ? typed.truth() : Optional.empty();
        return ParsedPrediction.of(
                said.or(() -> row.map(number -> number == 0)).map(PredictionAnswer.Statement::new),
                typed.error(LocalizedMessage.of(MessageKey.TOLD_HOW_VERDICT), MessageKey.TOLD_NO_TRUTH));
    }

    /** Parses the number that is typed into the field of the screen, which has a row for "I don't know". */
    ParsedPrediction amount(String typed) {
        NumberAnswer number = NumberAnswer.read(
                typed, question.unit().map(words -> words.in(language)).orElse(""));
        Optional<Double> value =
                number.value().isPresent() ? Optional.of(number.value().getAsDouble()) : Optional.empty();
        return ParsedPrediction.of(
                value.map(PredictionAnswer.Amount::new),
                number.message().orElse(LocalizedMessage.of(MessageKey.NUMBER_EMPTY)));
    }
}
