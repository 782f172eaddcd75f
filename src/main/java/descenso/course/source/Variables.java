package descenso.course.source;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Optional<YamlMap> map = context.diagnostics().tryRead(() -> node.get().map());
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
