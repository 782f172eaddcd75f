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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A choice of one option, or of all that apply; or a statement that is true or false, with a choice of its reason.
 *
 * @param right for each option or reason, whether it is correct
 * @param isSeveral whether any number of options may be chosen; otherwise exactly one is correct
 * @param holds whether the statement is true; empty if the question has options
 */
public record ChoiceQuestion(List<Boolean> right, boolean isSeveral, Optional<Boolean> holds) implements Question {

    static final QuestionKind KIND =
            new QuestionKind("choice", MessageKey.KIND_CHOICE, AnswerForm.ONE, ChoiceQuestion::read);

    static final QuestionKind TRUTH =
            new QuestionKind("truth", MessageKey.KIND_TRUTH, AnswerForm.VERDICT, ChoiceQuestion::readTruth);

    public ChoiceQuestion {
        right = List.copyOf(right);
    }

    private static Optional<Question> read(ExerciseReader fields) {
        boolean isSeveral = fields.section().optionalBoolean("several");
        return Optional.of(new ChoiceQuestion(fields.options("options", isSeveral), isSeveral, Optional.empty()));
    }

    private static Optional<Question> readTruth(ExerciseReader fields) {
        Optional<String> holds = fields.section().required("holds", node -> node.oneOf(List.of("true", "false")));
        List<Boolean> reasons = fields.options("reasons", false);
        return holds.map(word -> new ChoiceQuestion(reasons, false, Optional.of("true".equals(word))));
    }

    /** Returns the indices of the chosen options, or of the reason. */
    private static Set<Integer> chosen(Answer answer) {
        if (answer instanceof Answer.Statement statement) {
            return statement.reason().stream().boxed().collect(Collectors.toSet());
        }
        return answer instanceof Answer.Options options ? options.chosen() : Set.of();
    }

    private boolean isRight(Set<Integer> chosen) {
        return IntStream.range(0, right.size()).allMatch(option -> chosen.contains(option) == right.get(option));
    }

    /** Tests whether an answer is of this kind and, if there is a statement, correct about it, whatever its reason. */
    private boolean isSeen(Answer answer) {
        return answer instanceof Answer.Statement statement
                ? holds.equals(Optional.of(statement.isTrue()))
                : answer instanceof Answer.Options && holds.isEmpty();
    }

    @Override
    public QuestionKind kind() {
        return holds.isPresent() ? TRUTH : KIND;
    }

    @Override
    public MessageKey label() {
        return isSeveral ? MessageKey.KIND_SEVERAL : kind().label();
    }

    @Override
    public AnswerForm form() {
        return isSeveral ? AnswerForm.SEVERAL : kind().form();
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return GradingResult.of(isSeen(answer) && isRight(chosen(answer)));
    }

    /**
     * Returns how many chosen options are wrong and how many correct ones are missing, if there may be several; of a
     * statement, which half of the answer is right.
     */
    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        Set<Integer> chosen = chosen(answer);
        if (isSeveral) {
            long surplus = chosen.stream().filter(option -> !right.get(option)).count();
            long missing = IntStream.range(0, right.size())
                    .filter(option -> right.get(option) && !chosen.contains(option))
                    .count();
            return LocalizedMessage.of(MessageKey.QUIZ_SEVERAL, Long.toString(surplus), Long.toString(missing));
        }
        if (holds.isPresent() && isSeen(answer)) {
            return LocalizedMessage.of(MessageKey.QUIZ_WRONG_REASON);
        }
        boolean isReasonRight = holds.isPresent() && isRight(chosen);
        return LocalizedMessage.of(isReasonRight ? MessageKey.QUIZ_WRONG_TRUTH : MessageKey.QUIZ_WRONG);
    }

    /** Returns the replies to the chosen parts, except praise of the correct reason if true or false was wrong. */
    @Override
    public List<Template> replies(Answer answer, GradingResult result, List<Part> parts) {
        return chosen(answer).stream()
                .sorted()
                .filter(option -> isSeen(answer) || !right.get(option))
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
        if (correct.size() != 1) {
            return new CorrectAnswer.Rows(MessageKey.QUIZ_THEY_WERE, CorrectAnswer.RowForm.BULLETS, correct);
        }
        MessageKey heading = holds.map(isTrue -> isTrue ? MessageKey.QUIZ_TRUE_FOR : MessageKey.QUIZ_FALSE_FOR)
                .orElse(MessageKey.QUIZ_IT_WAS);
        return new CorrectAnswer.Statement(heading, correct.get(0).text());
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        Map<String, String> signature = new LinkedHashMap<>();
        holds.ifPresent(isTrue -> signature.put("holds", Boolean.toString(isTrue)));
        signature.put("right", Part.ids(Part.chosen(parts, right)));
        if (holds.isEmpty()) {
            signature.put("several", Boolean.toString(isSeveral));
        }
        signature.put(holds.isEmpty() ? "options" : "reasons", Part.ids(parts));
        return signature;
    }
}
