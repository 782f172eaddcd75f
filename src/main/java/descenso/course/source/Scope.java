package descenso.course.source;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of an experiment with their values in one combination. Records which of them expressions use. */
public final class Scope {

    private final Map<String, Double> values;

    /** The names that expressions have used so far. */
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

    /** Returns a copy in which no name has been used yet. */
    public Scope afresh() {
        return new Scope(values);
    }

    /** Returns the values of the variables with these names. Ignores names without a variable. */
    public Map<String, Double> only(Set<String> names) {
        Map<String, Double> some = new LinkedHashMap<>(values);
        some.keySet().retainAll(names);
        return some;
    }

    /** Returns the values by name, in the order of the author. */
    public Map<String, Double> values() {
        return values;
    }

    public Set<String> used() {
        return Set.copyOf(used);
    }

    /** Marks the variables of an expression that is evaluated elsewhere as used. */
    public void use(Expression expression) {
        expression.used().stream().filter(values::containsKey).forEach(used::add);
    }

    /**
     * Reads a finite number within bounds.
     *
     * @throws CourseException if the value is not such a number
     */
    public double number(YamlNode node, Bounds bounds) throws CourseException {
        Expression expression = ExpressionReader.read(node, values.keySet());
        use(expression);
        double value = expression.value(
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
        if (!Double.isFinite(value)) {
            throw node.error(
                    expression.used().isEmpty() ? MessageKey.NUMBER_NOT_FINITE : MessageKey.EXPERIMENT_NOT_FINITE,
                    expression.text());
        }
        if (!bounds.allow(value)) {
            throw outOfRange(node, value, bounds);
        }
        return value;
    }

    /**
     * Reads an integer within bounds.
     *
     * @throws CourseException if the value is not such a number
     */
    public int integer(YamlNode node, Bounds bounds) throws CourseException {
        return (int) whole(node, number(node, bounds));
    }

    /**
     * Returns a value that is an integer.
     *
     * @throws CourseException if it is not
     */
    static double whole(YamlNode node, double value) throws CourseException {
        if (value != Math.rint(value)) {
            throw node.error(MessageKey.EXPERIMENT_NOT_WHOLE, node.text());
        }
        return value;
    }

    /**
     * Reads an allowed value of a hyperparameter: a number in its range, or one of the words of its kind, in whose
     * place only a variable can give a number.
     *
     * @throws CourseException if the value is neither
     */
    public double hyperparameter(Hyperparameter hyperparameter, YamlNode node) throws CourseException {
        List<String> words = hyperparameter.kind().words();
        boolean isWord = !words.isEmpty() && (words.contains(node.text()) || !values.containsKey(node.text()));
        if (!isWord) {
            double value = number(node, new Bounds(hyperparameter.range()));
            return hyperparameter.allows(value) ? value : whole(node, value);
        }
        return hyperparameter.read(node.oneOf(words)).orElseThrow();
    }

    /** Creates the error of a number out of range, with its value if the text is an expression. */
    private static CourseException outOfRange(YamlNode node, double value, Bounds bounds) throws CourseException {
        String text = node.text().strip();
        return Bounds.isPlain(text)
                ? node.error(MessageKey.EXPERIMENT_OUT_OF_RANGE, text, bounds.toString())
                : node.error(MessageKey.EXPERIMENT_VALUE_OUT_OF_RANGE, text, NumberText.of(value), bounds.toString());
    }

    /**
     * The variables of an experiment, as all combinations of their values. The first variable changes slowest.
     *
     * @param scopes all combinations; none if there is an error
     * @param varying the names of those with more than one value
     */
    public record Variables(List<Scope> scopes, Set<String> varying) {

        /** Maximum number of runs of an experiment: combinations of variables, sweep values and optimizers. */
        public static final int MOST_RUNS = 10_000;

        /** Operators of expressions, which cannot be names of variables. */
        private static final List<String> RESERVED = List.of("and", "or", "not");

        public Variables {
            scopes = List.copyOf(scopes);
            varying = Set.copyOf(varying);
        }

        /** Reads the variables. Without a node, there is one combination without variables. */
        public static Variables read(Optional<YamlNode> node, ReadContext context) {
            if (node.isEmpty()) {
                return new Variables(List.of(Scope.empty()), Set.of());
            }
            List<Scope> scopes = new ArrayList<>();
            Set<String> varying = new HashSet<>();
            Optional<YamlMap> map =
                    context.diagnostics().tryRead(() -> node.get().map());
            if (map.isPresent()) {
                MappingReader section = new MappingReader(map.get(), context);
                map.get().keys().forEach(name -> context.diagnostics().tryRead(() -> requireName(name, map.get())));
                if (section.isValid()) {
                    extend(Scope.empty(), map.get().keys(), section, scopes, varying);
                }
                if (!section.isValid()) {
                    scopes.clear();
                }
            }
            return new Variables(scopes, varying);
        }

        /** Returns the first combination; empty if there is none. */
        public Optional<Scope> first() {
            return scopes.stream().findFirst();
        }

        /** Returns the variables that have the same value in all combinations. */
        public Scope fixed() {
            Map<String, Double> fixed =
                    new LinkedHashMap<>(first().map(Scope::values).orElse(Map.of()));
            scopes.forEach(scope -> fixed.entrySet().retainAll(scope.values().entrySet()));
            return new Scope(fixed);
        }

        /** Returns the name of a variable. */
        public static String requireName(String name, YamlMap map, String... taken) throws CourseException {
            if (map.isDecimals(name)) {
                throw new CourseException(map.positionOf(name), MessageKey.EXPRESSION_COMMA);
            }
            if (Expression.constants().contains(name) || List.of(taken).contains(name)) {
                throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name);
            }
            if (!isName(name)) {
                throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_BAD_NAME, name);
            }
            return name;
        }

        /** Tests whether expressions can use this name. */
        public static boolean isName(String name) {
            try {
                return !RESERVED.contains(name)
                        && Expression.parse(name, List.of(name)).used().contains(name);
            } catch (ExpressionException e) {
                return false;
            }
        }

        /** Adds the combinations of the remaining variables, which may use those in scope. Stops after one too many. */
        private static void extend(
                Scope scope, List<String> names, MappingReader section, List<Scope> scopes, Set<String> varying) {
            if (names.isEmpty()) {
                scopes.add(scope);
                return;
            }
            String name = names.get(0);
            List<Double> values = section.required(
                            name,
                            node -> Numbers.values(
                                    node, section.context().withScope(scope), item -> scope.number(item, Bounds.ANY)))
                    .orElse(List.of());
            if (values.size() > 1) {
                varying.add(name);
            }
            for (double value : values) {
                if (scopes.size() > MOST_RUNS) {
                    return;
                }
                extend(scope.with(name, value), names.subList(1, names.size()), section, scopes, varying);
            }
        }
    }
}
