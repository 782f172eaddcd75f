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
import java.util.OptionalInt;

/**
 * Parses a prediction that is typed as a line of text.
 *
 * @param order the indices of the options, 0-based, in the order in which they are listed
 * @param language the language in which the question is shown
 */
record PredictionInputParser(PredictionQuestion question, List<Integer> order, Language language) {

    /** Number of answers to a true-or-false question; the next number means "I don't know". */
    private static final int VERDICTS = 2;

    /**
     * The result of parsing a line.
     *
     * @param answer the prediction; empty if the line is not an answer
     * @param message a message on how to answer; present if the prediction is not
     */
    record Read(Optional<PredictionAnswer> answer, Optional<LocalizedMessage> message) {

        private static Read of(PredictionAnswer answer) {
            return new Read(Optional.of(answer), Optional.empty());
        }

        private static Read error(LocalizedMessage sentence) {
            return new Read(Optional.empty(), Optional.of(sentence));
        }
    }

    PredictionInputParser {
        order = List.copyOf(order);
    }

    Read read(String words) {
        TypedAnswer typed = new TypedAnswer(words);
        return typed.isUnknown()
                ? Read.of(new PredictionAnswer.Unknown())
                : question.prediction().accept(new Reading(typed));
    }

    private final class Reading implements Prediction.Visitor<Read> {

        private final TypedAnswer typed;

        Reading(TypedAnswer typed) {
            this.typed = typed;
        }

        @Override
        public Read choice(Prediction.Choice choice) {
            OptionalInt row = typed.row(order.size());
            if (row.isPresent()) {
                return Read.of(new PredictionAnswer.Option(order.get(row.getAsInt())));
            }
            return typed.isUnknown(order.size() + 1)
                    ? Read.of(new PredictionAnswer.Unknown())
                    : Read.error(typed.noChoice(order.size()));
        }

        @Override
        public Read order(Prediction.Order ranking) {
            if (typed.isUnknown(order.size() + 1)) {
                return Read.of(new PredictionAnswer.Unknown());
            }
            return typed.order(order.size())
                    .map(rows -> Read.of(new PredictionAnswer.Ranking(
                            rows.stream().map(order::get).toList())))
                    .orElseGet(() -> Read.error(typed.noOrder(order.size())));
        }

        @Override
        public Read amount(Prediction.Amount amount) {
            String unit = question.unit().map(words -> words.in(language)).orElse("");
            NumberAnswer number = NumberAnswer.read(typed.words(), unit);
            return number.value().isPresent()
                    ? Read.of(new PredictionAnswer.Amount(number.value().getAsDouble()))
                    : Read.error(number.message().orElse(LocalizedMessage.of(MessageKey.NUMBER_EMPTY)));
        }

        @Override
        public Read truth(Prediction.Truth truth) {
            if (typed.isUnknown(VERDICTS + 1)) {
                return Read.of(new PredictionAnswer.Unknown());
            }
            OptionalInt row = typed.row(VERDICTS);
            Optional<Boolean> said = typed.afterFirst().isBlank() ? typed.truth() : Optional.empty();
            return said.or(() -> row.isPresent() ? Optional.of(row.getAsInt() == 0) : Optional.empty())
                    .map(holds -> Read.of(new PredictionAnswer.Statement(holds)))
                    .orElseGet(() -> Read.error(
                            typed.error(LocalizedMessage.of(MessageKey.TOLD_HOW_VERDICT), MessageKey.TOLD_NO_TRUTH)));
        }
    }
}
