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
 * One item of an experiment's {@code optimizers}, its numbers not yet evaluated.
 *
 * @param label by which the file speaks of it; empty as long as it has none
 * @param name what it is called for people
 */
public record OptimizerSpec(OptimizerKind rule, String label, OptimizerName name, YamlMap map) {

    private static final List<String> KEYS = List.of("rule", "label", "name", "schedule");

    /** All that an optimizer of this rule may have. */
    public static List<String> keys(OptimizerKind rule) {
        return Stream.concat(KEYS.stream(), rule.hyperparameters().stream().map(Hyperparameter::name))
                .toList();
    }

    /** Whether its author said what it is called. */
    boolean isNamed() {
        return map.optional("label").isPresent() || map.optional("name").isPresent();
    }

    public Optional<Hyperparameter> hyperparameter(String name) {
        return rule.hyperparameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** What it has, by default or as written; empty where that cannot be read, or speaks of more than there is in scope. */
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

    /** The rule with its numbers; those that cannot be read are reported and left at their defaults. */
    public UpdateRule updateRule(MappingReader section) {
        Map<String, Double> given = new HashMap<>();
        for (Hyperparameter each : rule.hyperparameters()) {
            section.optional(each.name(), node -> HyperparameterReader.read(each, node, section.scope()))
                    .ifPresent(value -> given.put(each.name(), value));
        }
        return rule.create(given);
    }

    /** Constant where there is none. */
    public Schedule schedule(MappingReader section) {
        return section.optional("schedule", node -> ScheduleReader.read(node, section.context()))
                .orElseGet(Schedule.Constant::new);
    }
}
