package descenso.course.optimizer;

import descenso.course.source.CourseException;
import descenso.course.value.HyperparameterReader;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.value.Scope;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item of an experiment's {@code optimizers}, before its numbers are evaluated.
 *
 * @param label the name that the rest of the file uses for it; empty until one is assigned
 */
public record OptimizerSpec(OptimizerKind rule, String label, OptimizerName name, YamlMap map) {

    private static final List<String> KEYS = List.of("rule", "label", "name", "schedule");

    /** Returns all keys that an optimizer of this rule may have. */
    public static List<String> keys(OptimizerKind rule) {
        return Stream.concat(KEYS.stream(), rule.hyperparameters().stream().map(Hyperparameter::name))
                .toList();
    }

    /** Tests whether the author gave it a label or a name. */
    boolean isNamed() {
        return map.optional("label").isPresent() || map.optional("name").isPresent();
    }

    public Optional<Hyperparameter> hyperparameter(String name) {
        return rule.hyperparameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /**
     * Returns the value of a hyperparameter, from the file or by default; empty if it is invalid or uses a variable
     * that is not in scope.
     */
    public Optional<Double> value(Hyperparameter hyperparameter, Scope scope) {
        Optional<YamlNode> node = map.optional(hyperparameter.name());
        try {
            return Optional.of(
                    node.isPresent()
                            ? HyperparameterReader.read(hyperparameter, node.get(), scope)
                            : hyperparameter.fallback());
        } catch (CourseException e) {
            return Optional.empty();
        }
    }

    public MappingReader section(ReadContext context) {
        return new MappingReader(map, context, keys(rule));
    }

    /** Creates the rule with its hyperparameters. Invalid values are reported and replaced by their defaults. */
    public UpdateRule updateRule(MappingReader section) {
        Map<String, Double> given = new HashMap<>();
        for (Hyperparameter each : rule.hyperparameters()) {
            section.optional(each.name(), node -> HyperparameterReader.read(each, node, section.scope()))
                    .ifPresent(value -> given.put(each.name(), value));
        }
        return rule.create(given);
    }

    /** Returns the schedule; constant if there is none. */
    public Schedule schedule(MappingReader section) {
        return section.optional("schedule", node -> ScheduleReader.read(node, section.context()))
                .orElseGet(Schedule.Constant::new);
    }
}
