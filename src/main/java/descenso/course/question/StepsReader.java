package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.MessageKey;
import descenso.quiz.Solution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an answer that is the result of some steps of an optimizer. */
final class StepsReader {

    /** The update rules that learners compute by hand. */
    private static final List<OptimizerKind> RULES =
            List.of(OptimizerKind.SGD, OptimizerKind.MOMENTUM, OptimizerKind.RMSPROP, OptimizerKind.ADAM);

    private final OptimizerKind rule;
    private final MappingReader section;
    private final Set<String> names;

    /**
     * Creates a reader.
     *
     * @param names the names of the question's values
     * @throws CourseException if the rule is missing or not one that learners compute by hand
     */
    StepsReader(YamlMap map, ReadContext context, Set<String> names) throws CourseException {
        this.rule = EnumParser.parse(map.required("rule"), RULES, OptimizerKind::key);
        this.section = new MappingReader(map, context, keys(rule));
        this.names = names;
    }

    private static List<String> keys(OptimizerKind rule) {
        Stream<String> ofRule = rule.hyperparameters().stream().map(Hyperparameter::name);
        return Stream.of(Stream.of("rule"), ofRule, Stream.of("start", "gradients", "of"))
                .flatMap(keys -> keys)
                .toList();
    }

    /**
     * Reads the steps. Reports an invalid hyperparameter and leaves it out.
     *
     * @throws CourseException if the start or the gradients are missing, or one of them or the quantity is invalid
     */
    Solution read() throws CourseException {
        Map<String, Expression> hyperparameters = new LinkedHashMap<>();
        for (Hyperparameter each : rule.hyperparameters()) {
            section.optional(each.name(), node -> hyperparameter(each, node))
                    .ifPresent(value -> hyperparameters.put(each.name(), value));
        }
        Expression start = ExpressionReader.read(section.required("start"), names);
        return new Solution.Steps(rule, hyperparameters, start, gradients(), quantity());
    }

    /**
     * Reads a hyperparameter: an expression in the values, or a word of its kind, which represents a number.
     *
     * @throws CourseException if the value is neither
     */
    private Expression hyperparameter(Hyperparameter hyperparameter, YamlNode node) throws CourseException {
        boolean isNumber = hyperparameter.kind().words().isEmpty();
        if (isNumber) {
            Expression expression = ExpressionReader.read(node, names);
            if (!expression.used().isEmpty()) {
                return expression;
            }
        }
        double value = section.scope().hyperparameter(hyperparameter, node);
        return isNumber ? ExpressionReader.read(node, names) : constant(value, node);
    }

    private static Expression constant(double value, YamlNode node) throws CourseException {
        try {
            return Expression.parse(Double.toString(value), List.of());
        } catch (ExpressionException e) {
            throw node.error(MessageKey.EXPRESSION_EXPECTED);
        }
    }

    private List<Expression> gradients() throws CourseException {
        Set<String> known = new LinkedHashSet<>(names);
        known.add(Solution.Steps.PARAMETER);
        List<Expression> gradients = new ArrayList<>();
        for (YamlNode node : Numbers.items(section.required("gradients"))) {
            Expression gradient = ExpressionReader.read(node, known);
            requireClear(gradient, node, gradients.size());
            gradients.add(gradient);
        }
        return gradients;
    }

    /**
     * Checks that a gradient after the first step does not use the parameter if a value has the same name. The
     * parameter has changed by then, and the value hides it.
     *
     * @throws CourseException if the gradient uses it
     */
    private void requireClear(Expression gradient, YamlNode node, int step) throws CourseException {
        String parameter = Solution.Steps.PARAMETER;
        if (step > 0 && names.contains(parameter) && gradient.used().contains(parameter)) {
            throw node.error(MessageKey.QUESTION_HIDDEN_PARAMETER, parameter);
        }
    }

    private String quantity() throws CourseException {
        Optional<YamlNode> of = section.optional("of");
        if (of.isEmpty()) {
            return Solution.Steps.PARAMETER;
        }
        List<String> known = new ArrayList<>(List.of(Solution.Steps.PARAMETER));
        known.addAll(rule.stateNames());
        return EnumParser.parse(of.get(), known);
    }
}
