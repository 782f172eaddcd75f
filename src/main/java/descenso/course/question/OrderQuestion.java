package descenso.course.question;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Items to put in order. Their numbers from 0 are the correct order.
 *
 * @param items number of items
 */
public record OrderQuestion(int items) implements Question {

    static final QuestionKind KIND = new QuestionKind(
            "order",
            MessageKey.KIND_ORDER,
            AnswerForm.ORDER,
            List.of("items"),
            QuestionKind.Reason.REQUIRED,
            OrderQuestion::read);

    private static Optional<Question> read(QuestionFields fields) {
        fields.requireCount("items", 2, 6);
        return Optional.of(new OrderQuestion(fields.section()
                .items("items", List.of("id", "text"), item -> fields.part(item, "text"))
                .size()));
    }

    @Override
    public QuestionKind kind() {
        return KIND;
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return GradingResult.of(answer instanceof Answer.Ranking ranking && isInOrder(ranking.items(), items));
    }

    /** Tests whether the numbers are 0, 1, … up to the size, exclusive. */
    static boolean isInOrder(List<Integer> numbers, int size) {
        return numbers.equals(IntStream.range(0, size).boxed().toList());
    }

    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        return placed(answer instanceof Answer.Ranking ranking ? ranking.items() : List.of());
    }

    /** Returns how many parts are in their places. */
    static LocalizedMessage placed(List<Integer> numbers) {
        long right = IntStream.range(0, numbers.size())
                .filter(place -> numbers.get(place) == place)
                .count();
        return LocalizedMessage.of(MessageKey.QUIZ_PLACED, Long.toString(right), Integer.toString(numbers.size()));
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return new CorrectAnswer.Rows(MessageKey.QUIZ_ORDER_WAS, CorrectAnswer.RowForm.NUMBERS, parts);
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        return Map.of("items", Part.ids(parts));
    }
}
