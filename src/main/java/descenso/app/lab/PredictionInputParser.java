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
        boolean isTruth = question.prediction() instanceof Prediction.Truth;
        boolean isUnknown = question.prediction() instanceof Prediction.Amount
                ? typed.isUnknown()
                : typed.isUnknown(1 + (isTruth ? VERDICTS : order.size()));
        return isUnknown
                ? ParsedPrediction.of(new PredictionAnswer.Unknown())
                : question.prediction().accept(new ParseVisitor(typed));
    }

    private final class ParseVisitor implements Prediction.Visitor<ParsedPrediction> {

        private final TypedAnswer typed;

        ParseVisitor(TypedAnswer typed) {
            this.typed = typed;
        }

        @Override
        public ParsedPrediction choice(Prediction.Choice choice) {
            OptionalInt row = typed.row(order.size());
            return row.isPresent()
                    ? ParsedPrediction.of(new PredictionAnswer.Option(order.get(row.getAsInt())))
                    : ParsedPrediction.error(typed.noChoice(order.size()));
        }

        @Override
        public ParsedPrediction order(Prediction.Order ranking) {
            return typed.order(order.size())
                    .map(rows -> ParsedPrediction.of(new PredictionAnswer.Ranking(
                            rows.stream().map(order::get).toList())))
                    .orElseGet(() -> ParsedPrediction.error(typed.noOrder(order.size())));
        }

        @Override
        public ParsedPrediction amount(Prediction.Amount amount) {
            String unit = question.unit().map(words -> words.in(language)).orElse("");
            NumberAnswer number = NumberAnswer.read(typed.words(), unit);
            return number.value().isPresent()
                    ? ParsedPrediction.of(
                            new PredictionAnswer.Amount(number.value().getAsDouble()))
                    : ParsedPrediction.error(number.message().orElse(LocalizedMessage.of(MessageKey.NUMBER_EMPTY)));
        }

        @Override
        public ParsedPrediction truth(Prediction.Truth truth) {
            Optional<Boolean> said = typed.afterFirst().isBlank() ? typed.truth() : Optional.empty();
            return said.or(() -> typed.row(VERDICTS).stream()
                            .mapToObj(row -> row == 0)
                            .findFirst())
                    .map(holds -> ParsedPrediction.of(new PredictionAnswer.Statement(holds)))
                    .orElseGet(() -> ParsedPrediction.error(
                            typed.error(LocalizedMessage.of(MessageKey.TOLD_HOW_VERDICT), MessageKey.TOLD_NO_TRUTH)));
        }
    }
}
