package descenso.course.problem;

import descenso.course.value.ReadContext;
import descenso.course.yaml.YamlMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An experiment's {@code problem}, made once for all combinations of variables that it does not tell apart. */
public final class ProblemReader {

    private final YamlMap experiment;

    /** By the values of the variables that it speaks of. */
    private final Map<Map<String, Double>, BoundProblem> known = new HashMap<>();

    private Set<String> used = Set.of();

    public ProblemReader(YamlMap experiment) {
        this.experiment = experiment;
    }

    /** Empty where something in it cannot be read. */
    public Optional<BoundProblem> read(ReadContext context) {
        BoundProblem posed = known.get(context.scope().only(used));
        return posed == null ? make(context.withScope(context.scope().afresh())) : Optional.of(posed);
    }

    private Optional<BoundProblem> make(ReadContext context) {
        Optional<BoundProblem> made = context.findings()
                .tryRead(() -> experiment.required("problem").map())
                .flatMap(problem -> context.findings()
                        .tryRead(() -> ProblemKind.of(problem.required("kind")))
                        .flatMap(kind -> kind.read(problem, context)));
        used = context.scope().used();
        made.ifPresent(posed -> known.put(context.scope().only(used), posed));
        return made;
    }
}
