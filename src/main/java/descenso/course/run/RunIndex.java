package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.train.run.Measures;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An index of an experiment's trials, for references to some of them, with the names of their values. */
public final class RunIndex {

    private final OptimizerSpecs specs;
    private final List<Trial> trials;

    /** Names of measures and searches by optimizer label. Cached because finding them starts the problem. */
    private final Map<String, List<String>> measures = new HashMap<>();

    RunIndex(OptimizerSpecs specs, List<Trial> trials) {
        this.specs = specs;
        this.trials = List.copyOf(trials);
    }

    /**
     * Returns the labels of the optimizers that a node names; all labels if there is no node.
     *
     * @throws CourseException if a name is unknown or ambiguous
     */
    public List<String> labels(Optional<YamlNode> node) throws CourseException {
        return specs.of(node).stream().map(OptimizerSpec::label).toList();
    }

    /** Returns the trials of the optimizers with the given labels. */
    public List<Trial> trials(List<String> labels) {
        return trials.stream()
                .filter(trial -> labels.contains(trial.label().optimizer()))
                .toList();
    }

    /** Returns the names of the measures and searches that at least one of the trials has. */
    public Set<String> measured(List<Trial> some) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(
                trial -> names.addAll(measures.computeIfAbsent(trial.label().optimizer(), label -> measured(trial))));
        return names;
    }

    /** Returns the names of a trial's measures and searches, which are the same for all trials of its optimizer. */
    static List<String> measured(Trial trial) {
        List<String> names = new ArrayList<>(Measures.names(trial));
        trial.recording().searches().forEach(search -> names.add(search.name()));
        return names;
    }

    /**
     * Returns the names of the variables and hyperparameters that at least one of the trials has. Their values are
     * known before the run.
     */
    public static Set<String> given(List<Trial> some) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(trial -> names.addAll(new TreeSet<>(trial.variables().keySet())));
        some.forEach(trial -> names.addAll(trial.rule().hyperparameters().keySet()));
        return names;
    }

    /** Returns the names of both: {@link #measured(List) measured} and {@link #given(List) given} values. */
    public Set<String> all(List<Trial> some) {
        Set<String> names = new LinkedHashSet<>(measured(some));
        names.addAll(given(some));
        return names;
    }
}
