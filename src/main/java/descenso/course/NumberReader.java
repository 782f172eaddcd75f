package descenso.course;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.optim.Hyperparameter;
import descenso.optim.Range;
import descenso.optim.Rule;
import descenso.phrases.Phrase;
import descenso.quiz.Question;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.quiz.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A question about a number: its values, its right answer, how near is near enough, and its traps. */
final class NumberReader {

    private static final List<String> STEPS_KEYS = List.of("rule", "start", "gradients", "of");
    private static final List<String> TRAP_KEYS = List.of("id", "value", "reply", "misconception", "experiment");
    private static final Bounds STEP = Bounds.POSITIVE;

    private final Section section;
    private final Passage passage;
    private final Consumer<Part> parts;
    private final Map<String, Values.Source> sources = new LinkedHashMap<>();

    /** @param parts gets the traps */
    NumberReader(Section section, Passage passage, Consumer<Part> parts) {
        this.section = section;
        this.passage = passage;
        this.parts = parts;
    }

    Question read() throws CourseException {
        Optional<YamlNode> values = section.find("values");
        if (values.isPresent()) {
            readValues(values.get().map());
        }
        Optional<Expression> where = section.find("where", node -> ExpressionReader.condition(node, sources.keySet()));
        Solution solution = solution(section.get("answer"));
        Tolerance tolerance = tolerance(section.get("tolerance"));
        List<Expression> traps = section.items("traps", TRAP_KEYS, this::trap);
        return new Question.Number(new Values(sources, where), solution, tolerance, traps);
    }

    private void readValues(YamlMap map) throws CourseException {
        for (Map.Entry<String, YamlNode> entry : map.entries().entrySet()) {
            requireName(entry.getKey(), map.placeOf(entry.getKey()));
            sources.put(entry.getKey(), source(entry.getValue()));
        }
    }

    private static void requireName(String name, Place place) throws CourseException {
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") || name.equals(Exercise.ANSWER)) {
            throw new CourseException(place, Phrase.QUESTION_BAD_NAME, name);
        }
    }

    private Values.Source source(YamlNode node) throws CourseException {
        if (node.isText()) {
            return new Values.Derived(expression(node));
        }
        return node.isList()
                ? new Values.OneOf(Numbers.point(node, section.scope()))
                : range(new Section(node.map(), section.context(), List.of("from", "to", "step")));
    }

    private static Values.Source range(Section range) {
        double from = range.number("from", Bounds.ANY);
        double to = range.number("to", new Bounds(new Range(from, Double.POSITIVE_INFINITY, true)));
        return new Values.Range(from, to, range.number("step", STEP));
    }

    private Expression expression(YamlNode node) throws CourseException {
        return ExpressionReader.read(node, sources.keySet());
    }

    private Solution solution(YamlNode node) throws CourseException {
        return node.isText() ? new Solution.Formula(expression(node)) : steps(node.map());
    }

    private Solution steps(YamlMap map) throws CourseException {
        Rule rule = Choice.of(map.get("rule"), List.of(Rule.values()), Rule::key);
        List<String> known = new ArrayList<>(STEPS_KEYS);
        rule.hyperparameters().forEach(each -> known.add(each.name()));
        Section steps = new Section(map, section.context(), known);
        Map<String, Expression> hyperparameters = new LinkedHashMap<>();
        for (Hyperparameter each : rule.hyperparameters()) {
            steps.find(each.name(), node -> hyperparameter(each, node))
                    .ifPresent(value -> hyperparameters.put(each.name(), value));
        }
        return new Solution.Steps(
                rule, hyperparameters, expression(steps.get("start")), gradients(steps), quantity(rule, steps));
    }

    /** A number in the values, or one of the words of its kind, which stands for a number. */
    private Expression hyperparameter(Hyperparameter hyperparameter, YamlNode node) throws CourseException {
        if (hyperparameter.kind().words().isEmpty()) {
            return expression(node);
        }
        double value = HyperparameterReader.read(hyperparameter, node, section.scope());
        return constant(value, node);
    }

    private static Expression constant(double value, YamlNode node) throws CourseException {
        try {
            return Expression.parse(Double.toString(value), List.of());
        } catch (ExpressionException e) {
            throw node.fault(Phrase.EXPRESSION_EXPECTED);
        }
    }

    private List<Expression> gradients(Section steps) throws CourseException {
        Set<String> names = new LinkedHashSet<>(sources.keySet());
        names.add(Solution.Steps.PARAMETER);
        List<Expression> gradients = new ArrayList<>();
        for (YamlNode node : Numbers.items(steps.get("gradients"))) {
            gradients.add(ExpressionReader.read(node, names));
        }
        return gradients;
    }

    private static String quantity(Rule rule, Section steps) throws CourseException {
        Optional<YamlNode> of = steps.find("of");
        if (of.isEmpty()) {
            return Solution.Steps.PARAMETER;
        }
        List<String> known = new ArrayList<>(List.of(Solution.Steps.PARAMETER));
        known.addAll(rule.of(Map.of()).start(1).memory());
        return Choice.of(of.get(), known);
    }

    private Tolerance tolerance(YamlNode node) throws CourseException {
        return ToleranceReader.read(
                node,
                section.context(),
                List.of(Tolerance.Kind.PERCENT, Tolerance.Kind.ABSOLUTE, Tolerance.Kind.DIGITS));
    }

    private Expression trap(Section item) throws CourseException {
        Set<String> names = Set.copyOf(sources.keySet());
        YamlNode id = item.get("id");
        parts.accept(new Part(
                id.id(),
                id.place(),
                Template.read(item.get("reply"), passage, names),
                Optional.empty(),
                Optional.empty(),
                item.find("misconception", YamlNode::id),
                item.find("experiment", YamlNode::id)));
        return expression(item.get("value"));
    }
}
