package descenso.testing;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.quiz.ComputedNumber;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Creates questions about an optimizer's steps, for the tests of all components that use them. */
public final class StepsFixture {

    /** The forms of the update rules that the course teaches, by a name that only the tests use. */
    public static final Map<String, Form> FORMS = forms();

    private StepsFixture() {}

    /**
     * An update rule and the settings that select its form.
     *
     * @param settings hyperparameters of a question, each with the text of its value
     */
    public record Form(OptimizerKind rule, Map<String, String> settings) {}

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("sgd", new Form(OptimizerKind.SGD, Map.of()));
        forms.put("momentum", new Form(OptimizerKind.MOMENTUM, Map.of("form", "0")));
        forms.put("average", new Form(OptimizerKind.MOMENTUM, Map.of("form", "1")));
        forms.put("rmsprop", new Form(OptimizerKind.RMSPROP, Map.of()));
        forms.put("adam", new Form(OptimizerKind.ADAM, Map.of()));
        forms.put("uncorrected", new Form(OptimizerKind.ADAM, Map.of("biasCorrection", "0")));
        return Collections.unmodifiableMap(forms);
    }

    public static Form form(String name) {
        return Objects.requireNonNull(FORMS.get(name), name);
    }

    /** Returns the quantities of a rule that a question may ask for: its state and x. */
    public static List<String> quantities(OptimizerKind rule) {
        List<String> quantities = new ArrayList<>(rule.stateNames());
        quantities.add("x");
        return quantities;
    }

    /**
     * Creates a question without variables. The start is 2.
     *
     * @param settings hyperparameters, each with the text of its value
     * @param gradients gradients of the steps, each an expression in {@code x}
     */
    public static ComputedNumber question(
            OptimizerKind rule,
            Map<String, String> settings,
            String quantity,
            Tolerance tolerance,
            String... gradients) {
        Map<String, Expression> hyperparameters = new LinkedHashMap<>();
        settings.forEach((name, value) -> hyperparameters.put(name, parsed(value, List.of())));
        return new ComputedNumber(
                QuestionVariables.none(),
                new Solution.Steps(
                        rule,
                        hyperparameters,
                        parsed("2", List.of()),
                        List.of(gradients).stream()
                                .map(each -> parsed(each, List.of("x")))
                                .toList(),
                        quantity),
                tolerance,
                List.of(),
                Map.of());
    }

    /** Creates a question with random numbers that are typical of questions. */
    public static ComputedNumber drawn(Form form, String quantity, Tolerance tolerance, Random random) {
        Map<String, String> settings = new LinkedHashMap<>(form.settings());
        form.rule().hyperparameters().stream()
                .filter(each -> each.kind() == Hyperparameter.Kind.NUMBER)
                .forEach(each -> settings.put(each.name(), value(each.name(), random)));
        String[] gradients = new String[1 + random.nextInt(4)];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = random.nextInt(3) == 0 ? "5*x" : Integer.toString(random.nextInt(13) - 6);
        }
        return question(form.rule(), settings, quantity, tolerance, gradients);
    }

    private static String value(String hyperparameter, Random random) {
        return switch (hyperparameter) {
            case "lr" -> any(random, "0.01", "0.1", "0.5", "1");
            case "epsilon" -> any(random, "1e-8", "1", "0.1");
            case "l2" -> any(random, "0", "0", "0.5");
            default -> any(random, "0", "0.5", "0.8", "0.9", "0.99");
        };
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    /**
     * Parses an expression that must have no error.
     *
     * @throws IllegalArgumentException if it has one
     */
    public static Expression parsed(String text, List<String> names) {
        try {
            return Expression.parse(text, names);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Creates a question whose answer is an expression in variables. */
    public static ComputedNumber formula(
            String answer, Tolerance tolerance, Map<String, QuestionVariables.Source> sources) {
        List<String> names = List.copyOf(sources.keySet());
        return new ComputedNumber(
                new QuestionVariables(sources, Optional.empty()),
                new Solution.SymbolicFormula(parsed(answer, names)),
                tolerance,
                List.of(),
                Map.of());
    }
}
