package descenso.course.question;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** A statement that is true or false, with reasons, of which exactly one is correct. */
public record TruthQuestion(boolean holds, List<Boolean> reasons) implements Question {

    static final QuestionKind KIND =
            new QuestionKind("truth", MessageKey.KIND_TRUTH, AnswerForm.VERDICT, TruthQuestion::read);

    public TruthQuestion {
        reasons = List.copyOf(reasons);
    }

    private static Optional<Question> read(ExerciseReader fields) {
        Optional<String> holds = fields.section().required("holds", node -> node.oneOf(List.of("true", "false")));
        List<Boolean> reasons = fields.options("reasons", false);
        return holds.map(word -> new TruthQuestion("true".equals(word), reasons));
    }

    /** Tests whether an answer is correct about the statement, whatever its reason. */
    private boolean isSeen(Answer answer) {
        return answer instanceof Answer.Statement statement && statement.isTrue() == holds;
    }

    private static OptionalInt reason(Answer answer) {
        return answer instanceof Answer.Statement statement ? statement.reason() : OptionalInt.empty();
    }

    private boolean isRight(int reason) {
        return reason >= 0 && reason < reasons.size() && reasons.get(reason);
    }

    @Override
    public QuestionKind kind() {
        return KIND;
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return GradingResult.of(isSeen(answer) && reason(answer).stream().anyMatch(this::isRight));
    }

    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        if (isSeen(answer)) {
            return LocalizedMessage.of(MessageKey.QUIZ_WRONG_REASON);
        }
        boolean isReasonRight = reason(answer).stream().anyMatch(this::isRight);
        return LocalizedMessage.of(isReasonRight ? MessageKey.QUIZ_WRONG_TRUTH : MessageKey.QUIZ_WRONG);
    }

    /** Returns the reply to the reason, except praise of the correct reason if true or false was wrong. */
    @Override
    public List<Template> replies(Answer answer, GradingResult result, List<Part> parts) {
        return reason(answer).stream()
                .filter(reason -> isSeen(answer) || !reasons.get(reason))
                .mapToObj(parts::get)
                .flatMap(part -> part.feedback().stream())
                .toList();
    }

    @Override
    public Stream<Integer> mistaken(Answer answer, GradingResult result) {
        return reason(answer).stream().boxed().filter(reason -> !reasons.get(reason));
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return new CorrectAnswer.Statement(
                holds ? MessageKey.QUIZ_TRUE_FOR : MessageKey.QUIZ_FALSE_FOR,
                parts.get(reasons.indexOf(true)).text());
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("holds", Boolean.toString(holds));
        signature.put("right", Part.ids(Part.chosen(parts, reasons)));
        signature.put("reasons", Part.ids(parts));
        return signature;
    }
}
