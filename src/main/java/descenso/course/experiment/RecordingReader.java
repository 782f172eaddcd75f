package descenso.course.experiment;

import descenso.course.experiment.OptimizerSpecs.OptimizerSpec;
import descenso.course.source.CourseException;
import descenso.course.source.ExpressionReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.Schema;
import descenso.course.source.Scope.Variables;
import descenso.course.source.YamlNode;
import descenso.expr.Expression;
import descenso.phrases.MessageKey;
import descenso.train.problem.Problem;
import descenso.train.run.Aggregation;
import descenso.train.run.HyperparameterSearch;
import descenso.train.run.Measure;
import descenso.train.run.MeasureVariables;
import descenso.train.run.Measures;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what is measured of the runs of one combination of variables: {@code measures}, which are computed while the
 * runs go on, {@code searches}, which need runs of their own, and {@code record}.
 */
final class RecordingReader {

    /** Aggregations that select one step; only these can report another value of that step. */
    private static final Set<Aggregation> OF_ONE_STEP =
            Set.of(Aggregation.FIRST, Aggregation.LAST, Aggregation.SINCE, Aggregation.MIN, Aggregation.MAX);

    private final Problem problem;
    private final RunLimit limit;
    private final OptimizerSpecs specs;
    private final Set<String> taken = new HashSet<>(Measures.BUILT_IN);
    private final Map<String, LocalizedText> titles = new LinkedHashMap<>();
    private final List<Scoped<Measure>> measures;
    private final List<Scoped<HyperparameterSearch>> searches;
    private final List<String> stateNames;

    /** A value that applies to the runs of some optimizers. */
    private record Scoped<T>(T value, List<OptimizerSpec> optimizers) {
        static <T> List<T> of(OptimizerSpec spec, List<Scoped<T>> all) {
            return all.stream()
                    .filter(each -> each.optimizers().contains(spec))
                    .map(Scoped::value)
                    .toList();
        }
    }

    RecordingReader(MappingReader top, Problem problem, RunLimit limit, OptimizerSpecs specs) {
        this.problem = problem;
        this.limit = limit;
        this.specs = specs;
        taken.addAll(Expression.constants());
        measures = top.items("measures", Schema.of("measure"), this::measure);
        searches = top.items("searches", Schema.of("search"), this::search);
        stateNames = top.optional("record", this::stateNames, List.of());
    }

    /** Returns what is recorded of the runs of an optimizer. */
    RecordingSpec of(OptimizerSpec spec) {
        return new RecordingSpec(Scoped.of(spec, measures), Scoped.of(spec, searches), stateNames);
    }

    /** Returns the titles of the measures and searches that have one, by name. */
    Map<String, LocalizedText> titles() {
        return titles;
    }

    private List<String> stateNames(YamlNode node) throws CourseException {
        return Numbers.each(Numbers.items(node), item -> item.oneOf(specs.stateNames()));
    }

    /** Reads the {@code name} and the {@code title} of a measure or a search. */
    private String name(MappingReader item) throws CourseException {
        YamlNode node = item.required("name");
        String name = node.text();
        if (!Variables.isName(name)) {
            throw node.error(MessageKey.EXPERIMENT_BAD_NAME, name);
        }
        if (!taken.add(name)) {
            throw node.error(MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        item.text("title").ifPresent(words -> titles.put(name, words));
        return name;
    }

    private Scoped<Measure> measure(MappingReader item) throws CourseException {
        String name = name(item);
        List<OptimizerSpec> optimizers = specs.of(item.optional("of"));
        List<String> names = MeasureVariables.names(
                problem, RunIndex.union(item.scope().values().keySet(), OptimizerSpecs.hyperparameters(optimizers)));
        Aggregation take = item.optional(
                "take", node -> node.oneOf(List.of(Aggregation.values()), Aggregation::key), Aggregation.LAST);
        if (!OF_ONE_STEP.contains(take) && item.has("report")) {
            item.report("report", MessageKey.EXPERIMENT_NO_REPORT, take.key());
        }
        int from = item.integer("from");
        int to = item.integer("to");
        if (from > to) {
            item.report("to", MessageKey.EXPERIMENT_EMPTY_INTERVAL);
        }
        Measure measure = new Measure(
                name,
                take,
                ExpressionReader.read(item.required("value"), names),
                item.optional("where", node -> ExpressionReader.condition(node, names)),
                item.optional("report", node -> ExpressionReader.read(node, names)),
                item.optionalNumber("smooth"),
                from,
                to);
        return new Scoped<>(measure, optimizers);
    }

    private Scoped<HyperparameterSearch> search(MappingReader item) throws CourseException {
        item.alternatives("bisect", "minimise");
        boolean isMinimum = !item.has("bisect") && item.has("minimise");
        List<OptimizerSpec> to = specs.of(item.optional("of"));
        YamlNode varied = item.required(isMinimum ? "minimise" : "bisect");
        OptimizerSpecs.requireAll(to, varied.position(), varied.text());
        double[] between = between(item, to, varied.text());
        String name = name(item);
        Expression expression = isMinimum
                ? ExpressionReader.read(item.required("value"), names(item, to))
                : ExpressionReader.condition(item.required("until"), names(item, to));
        HyperparameterSearch.Kind kind =
                isMinimum ? HyperparameterSearch.Kind.MINIMUM : HyperparameterSearch.Kind.BISECTION;
        double tolerance = item.number("tolerance");
        return new Scoped<>(
                new HyperparameterSearch(name, kind, varied.text(), between[0], between[1], expression, tolerance), to);
    }

    /** Reads the two ends of the interval, the lower one first; both must be valid values of the hyperparameter. */
    private static double[] between(MappingReader item, List<OptimizerSpec> to, String name) throws CourseException {
        YamlNode node = item.required("between");
        List<YamlNode> ends = node.list();
        Numbers.requireLength(node, ends.size(), 2);
        for (OptimizerSpec spec : to) {
            for (YamlNode end : ends) {
                item.scope().hyperparameter(spec.hyperparameter(name).orElseThrow(), end);
            }
        }
        double[] between = Numbers.point(node, item.scope());
        if (between[0] >= between[1]) {
            throw node.error(MessageKey.EXPERIMENT_EMPTY_INTERVAL);
        }
        return between;
    }

    /** Returns the names that the expression of a search may use. */
    private List<String> names(MappingReader item, List<OptimizerSpec> to) {
        List<String> measured = measures.stream()
                .filter(measure -> measure.optimizers().containsAll(to))
                .map(measure -> measure.value().name())
                .toList();
        return RunIndex.union(
                RunIndex.union(Measures.builtIn(problem, limit), measured),
                RunIndex.union(item.scope().values().keySet(), OptimizerSpecs.hyperparameters(to)));
    }
}
