package descenso.course.experiment;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.KnownWords;
import descenso.course.source.MappingReader;
import descenso.course.source.Scope;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.train.run.Measures;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An index of an experiment's trials, for references to some of them, with the names of their values. */
public final class RunIndex {

    /** Maximum relative difference between a given value of a variable and the value of a run. */
    private static final double NEAR = 1e-9;

    private final OptimizerSpecs specs;
    private final List<Trial> trials;

    /** Names of measures and searches by optimizer label. Cached because finding them starts the problem. */
    private final Map<String, List<String>> measures = new HashMap<>();

    RunIndex(OptimizerSpecs specs, List<Trial> trials) {
        this.specs = specs;
        this.trials = List.copyOf(trials);
    }

    /** Returns the names of two lists, each once, in their order. */
    public static List<String> union(Collection<String> one, Collection<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /**
     * Returns the labels of the optimizers that a node names; all labels if there is no node.
     *
     * @throws CourseException if a name is unknown or ambiguous
     */
    public List<String> labels(Optional<YamlNode> node) throws CourseException {
        return OptimizerSpecs.labels(specs.of(node));
    }

    /** Returns the trials of the optimizers with the given labels. */
    public List<Trial> trials(List<String> labels) {
        return trials.stream()
                .filter(trial -> labels.contains(trial.label().optimizer()))
                .toList();
    }

    /** Returns the names of the measures and searches that at least one of the trials has. */
    public List<String> measured(List<Trial> some) {
        return some.stream()
                .flatMap(
                        trial -> measures.computeIfAbsent(trial.label().optimizer(), label -> measured(trial)).stream())
                .distinct()
                .toList();
    }

    /** Returns the names of a trial's measures and searches, which are the same for all trials of its optimizer. */
    static List<String> measured(Trial trial) {
        return Stream.concat(
                        Measures.names(trial).stream(),
                        trial.recording().searches().stream().map(search -> search.name()))
                .toList();
    }

    /** Returns the names of the variables and hyperparameters of the trials: what is known before the run. */
    public static List<String> given(List<Trial> some) {
        return Stream.concat(
                        some.stream()
                                .flatMap(trial ->
                                        trial.variables().keySet().stream().sorted()),
                        some.stream().flatMap(trial -> trial.rule().hyperparameters().keySet().stream()))
                .distinct()
                .toList();
    }

    /** Returns the names of both: {@link #measured(List) measured} and {@link #given(List) given} values. */
    public List<String> all(List<Trial> some) {
        return union(measured(some), given(some));
    }

    /**
     * Reads the key {@code where}: the values of the variables that select runs, exactly as the runs have them; empty
     * if the key is missing.
     *
     * @param own the runs to select from; at least one must have all of these values
     * @throws CourseException if a variable or a value is unknown, or no run has all of the values
     */
    public static Map<String, Double> where(MappingReader item, List<Trial> own) throws CourseException {
        Optional<YamlNode> node = item.optional("where");
        Map<String, Double> where = new LinkedHashMap<>();
        if (node.isPresent()) {
            YamlMap map = node.get().map();
            for (String name : map.keys()) {
                where.put(name, value(map.required(name), known(name, map, own), item.scope()));
            }
            if (own.stream().noneMatch(trial -> trial.variables().entrySet().containsAll(where.entrySet()))) {
                throw node.get().error(MessageKey.EXPERIMENT_NO_RUN);
            }
        }
        return where;
    }

    /**
     * Reads the key {@code where} of which each variable may have a list of values; empty if the key is missing.
     *
     * @param own the runs to select from
     * @throws CourseException if a variable or a value is unknown
     */
    static Map<String, List<Double>> whereAny(MappingReader item, List<Trial> own) throws CourseException {
        Optional<YamlNode> node = item.optional("where");
        Map<String, List<Double>> where = new LinkedHashMap<>();
        if (node.isPresent()) {
            YamlMap map = node.get().map();
            for (String name : map.keys()) {
                YamlNode given = map.required(name);
                List<Double> values = new ArrayList<>();
                for (YamlNode each : given.isList() ? given.list() : List.of(given)) {
                    values.add(value(each, known(name, map, own), item.scope()));
                }
                where.put(name, List.copyOf(values));
            }
        }
        return where;
    }

    /** Returns the values that the runs have of a variable, in ascending order. */
    private static List<Double> known(String name, YamlMap map, List<Trial> own) throws CourseException {
        List<Double> values = own.stream()
                .flatMap(trial -> Stream.ofNullable(trial.variables().get(name)))
                .distinct()
                .sorted()
                .toList();
        if (values.isEmpty()) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_NO_VARIABLE, name);
        }
        return values;
    }

    private static double value(YamlNode node, List<Double> values, Scope scope) throws CourseException {
        double wanted = scope.number(node, Bounds.ANY);
        return values.stream()
                .filter(value -> Math.abs(value - wanted) <= NEAR * Math.abs(wanted))
                .findFirst()
                .orElseThrow(() -> node.error(
                        MessageKey.EXPERIMENT_UNKNOWN_WORD,
                        NumberText.of(wanted),
                        KnownWords.list(values.stream().map(NumberText::of).toList())));
    }
}
