package descenso.course.problem;

import descenso.course.value.ReadContext;
import descenso.course.yaml.YamlMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an experiment's {@code problem}. Combinations of variables that differ only in variables that the problem does
 * not use share one instance.
 */
public final class ProblemReader {

    private final YamlMap experiment;

    /** The problems by the values of the variables that they use. */
    private final Map<Map<String, Double>, BoundProblem> known = new HashMap<>();

    private Set<String> used = Set.of();

    public ProblemReader(YamlMap experiment) {
        this.experiment = experiment;
    }

    /** Returns the problem for the variables in scope; empty if a value is invalid. */
    public Optional<BoundProblem> read(ReadContext context) {
        BoundProblem bound = known.get(context.scope().only(used));
        return bound == null ? make(context.withScope(context.scope().afresh())) : Optional.of(bound);
    }

    private Optional<BoundProblem> make(ReadContext context) {
        Optional<BoundProblem> made = context.diagnostics()
                .tryRead(() -> experiment.required("problem").map())
                .flatMap(problem -> context.diagnostics()
                        .tryRead(() -> ProblemKind.of(problem.required("kind")))
                        .flatMap(kind -> kind.read(problem, context)));
        used = context.scope().used();
        made.ifPresent(bound -> known.put(context.scope().only(used), bound));
        return made;
    }
}
