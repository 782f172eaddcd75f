package descenso.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The variables of an experiment.
 *
 * @param scopes all combinations of their values
 * @param varying the names of those with more than one value, in the author's order
 */
record Variables(List<Scope> scopes, Set<String> varying) {

    Variables {
        scopes = List.copyOf(scopes);
    }

    /** Of one combination, the values that tell its runs from those of another. */
    Map<String, Double> telling(Scope scope) {
        Map<String, Double> telling = new LinkedHashMap<>(scope.values());
        telling.keySet().retainAll(varying);
        return telling;
    }
}
