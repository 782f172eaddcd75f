package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.Written;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names that numbers may speak of, each with its value: an experiment's variables in one of their combinations. */
public final class Scope {

    private final Map<String, Double> values;

    /** The names that some number spoke of so far. */
    private final Set<String> used = new HashSet<>();

    Scope(Map<String, Double> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Scope empty() {
        return new Scope(Map.of());
    }

    Scope with(String name, double value) {
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Scope(more);
    }

    /** The same, of whose names none was spoken of yet. */
    public Scope afresh() {
        return new Scope(values);
    }

    /** The values of those of its names that are among these. */
    public Map<String, Double> only(Set<String> names) {
        Map<String, Double> some = new LinkedHashMap<>(values);
        some.keySet().retainAll(names);
        return some;
    }

    /** In the author's order. */
    public Map<String, Double> values() {
        return values;
    }

    public Set<String> used() {
        return Set.copyOf(used);
    }

    /** For an expression that keeps some of these names and is evaluated elsewhere. */
    public void use(Expression expression) {
        expression.used().stream().filter(values::containsKey).forEach(used::add);
    }

    /** A finite number within bounds. */
    public double number(YamlNode node, Bounds bounds) throws CourseException {
        Expression expression = ExpressionReader.read(node, values.keySet());
        use(expression);
        double value = expression.value(
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
        if (!Double.isFinite(value)) {
            throw node.fault(
                    expression.used().isEmpty() ? MessageKey.NUMBER_NOT_FINITE : MessageKey.EXPERIMENT_NOT_FINITE,
                    expression.text());
        }
        if (!bounds.allow(value)) {
            throw outOfRange(node, value, bounds);
        }
        return value;
    }

    /** A whole number within bounds. */
    public int whole(YamlNode node, Bounds bounds) throws CourseException {
        double value = number(node, bounds);
        if (value != Math.rint(value)) {
            throw node.fault(MessageKey.EXPERIMENT_NOT_WHOLE, node.text());
        }
        return (int) value;
    }

    /** With the number's value where it is not plain to see. */
    private static CourseException outOfRange(YamlNode node, double value, Bounds bounds) throws CourseException {
        String text = node.text().strip();
        return Written.isPlain(text)
                ? node.fault(MessageKey.EXPERIMENT_OUT_OF_RANGE, text, bounds.toString())
                : node.fault(MessageKey.EXPERIMENT_VALUE_OUT_OF_RANGE, text, NumberText.of(value), bounds.toString());
    }
}
