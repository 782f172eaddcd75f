package descenso.course.question;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Items to pair. The left and the right item of the same number form a pair.
 *
 * @param pairs number of pairs
 */
public record MatchQuestion(int pairs) implements Question {

    static final QuestionKind KIND = new QuestionKind(
            "match",
            MessageKey.KIND_MATCH,
            AnswerForm.MATCH,
            List.of("pairs"),
            QuestionKind.Reason.REQUIRED,
            MatchQuestion::read);

    private static Optional<Question> read(QuestionFields fields) {
        fields.requireCount("pairs", 2, 6);
        return Optional.of(new MatchQuestion(fields.section()
                .items("pairs", List.of("id", "left", "right"), item -> fields.pair(item, "left", "right"))
                .size()));
    }

    @Override
    public QuestionKind kind() {
        return KIND;
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return GradingResult.of(
                answer instanceof Answer.Pairing pairing && OrderQuestion.isInOrder(pairing.rights(), pairs));
    }

    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        return OrderQuestion.placed(answer instanceof Answer.Pairing pairing ? pairing.rights() : List.of());
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return new CorrectAnswer.Rows(MessageKey.QUIZ_PAIRS_WERE, CorrectAnswer.RowForm.PAIRS, parts);
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        return Map.of("pairs", Part.ids(parts));
    }
}
