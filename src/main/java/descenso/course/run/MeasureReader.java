package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.Scope;
import descenso.course.yaml.EnumParser;
import descenso.phrases.MessageKey;
import descenso.train.problem.Problem;
import descenso.train.run.Aggregation;
import descenso.train.run.Measure;
import descenso.train.run.MeasureVariables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the list {@code measures}: numbers that are computed while the runs go on. */
final class MeasureReader {

    private static final List<String> KEYS =
            List.of("name", "title", "of", "take", "value", "where", "report", "smooth", "from", "to");

    /** Aggregations that select one step; only these can report another value of that step. */
    private static final Set<Aggregation> OF_ONE_STEP =
            Set.of(Aggregation.FIRST, Aggregation.LAST, Aggregation.SINCE, Aggregation.MIN, Aggregation.MAX);

    private static final Bounds TIMES = Bounds.between(0, Integer.MAX_VALUE);

    private final Problem problem;
    private final OptimizerSpecs specs;
    private final DeclaredNames declared;

    MeasureReader(Problem problem, OptimizerSpecs specs, DeclaredNames declared) {
        this.problem = problem;
        this.specs = specs;
        this.declared = declared;
    }

    List<OptimizerScoped<Measure>> read(MappingReader top) {
        return top.items("measures", KEYS, this::measure);
    }

    private OptimizerScoped<Measure> measure(MappingReader item) throws CourseException {
        String name = declared.enter(item);
        List<OptimizerSpec> optimizers = specs.of(item.optional("of"));
        List<String> names = names(item.scope(), optimizers);
        Aggregation take = item.optional(
                        "take", node -> EnumParser.parse(node, List.of(Aggregation.values()), Aggregation::key))
                .orElse(Aggregation.LAST);
        if (!OF_ONE_STEP.contains(take) && item.optional("report").isPresent()) {
            item.report("report", MessageKey.EXPERIMENT_NO_REPORT, take.key());
        }
        int from = item.integer("from", TIMES, 0);
        int to = item.integer("to", TIMES, Integer.MAX_VALUE);
        if (from > to) {
            item.report("to", MessageKey.EXPERIMENT_EMPTY_INTERVAL);
        }
        Measure measure = new Measure(
                name,
                take,
                ExpressionReader.read(item.required("value"), names),
                item.optional("where", node -> ExpressionReader.condition(node, names)),
                item.optional("report", node -> ExpressionReader.read(node, names)),
                smoothing(item),
                from,
                to);
        return new OptimizerScoped<>(measure, optimizers);
    }

    private List<String> names(Scope scope, List<OptimizerSpec> to) {
        Set<String> constants = new LinkedHashSet<>(scope.values().keySet());
        constants.addAll(OptimizerSpecs.hyperparameters(to));
        return MeasureVariables.names(problem, constants);
    }

    private static OptionalDouble smoothing(MappingReader item) {
        Optional<Double> share = item.optional("smooth", node -> item.scope().number(node, Bounds.BELOW_ONE));
        return share.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
