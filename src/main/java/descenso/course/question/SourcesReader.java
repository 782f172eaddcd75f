package descenso.course.question;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.value.ReadContext;
import descenso.course.value.Variables;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.expr.NumberText;
import descenso.optim.ValueRange;
import descenso.phrases.MessageKey;
import descenso.quiz.QuestionVariables;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the source of each value of a question: a list, a range or an expression. */
final class SourcesReader {

    /** Maximum number of steps of a range, exclusive. */
    private static final int MOST = 10_000;

    /** Maximum distance from the end of a range to a whole number of steps, in steps. Allows for rounding. */
    private static final double ROUNDING = 1e-6;

    private static final List<String> RANGE_KEYS = List.of("from", "to", "step");

    private final YamlMap map;
    private final ReadContext context;
    private final Map<String, QuestionVariables.Source> sources = new LinkedHashMap<>();

    SourcesReader(YamlMap map, ReadContext context) {
        this.map = map;
        this.context = context;
    }

    /**
     * Reads the sources by name, in order. Reports an invalid source and replaces it by a default. Returns empty if a
     * name is invalid.
     */
    Optional<Map<String, QuestionVariables.Source>> read() {
        MappingReader section = new MappingReader(map, context);
        map.keys().forEach(name -> context.diagnostics().tryRead(() -> requireName(name)));
        if (!section.isValid()) {
            return Optional.empty();
        }
        map.entries().forEach((name, node) -> {
            Optional<QuestionVariables.Source> source = context.diagnostics().tryRead(() -> source(node));
            sources.put(name, source.orElseGet(() -> new QuestionVariables.NumberRange(1, 1, 1)));
        });
        return Optional.of(sources);
    }

    private String requireName(String name) throws CourseException {
        if (map.isDecimals(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPRESSION_COMMA);
        }
        if (name.equals(Exercise.ANSWER) || Expression.constants().contains(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        if (!Variables.isName(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_BAD_NAME, name);
        }
        return name;
    }

    private QuestionVariables.Source source(YamlNode node) throws CourseException {
        if (node.isText()) {
            return new QuestionVariables.Derived(expression(node));
        }
        return node.isList() ? list(node) : range(node);
    }

    private QuestionVariables.Source list(YamlNode node) throws CourseException {
        double[] values = Numbers.point(node, context.scope());
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (Arrays.stream(values, 0, i).anyMatch(before -> before == value)) {
                throw node.list().get(i).error(MessageKey.EXPERIMENT_SAME_VALUE, NumberText.of(value));
            }
        }
        return new QuestionVariables.OneOf(Arrays.stream(values).boxed().toList());
    }

    private QuestionVariables.Source range(YamlNode node) throws CourseException {
        MappingReader range = new MappingReader(node.map(), context, RANGE_KEYS);
        double from = range.number("from", Bounds.ANY);
        Bounds above = new Bounds(new ValueRange(from, Double.POSITIVE_INFINITY, true));
        double to = range.number("to", range.isValid() ? above : Bounds.ANY);
        double step = range.number("step", Bounds.POSITIVE);
        if (range.isValid()) {
            requireSteps(node, from, to, step);
        }
        return new QuestionVariables.NumberRange(from, to, step);
    }

    private static void requireSteps(YamlNode node, double from, double to, double step) throws CourseException {
        double steps = (to - from) / step;
        if (!(steps < MOST)) {
            throw node.error(MessageKey.QUESTION_LONG_RANGE, Integer.toString(MOST));
        }
        if (Math.abs(steps - Math.rint(steps)) > ROUNDING) {
            throw node.error(MessageKey.QUESTION_STEP, NumberText.of(step), NumberText.of(from), NumberText.of(to));
        }
    }

    /**
     * Reads an expression in the values before it.
     *
     * @throws CourseException if the expression is not valid
     */
    private Expression expression(YamlNode node) throws CourseException {
        try {
            return ExpressionReader.read(node, sources.keySet());
        } catch (CourseException e) {
            throw new CourseException(early(e.diagnostic()));
        }
    }

    /**
     * Returns the diagnostic of an expression. If the unknown name is that of a later value, the diagnostic says so.
     */
    private Diagnostic early(Diagnostic diagnostic) {
        boolean isName = diagnostic.message().key() == MessageKey.EXPRESSION_VARIABLE
                || diagnostic.message().key() == MessageKey.EXPRESSION_MISSPELT;
        String name = isName ? diagnostic.message().arguments().get(0) : "";
        return map.optional(name).isPresent()
                ? Diagnostic.of(diagnostic.position(), MessageKey.QUESTION_LATER_VALUE, name)
                : diagnostic;
    }
}
