package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.HyperparameterReader;
import descenso.course.value.MappingReader;
import descenso.course.value.Numbers;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import descenso.train.problem.Problem;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Measure;
import descenso.train.run.Measures;
import descenso.train.run.RunLimit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the list {@code searches}: values of hyperparameters that are found by additional runs. */
final class HyperparameterSearchReader {

    private static final List<String> KEYS =
            List.of("name", "title", "of", "bisect", "until", "minimise", "value", "between", "tolerance");

    private final Problem problem;
    private final RunLimit limit;
    private final OptimizerSpecs specs;
    private final List<OptimizerScoped<Measure>> measures;
    private final DeclaredNames declared;

    /**
     * Creates a reader of the searches of one combination of variables.
     *
     * @param measures the measures that the author defined
     */
    HyperparameterSearchReader(
            Problem problem,
            RunLimit limit,
            OptimizerSpecs specs,
            List<OptimizerScoped<Measure>> measures,
            DeclaredNames declared) {
        this.problem = problem;
        this.limit = limit;
        this.specs = specs;
        this.measures = measures;
        this.declared = declared;
    }

    List<OptimizerScoped<HyperparameterSearch>> read(MappingReader top) {
        return top.items("searches", KEYS, this::search);
    }

    private OptimizerScoped<HyperparameterSearch> search(MappingReader item) throws CourseException {
        item.alternatives("bisect", "minimise");
        HyperparameterSearch.Kind kind =
                item.optional("bisect").isEmpty() && item.optional("minimise").isPresent()
                        ? HyperparameterSearch.Kind.MINIMUM
                        : HyperparameterSearch.Kind.BISECTION;
        List<OptimizerSpec> to = specs.of(item.optional("of"));
        YamlNode varied = item.required(kind == HyperparameterSearch.Kind.MINIMUM ? "minimise" : "bisect");
        OptimizerSpecs.requireAll(to, varied.position(), varied.text());
        double[] between = between(item, to, varied.text());
        HyperparameterSearch search = new HyperparameterSearch(
                declared.enter(item),
                kind,
                varied.text(),
                between[0],
                between[1],
                aim(item, kind, to),
                item.number("tolerance", Bounds.POSITIVE, 1e-6));
        return new OptimizerScoped<>(search, to);
    }

    /**
     * Reads the two ends of the interval, the lower one first; both must be valid values of the hyperparameter.
     *
     * @throws CourseException if an end is invalid or the interval is empty
     */
    private static double[] between(MappingReader item, List<OptimizerSpec> to, String name) throws CourseException {
        YamlNode node = item.required("between");
        List<YamlNode> ends = node.list();
        Numbers.requireLength(node, ends.size(), 2);
        for (OptimizerSpec spec : to) {
            Hyperparameter hyperparameter = spec.hyperparameter(name).orElseThrow();
            for (YamlNode end : ends) {
                HyperparameterReader.read(hyperparameter, end, item.scope());
            }
        }
        double[] between = Numbers.point(node, item.scope());
        if (between[0] >= between[1]) {
            throw node.error(MessageKey.EXPERIMENT_EMPTY_INTERVAL);
        }
        return between;
    }

    private Expression aim(MappingReader item, HyperparameterSearch.Kind kind, List<OptimizerSpec> to)
            throws CourseException {
        Set<String> names = new LinkedHashSet<>(Measures.builtIn(problem, limit));
        measures.stream()
                .filter(measure -> measure.optimizers().containsAll(to))
                .forEach(measure -> names.add(measure.value().name()));
        names.addAll(item.scope().values().keySet());
        names.addAll(OptimizerSpecs.hyperparameters(to));
        return switch (kind) {
            case BISECTION -> ExpressionReader.condition(item.required("until"), names);
            case MINIMUM -> ExpressionReader.read(item.required("value"), names);
        };
    }
}
