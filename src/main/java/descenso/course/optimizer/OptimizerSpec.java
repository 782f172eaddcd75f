package descenso.course.optimizer;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.course.value.Schema;
import descenso.course.value.Scope;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item of an experiment's {@code optimizers}, before its numbers are evaluated.
 *
 * @param label the name that the rest of the file uses for it; empty until one is assigned
 * @param name its display name, in which {@code {lr}} and so on stand for the values of hyperparameters
 * @param written the item without settings, if its name was given there
 */
public record OptimizerSpec(
        OptimizerKind rule, String label, OptimizerName name, YamlMap map, Optional<YamlMap> written) {

    /** Maximum number of significant digits of a value in a name; further digits would be rounding noise. */
    private static final int DIGITS = 6;

    /** Returns all keys that an optimizer of this rule may have. */
    public static List<String> keys(OptimizerKind rule) {
        return Stream.concat(
                        Schema.of("optimizer").keys().stream(),
                        rule.hyperparameters().stream().map(Hyperparameter::name))
                .toList();
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
        return value(hyperparameter, map, scope);
    }

    private static Optional<Double> value(Hyperparameter hyperparameter, YamlMap map, Scope scope) {
        Optional<YamlNode> node = map.optional(hyperparameter.name());
        try {
            return Optional.of(
                    node.isPresent() ? scope.hyperparameter(hyperparameter, node.get()) : hyperparameter.fallback());
        } catch (CourseException e) {
            return Optional.empty();
        }
    }

    /** Returns the author's text of a hyperparameter; empty if the file has none. */
    Optional<String> text(Hyperparameter hyperparameter) {
        return map.word(hyperparameter.name()).map(String::strip);
    }

    /** Returns a value rounded to {@link #DIGITS}; the author's text if the value differs between runs. */
    String text(Hyperparameter hyperparameter, Scope scope) {
        return value(hyperparameter, scope)
                .map(value -> text(hyperparameter, (double) value))
                .orElseGet(() -> text(hyperparameter).orElse(""));
    }

    static String text(Hyperparameter hyperparameter, double value) {
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                ? NumberText.of(
                        new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue())
                : hyperparameter.write(value);
    }

    /** Returns the text for a placeholder in a name: that of the file if the value is the same, else the value. */
    String shown(Hyperparameter hyperparameter, Scope scope) {
        Optional<Double> value = value(hyperparameter, scope);
        return Stream.of(written, Optional.of(map))
                .flatMap(Optional::stream)
                .flatMap(item -> item.word(hyperparameter.name()).stream())
                .map(String::strip)
                .filter(text -> text.length() <= DIGITS + 2)
                .filter(text -> Bounds.number(text)
                        .filter(number -> value.equals(Optional.of(number)))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> text(hyperparameter, scope));
    }

    public MappingReader section(ReadContext context) {
        return new MappingReader(map, context, keys(rule));
    }

    /** Creates the rule with its hyperparameters. Invalid values are reported and replaced by their defaults. */
    public UpdateRule updateRule(MappingReader section) {
        Map<String, Double> given = new HashMap<>();
        for (Hyperparameter each : rule.hyperparameters()) {
            section.optional(each.name(), node -> section.scope().hyperparameter(each, node))
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
