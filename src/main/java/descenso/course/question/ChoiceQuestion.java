package descenso.course.question;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A choice of one option, or of all that apply.
 *
 * @param right for each option, whether it is correct
 * @param isSeveral whether any number of options may be chosen; otherwise exactly one is correct
 */
public record ChoiceQuestion(List<Boolean> right, boolean isSeveral) implements Question {

    static final QuestionKind KIND =
            new QuestionKind("choice", MessageKey.KIND_CHOICE, AnswerForm.ONE, ChoiceQuestion::read);

    public ChoiceQuestion {
        right = List.copyOf(right);
    }

    private static Optional<Question> read(ExerciseReader fields) {
        boolean isSeveral = fields.section().optionalBoolean("several");
        return Optional.of(new ChoiceQuestion(fields.options("options", isSeveral), isSeveral));
    }

    private static Set<Integer> chosen(Answer answer) {
        return answer instanceof Answer.Options options ? options.chosen() : Set.of();
    }

    @Override
    public QuestionKind kind() {
        return KIND;
    }

    @Override
    public MessageKey label() {
        return isSeveral ? MessageKey.KIND_SEVERAL : KIND.label();
    }

    @Override
    public AnswerForm form() {
        return isSeveral ? AnswerForm.SEVERAL : KIND.form();
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return GradingResult.of(answer instanceof Answer.Options options
                && IntStream.range(0, right.size())
                        .allMatch(option -> options.chosen().contains(option) == right.get(option)));
    }

    /** Returns how many chosen options are wrong and how many correct ones are missing, if there may be several. */
    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        if (!isSeveral) {
            return LocalizedMessage.of(MessageKey.QUIZ_WRONG);
        }
        Set<Integer> chosen = chosen(answer);
        long surplus = chosen.stream().filter(option -> !right.get(option)).count();
        long missing = IntStream.range(0, right.size())
                .filter(option -> right.get(option) && !chosen.contains(option))
                .count();
        return LocalizedMessage.of(MessageKey.QUIZ_SEVERAL, Long.toString(surplus), Long.toString(missing));
    }

    @Override
    public List<Template> replies(Answer answer, GradingResult result, List<Part> parts) {
        return chosen(answer).stream()
                .sorted()
                .flatMap(option -> parts.get(option).feedback().stream())
                .toList();
    }

    @Override
    public Stream<Integer> mistaken(Answer answer, GradingResult result) {
        return chosen(answer).stream().filter(option -> !right.get(option)).sorted();
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        List<Part> correct = Part.chosen(parts, right);
        return correct.size() == 1
                ? new CorrectAnswer.Statement(
                        MessageKey.QUIZ_IT_WAS, correct.get(0).text())
                : new CorrectAnswer.Rows(MessageKey.QUIZ_THEY_WERE, CorrectAnswer.RowForm.BULLETS, correct);
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("right", Part.ids(Part.chosen(parts, right)));
        signature.put("several", Boolean.toString(isSeveral));
        signature.put("options", Part.ids(parts));
        return signature;
    }
}
