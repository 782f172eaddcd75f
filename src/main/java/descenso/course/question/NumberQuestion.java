package descenso.course.question;

import descenso.expr.Expression;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number that follows from other numbers. Its parts are the traps.
 *
 * @param key the correct number
 */
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
                .forEach((name, source) -> signature.put(String.join(".", "values", name), written(source)));
        signature.put("where", key.values().where().map(NumberQuestion::written).orElse(""));
        signature.put("answer", written(key.solution()));
        signature.put("tolerance", written(key.tolerance()));
        for (int i = 0; i < key.traps().size(); i++) {
            signature.put(parts.get(i).id() + ".value", written(key.traps().get(i)));
        }
        signature.put("traps", Part.ids(parts));
        return signature;
    }

    private static String written(QuestionVariables.Source source) {
        return source.accept(new QuestionVariables.Source.Visitor<>() {
            @Override
            public String oneOf(QuestionVariables.OneOf list) {
                return list.values().stream().map(NumberText::of).collect(Collectors.joining(", "));
            }

            @Override
            public String range(QuestionVariables.NumberRange range) {
                return NumberText.of(range.from()) + " … " + NumberText.of(range.to()) + " / "
                        + NumberText.of(range.step());
            }

            @Override
            public String derived(QuestionVariables.Derived derived) {
                return written(derived.value());
            }
        });
    }

    private static String written(Solution solution) {
        return solution.accept(new Solution.Visitor<>() {
            @Override
            public String formula(Solution.SymbolicFormula formula) {
                return written(formula.expression());
            }

            @Override
            public String steps(Solution.Steps steps) {
                return written(steps);
            }
        });
    }

    private static String written(Solution.Steps steps) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("rule", steps.rule().key());
        steps.hyperparameters().forEach((name, value) -> all.put(name, written(value)));
        all.put("start", written(steps.start()));
        all.put(
                "gradients",
                steps.gradients().stream().map(NumberQuestion::written).toList().toString());
        all.put("of", steps.quantity());
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String written(Tolerance tolerance) {
        return tolerance.kind().name().toLowerCase(Locale.ROOT) + ": " + NumberText.of(tolerance.amount());
    }

    /** Returns the text of an expression without spaces, which have no meaning. */
    private static String written(Expression expression) {
        return expression.text().replaceAll("\\s+", "");
    }
}
