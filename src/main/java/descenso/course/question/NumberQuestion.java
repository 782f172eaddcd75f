package descenso.course.question;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.ExpressionReader;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope.Variables;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.ComputedNumber;
import descenso.quiz.GradingResult;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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

    /**
     * Reads the values of a question, and the number that follows from them: by a formula or by steps of an optimizer.
     */
    static final class NumberReader {

        /** Maximum number of steps of a range, exclusive. */
        private static final int MOST = 10_000;

        /** Maximum distance from the end of a range to a whole number of steps, in steps. Allows for rounding. */
        private static final double ROUNDING = 1e-6;

        private final ReadContext context;
        private final Map<String, QuestionVariables.Source> values;

        private NumberReader(ReadContext context, Map<String, QuestionVariables.Source> values) {
            this.context = context;
            this.values = values;
        }

        /**
         * Reads the sources of the values by name, in order: lists, ranges and expressions. Reports an invalid source
         * and replaces it by a default. Returns empty if a name is invalid.
         */
        static Optional<Map<String, QuestionVariables.Source>> values(YamlMap map, ReadContext context) {
            MappingReader section = new MappingReader(map, context);
            map.keys()
                    .forEach(name ->
                            context.diagnostics().tryRead(() -> Variables.requireName(name, map, Exercise.ANSWER)));
            if (!section.isValid()) {
                return Optional.empty();
            }
            NumberReader reader = new NumberReader(context, new LinkedHashMap<>());
            map.entries()
                    .forEach((name, node) -> reader.values.put(
                            name,
                            context.diagnostics()
                                    .<QuestionVariables.Source>tryRead(() -> reader.source(node, map))
                                    .orElseGet(() -> new QuestionVariables.NumberRange(1, 1, 1))));
            return Optional.of(reader.values);
        }

        private QuestionVariables.Source source(YamlNode node, YamlMap all) throws CourseException {
            if (node.isText()) {
                return derived(node, all);
            }
            return node.isList() ? list(node) : range(node);
        }

        /** Reads an expression in the values before it. If it uses a later value, its error says so. */
        private QuestionVariables.Source derived(YamlNode node, YamlMap all) throws CourseException {
            try {
                return new QuestionVariables.Derived(expression(node));
            } catch (CourseException e) {
                Diagnostic fault = e.diagnostic();
                boolean isName = fault.message().key() == MessageKey.EXPRESSION_VARIABLE
                        || fault.message().key() == MessageKey.EXPRESSION_MISSPELT;
                String name = isName ? fault.message().arguments().get(0) : "";
                throw all.optional(name).isPresent()
                        ? new CourseException(fault.position(), MessageKey.QUESTION_LATER_VALUE, name)
                        : e;
            }
        }

        private QuestionVariables.Source list(YamlNode node) throws CourseException {
            double[] numbers = Numbers.point(node, context.scope());
            for (int i = 0; i < numbers.length; i++) {
                double value = numbers[i];
                if (Arrays.stream(numbers, 0, i).anyMatch(before -> before == value)) {
                    throw node.list().get(i).error(MessageKey.EXPERIMENT_SAME_VALUE, NumberText.of(value));
                }
            }
            return new QuestionVariables.OneOf(Arrays.stream(numbers).boxed().toList());
        }

        private QuestionVariables.Source range(YamlNode node) throws CourseException {
            MappingReader range = new MappingReader(node.map(), context, Schema.of("range"));
            double from = range.number("from");
            Bounds above = new Bounds(new Hyperparameter.ValueRange(from, Double.POSITIVE_INFINITY, true));
            double to = range.number("to", range.isValid() ? above : Bounds.ANY);
            double step = range.number("step");
            double steps = (to - from) / step;
            if (range.isValid() && !(steps < MOST)) {
                throw node.error(MessageKey.QUESTION_LONG_RANGE, Integer.toString(MOST));
            }
            if (range.isValid() && Math.abs(steps - Math.rint(steps)) > ROUNDING) {
                throw node.error(MessageKey.QUESTION_STEP, NumberText.of(step), NumberText.of(from), NumberText.of(to));
            }
            return new QuestionVariables.NumberRange(from, to, step);
        }

        /** Reads the question from its fields; empty if there is an error. */
        static Optional<Question> question(ExerciseReader fields) {
            MappingReader section = fields.section();
            NumberReader reader = new NumberReader(section.context(), fields.values());
            Optional<Expression> where =
                    section.field("where", node -> ExpressionReader.condition(node, reader.names()));
            Optional<Solution> solution = section.field("answer", reader::solution);
            Optional<Tolerance> tolerance =
                    section.field("tolerance", node -> Numbers.tolerance(node, section.context(), "question"));
            List<Expression> traps = section.items("traps", Schema.of("part", "number"), item -> {
                fields.part(item, "reply");
                return reader.expression(item.required("value"));
            });
            Optional<String> unit = section.field("unit", YamlNode::line);
            return section.ifValid(() -> new NumberQuestion(
                    new ComputedNumber(
                            new QuestionVariables(fields.values(), where),
                            solution.orElseThrow(),
                            tolerance.orElseThrow(),
                            traps,
                            fields.ask().map(Template::symbols).orElse(Map.of())),
                    unit));
        }

        private Set<String> names() {
            return values.keySet();
        }

        private Expression expression(YamlNode node) throws CourseException {
            return ExpressionReader.read(node, names());
        }

        private Solution solution(YamlNode node) throws CourseException {
            if (node.isText()) {
                return new Solution.SymbolicFormula(expression(node));
            }
            YamlMap map = node.map();
            String word = map.required("rule").oneOf(Schema.words("steps", "rule"));
            OptimizerKind rule = OptimizerKind.byKey(word).orElseThrow();
            List<String> keys = new ArrayList<>(Schema.of("steps").keys());
            keys.addAll(
                    1, rule.hyperparameters().stream().map(Hyperparameter::name).toList());
            MappingReader section = new MappingReader(map, context, keys);
            Map<String, Expression> hyperparameters = new LinkedHashMap<>();
            for (Hyperparameter each : rule.hyperparameters()) {
                section.optional(each.name(), given -> hyperparameter(each, given))
                        .ifPresent(value -> hyperparameters.put(each.name(), value));
            }
            return new Solution.Steps(
                    rule,
                    hyperparameters,
                    expression(section.required("start")),
                    gradients(section.required("gradients")),
                    quantity(rule, section.optional("of")));
        }

        /** Reads a hyperparameter: an expression in the values, or a word of its kind, which represents a number. */
        private Expression hyperparameter(Hyperparameter hyperparameter, YamlNode node) throws CourseException {
            boolean isNumber = hyperparameter.kind().words().isEmpty();
            if (isNumber && !expression(node).used().isEmpty()) {
                return expression(node);
            }
            double value = context.scope().hyperparameter(hyperparameter, node);
            try {
                return isNumber ? expression(node) : Expression.parse(Double.toString(value), List.of());
            } catch (ExpressionException e) {
                throw node.error(MessageKey.EXPRESSION_EXPECTED);
            }
        }

        /**
         * Reads the gradients of the steps. One after the first step must not use the parameter if a value has the same
         * name: the parameter has changed by then, and the value hides it.
         */
        private List<Expression> gradients(YamlNode list) throws CourseException {
            String parameter = Solution.Steps.PARAMETER;
            Set<String> known = new LinkedHashSet<>(names());
            known.add(parameter);
            List<Expression> gradients = new ArrayList<>();
            for (YamlNode node : Numbers.items(list)) {
                Expression gradient = ExpressionReader.read(node, known);
                if (!gradients.isEmpty()
                        && names().contains(parameter)
                        && gradient.used().contains(parameter)) {
                    throw node.error(MessageKey.QUESTION_HIDDEN_PARAMETER, parameter);
                }
                gradients.add(gradient);
            }
            return gradients;
        }

        private static String quantity(OptimizerKind rule, Optional<YamlNode> node) throws CourseException {
            if (node.isEmpty()) {
                return Solution.Steps.PARAMETER;
            }
            List<String> known = new ArrayList<>(List.of(Solution.Steps.PARAMETER));
            known.addAll(rule.stateNames());
            return node.get().oneOf(known);
        }
    }
}
