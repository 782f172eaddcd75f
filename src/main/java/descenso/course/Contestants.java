package descenso.course;

import descenso.optim.Hyperparameter;
import descenso.phrases.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All optimizers of an experiment, each under a label of its own. */
record Contestants(List<Contestant> all) {

    Contestants {
        all = List.copyOf(all);
    }

    static Contestants none() {
        return new Contestants(List.of());
    }

    /** Those that a label, or a rule that occurs once, or a list of these names; all of them where there is no node. */
    List<Contestant> of(Optional<YamlNode> node) throws CourseException {
        return node.isPresent() ? named(node.get()) : all;
    }

    private List<Contestant> named(YamlNode node) throws CourseException {
        List<Contestant> named = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            named.add(single(item));
        }
        return named;
    }

    private Contestant single(YamlNode node) throws CourseException {
        String name = node.text();
        Optional<Contestant> labelled =
                all.stream().filter(each -> each.label().equals(name)).findFirst();
        if (labelled.isPresent()) {
            return labelled.get();
        }
        List<Contestant> ruled =
                all.stream().filter(each -> each.rule().key().equals(name)).toList();
        if (ruled.size() > 1) {
            throw node.fault(Phrase.EXPERIMENT_AMBIGUOUS, Choice.arguments(name, labels(ruled)));
        }
        return ruled.stream().findFirst().orElseThrow(() -> unknown(node, name));
    }

    private CourseException unknown(YamlNode node, String name) {
        List<String> known = labels(all);
        return Nearest.to(name, known)
                .map(meant -> node.fault(Phrase.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() -> node.fault(Phrase.EXPERIMENT_NO_OPTIMIZER, Choice.arguments(name, known)));
    }

    private static List<String> labels(List<Contestant> some) {
        return some.stream().map(Contestant::label).toList();
    }

    /** The names of what any of them has. */
    Set<String> hyperparameters() {
        return hyperparameters(all);
    }

    static Set<String> hyperparameters(List<Contestant> some) {
        Set<String> names = new LinkedHashSet<>();
        some.stream()
                .flatMap(each -> each.rule().hyperparameters().stream())
                .map(Hyperparameter::name)
                .forEach(names::add);
        return names;
    }

    /** Sees to it that all of them have this hyperparameter. */
    void requireAll(Place place, String hyperparameter) throws CourseException {
        requireAll(all, place, hyperparameter);
    }

    static void requireAll(List<Contestant> some, Place place, String hyperparameter) throws CourseException {
        for (Contestant each : some) {
            if (each.hyperparameter(hyperparameter).isEmpty()) {
                String known = String.join(", ", hyperparameters(List.of(each)));
                throw new CourseException(
                        place, Phrase.EXPERIMENT_NO_HYPERPARAMETER, hyperparameter, each.label(), known);
            }
        }
    }

    /** The names of what any of them remembers. */
    List<String> memory() {
        return all.stream().flatMap(each -> memory(each).stream()).distinct().toList();
    }

    private static Set<String> memory(Contestant contestant) {
        return contestant.rule().of(Map.of()).start(1).memory();
    }
}
