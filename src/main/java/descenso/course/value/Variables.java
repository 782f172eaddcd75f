package descenso.course.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of an experiment.
 *
 * @param scopes all combinations of their values
 * @param varying the names of those with more than one value
 */
public record Variables(List<Scope> scopes, Set<String> varying) {

    public Variables {
        scopes = List.copyOf(scopes);
        varying = Set.copyOf(varying);
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
}
