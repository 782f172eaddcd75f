package descenso.course.optimizer;

import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.course.source.SpellingSuggestion;
import descenso.course.value.Numbers;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The optimizers of an experiment, each with a unique label. */
public record OptimizerSpecs(List<OptimizerSpec> all) {

    public OptimizerSpecs {
        all = List.copyOf(all);
    }

    public static OptimizerSpecs none() {
        return new OptimizerSpecs(List.of());
    }

    /**
     * Returns the optimizers that a node names, one or a list, each by its label or by a rule that only one optimizer
     * has; all optimizers if there is no node.
     *
     * @throws CourseException if a name is unknown or ambiguous
     */
    public List<OptimizerSpec> of(Optional<YamlNode> node) throws CourseException {
        return node.isPresent() ? named(node.get()) : all;
    }

    private List<OptimizerSpec> named(YamlNode node) throws CourseException {
        List<OptimizerSpec> named = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            named.add(single(item));
        }
        return named;
    }

    private OptimizerSpec single(YamlNode node) throws CourseException {
        String name = node.text();
        Optional<OptimizerSpec> labelled =
                all.stream().filter(each -> each.label().equals(name)).findFirst();
        if (labelled.isPresent()) {
            return labelled.get();
        }
        List<OptimizerSpec> ruled =
                all.stream().filter(each -> each.rule().key().equals(name)).toList();
        if (ruled.size() > 1) {
            throw node.error(MessageKey.EXPERIMENT_AMBIGUOUS, EnumParser.arguments(name, labels(ruled)));
        }
        return ruled.stream().findFirst().orElseThrow(() -> unknown(node, name));
    }

    private CourseException unknown(YamlNode node, String name) {
        List<String> known = labels(all);
        return SpellingSuggestion.to(name, known)
                .map(meant -> node.error(MessageKey.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() -> node.error(MessageKey.EXPERIMENT_NO_OPTIMIZER, EnumParser.arguments(name, known)));
    }

    private static List<String> labels(List<OptimizerSpec> some) {
        return some.stream().map(OptimizerSpec::label).toList();
    }

    /** Returns the names of the hyperparameters that at least one of the optimizers has. */
    public Set<String> hyperparameters() {
        return hyperparameters(all);
    }

    public static Set<String> hyperparameters(List<OptimizerSpec> some) {
        Set<String> names = new LinkedHashSet<>();
        some.stream()
                .flatMap(each -> each.rule().hyperparameters().stream())
                .map(Hyperparameter::name)
                .forEach(names::add);
        return names;
    }

    /**
     * Checks that each of some optimizers has a hyperparameter.
     *
     * @throws CourseException if one of them lacks the hyperparameter
     */
    public static void requireAll(List<OptimizerSpec> some, SourcePosition position, String hyperparameter)
            throws CourseException {
        for (OptimizerSpec each : some) {
            if (each.hyperparameter(hyperparameter).isEmpty()) {
                String known = String.join(", ", hyperparameters(List.of(each)));
                throw new CourseException(
                        position, MessageKey.EXPERIMENT_NO_HYPERPARAMETER, hyperparameter, each.label(), known);
            }
        }
    }

    /** Returns the names of the state variables that at least one of the optimizers has. */
    public List<String> stateNames() {
        return all.stream()
                .flatMap(each -> stateNames(each).stream())
                .distinct()
                .toList();
    }

    private static Set<String> stateNames(OptimizerSpec spec) {
        return spec.rule().stateNames();
    }
}
