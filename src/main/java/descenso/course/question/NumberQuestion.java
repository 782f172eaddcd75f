package descenso.course.question;

import descenso.expr.NumberText;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.ComputedNumber;
import descenso.quiz.GradingResult;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** A number that follows from other numbers. Its parts are the traps. */
public record NumberQuestion(ComputedNumber key, Optional<String> unit) implements Question {

    static final QuestionKind KIND =
            new QuestionKind("number", MessageKey.KIND_NUMBER, AnswerForm.NUMBER, NumberReader::question);

    @Override
    public QuestionKind kind() {
        return KIND;
    }

    @Override
    public GradingResult graded(Answer answer, Map<String, Double> values) {
        return answer instanceof Answer.Amount amount ? key.grade(amount.value(), values) : GradingResult.of(false);
    }

    @Override
    public LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        return answer instanceof Answer.Amount given
                ? LocalizedMessage.of(MessageKey.QUIZ_WRONG_NUMBER, amount.apply(given.value()))
                : LocalizedMessage.of(MessageKey.QUIZ_WRONG);
    }

    @Override
    public List<Template> replies(Answer answer, GradingResult result, List<Part> parts) {
        return result.traps().stream().map(trap -> parts.get(trap).text()).toList();
    }

    @Override
    public Stream<Integer> mistaken(Answer answer, GradingResult result) {
        return result.traps().stream();
    }

    @Override
    public CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values) {
        return new CorrectAnswer.Amount(MessageKey.QUIZ_IT_WAS, key.solution().value(values));
    }

    @Override
    public boolean showsParts() {
        return false;
    }

    @Override
    public QuestionVariables variables() {
        return key.values();
    }

    @Override
    public OptionalDouble number(Map<String, Double> values) {
        return OptionalDouble.of(key.solution().value(values));
    }

    @Override
    public boolean accepts(double given, Map<String, Double> values) {
        return key.accepts(given, values);
    }

    @Override
    public Map<String, String> signature(List<Part> parts) {
        Map<String, String> signature = new LinkedHashMap<>();
        signature.put("values", String.join(", ", key.values().sources().keySet()));
        key.values()
                .sources()
                .forEach((name, source) -> signature.put(String.join(".", "values", name), source.text()));
        signature.put("where", key.values().where().map(Solution::text).orElse(""));
        signature.put("answer", key.solution().text());
        signature.put("tolerance", written(key.tolerance()));
        for (int i = 0; i < key.traps().size(); i++) {
            signature.put(
                    parts.get(i).id() + ".value", Solution.text(key.traps().get(i)));
        }
        signature.put("traps", Part.ids(parts));
        return signature;
    }

    private static String written(Tolerance tolerance) {
        return tolerance.kind().name().toLowerCase(Locale.ROOT) + ": " + NumberText.of(tolerance.amount());
    }
}
