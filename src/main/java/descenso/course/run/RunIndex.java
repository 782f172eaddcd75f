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

/** All runs of an experiment, for whatever speaks of some of them, and the names of what can be read off them. */
public final class RunIndex {

    private final OptimizerSpecs contestants;
    private final List<Trial> trials;

    /** Of each optimizer, by its label: finding out takes a start of its problem. */
    private final Map<String, List<String>> measures = new HashMap<>();

    RunIndex(OptimizerSpecs contestants, List<Trial> trials) {
        this.contestants = contestants;
        this.trials = List.copyOf(trials);
    }

    /** The labels of those that a node names; of all where there is none. */
    public List<String> labels(Optional<YamlNode> node) throws CourseException {
        return contestants.of(node).stream().map(OptimizerSpec::label).toList();
    }

    /** Those of these optimizers. */
    public List<Trial> of(List<String> labels) {
        return trials.stream()
                .filter(trial -> labels.contains(trial.label().optimizer()))
                .toList();
    }

    /** What is measured or searched of any of them. */
    public Set<String> measured(List<Trial> some) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(
                trial -> names.addAll(measures.computeIfAbsent(trial.label().optimizer(), label -> measured(trial))));
        return names;
    }

    /** What is measured or searched of it, and of all other runs of its optimizer. */
    static List<String> measured(Trial trial) {
        List<String> names = new ArrayList<>(Measures.names(trial));
        trial.readings().searches().forEach(search -> names.add(search.name()));
        return names;
    }

    /** The variables and hyperparameters of any of them, which are known before they run. */
    public static Set<String> given(List<Trial> some) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(trial -> names.addAll(new TreeSet<>(trial.variables().keySet())));
        some.forEach(trial -> names.addAll(trial.rule().hyperparameters().keySet()));
        return names;
    }

    /** Both. */
    public Set<String> all(List<Trial> some) {
        Set<String> names = new LinkedHashSet<>(measured(some));
        names.addAll(given(some));
        return names;
    }
}
