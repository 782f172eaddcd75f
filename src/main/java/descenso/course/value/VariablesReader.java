package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code variables} of an experiment as all combinations of their values. The first variable changes slowest.
 */
public final class VariablesReader {

    /** Maximum number of runs of an experiment: combinations of variables, sweep values and optimizers. */
    public static final int MOST_RUNS = 10_000;

    /** Operators of expressions, which cannot be names of variables. */
    private static final List<String> RESERVED = List.of("and", "or", "not");

    private final ReadContext context;
    private final YamlMap map;
    private final List<Scope> scopes = new ArrayList<>();
    private final Set<String> varying = new HashSet<>();

    private VariablesReader(ReadContext context, YamlMap map) {
        this.context = context;
        this.map = map;
    }

    /**
     * Reads the variables. Returns one combination without variables if there is no node, and no combination if there
     * is an error, which is reported.
     */
    public static Variables read(Optional<YamlNode> node, ReadContext context) {
        if (node.isEmpty()) {
            return new Variables(List.of(Scope.empty()), Set.of());
        }
        return context.diagnostics()
                .tryRead(() -> new VariablesReader(context, node.get().map()).variables())
                .orElseGet(() -> new Variables(List.of(), Set.of()));
    }

    private Variables variables() {
        MappingReader section = new MappingReader(map, context);
        map.keys().forEach(name -> context.diagnostics().tryRead(() -> requireName(name)));
        if (section.isValid()) {
            extend(Scope.empty(), 0);
        }
        return new Variables(section.isValid() ? scopes : List.of(), varying);
    }

    private String requireName(String name) throws CourseException {
        if (map.isDecimals(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPRESSION_COMMA);
        }
        if (Expression.constants().contains(name)) {
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

    /**
     * Adds all combinations of the variables from this one on. Their values may depend on the variables before. Stops
     * after one combination more than the maximum, which shows that there are too many.
     *
     * @param scope the values of the variables before
     * @param index the 0-based index of the variable
     */
    private void extend(Scope scope, int index) {
        if (index == map.keys().size()) {
            scopes.add(scope);
            return;
        }
        String name = map.keys().get(index);
        List<Double> values = values(name, scope);
        if (values.size() > 1) {
            varying.add(name);
        }
        for (double value : values) {
            if (scopes.size() > MOST_RUNS) {
                return;
            }
            extend(scope.with(name, value), index + 1);
        }
    }

    private List<Double> values(String name, Scope scope) {
        return context.diagnostics()
                .tryRead(() -> ValuesReader.read(
                        map.required(name), context.withScope(scope), node -> scope.number(node, Bounds.ANY)))
                .orElse(List.of());
    }
}
