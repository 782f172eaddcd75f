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
 * Items to put in order, or left sides to pair with right sides. The numbers of the parts from 0 are the correct
 * arrangement.
 *
 * @param isMatch whether the parts are pairs
 */
public record ArrangementQuestion(int size, boolean isMatch) implements Question {

    static final QuestionKind ORDER = new QuestionKind(
            "order", MessageKey.KIND_ORDER, AnswerForm.ORDER, fields -> read(fields, false, "items", "text"));

    static final QuestionKind MATCH = new QuestionKind(
            "match", MessageKey.KIND_MATCH, AnswerForm.MATCH, fields -> read(fields, true, "pairs", "left", "right"));

    private static Optional<Question> read(ExerciseReader fields, boolean isMatch, String key, String... texts) {
        return Optional.of(new ArrangementQuestion(
                fields.parts(key, item -> fields.part(item, texts)).size(), isMatch));
    }

    /** Returns the numbers of the parts in the places that an answer gives them. */
    private List<Integer> places(Answer answer) {
        if (isMatch) {
            return answer instanceof Answer.Pairing pairing ? pairing.rights() : List.of();
        }
        return answer instanceof Answer.Ranking ranking ? ranking.items() : List.of();
    }

    @Override
    public QuestionKind kind() {
        return isMatch ? MATCH : ORDER;
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return GradingResult.of(
                places(answer).equals(IntStream.range(0, size).boxed().toList()));
    }

    /** Returns how many parts are in their places. */
    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        List<Integer> places = places(answer);
        long right = IntStream.range(0, places.size())
                .filter(place -> places.get(place) == place)
                .count();
        return LocalizedMessage.of(MessageKey.QUIZ_PLACED, Long.toString(right), Integer.toString(places.size()));
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return isMatch
                ? new CorrectAnswer.Rows(MessageKey.QUIZ_PAIRS_WERE, CorrectAnswer.RowForm.PAIRS, parts)
                : new CorrectAnswer.Rows(MessageKey.QUIZ_ORDER_WAS, CorrectAnswer.RowForm.NUMBERS, parts);
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        return Map.of(isMatch ? "pairs" : "items", Part.ids(parts));
    }
}
