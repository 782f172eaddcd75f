package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.optimizer.OptimizerSpecs;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.value.HyperparameterReader;
import descenso.course.value.ReadContext;
import descenso.course.value.ValuesReader;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/** Reads {@code sweep: {lr: …}}: a hyperparameter that all optimizers have, and its values. */
final class SweepReader {

    private final OptimizerSpecs specs;
    private final ReadContext context;

    SweepReader(OptimizerSpecs specs, ReadContext context) {
        this.specs = specs;
        this.context = context;
    }

    /**
     * Reads the sweep. Returns no sweep if there are no optimizers.
     *
     * @throws CourseException if the value does not have exactly one key, a variable has the same name, an optimizer
     *     lacks the hyperparameter, or a value is not allowed
     */
    Sweep read(YamlNode node) throws CourseException {
        YamlMap map = node.map();
        if (map.keys().size() != 1) {
            throw node.error(MessageKey.EXPERIMENT_ONE_SWEEP);
        }
        String name = map.keys().get(0);
        if (context.scope().values().containsKey(name)) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_TAKEN_NAME, name);
        }
        if (specs.all().isEmpty()) {
            return Sweep.none();
        }
        specs.requireAll(map.positionOf(name), name);
        return Sweep.of(name, values(name, map.required(name)));
    }

    private List<Double> values(String name, YamlNode node) throws CourseException {
        OptimizerSpec first = specs.all().get(0);
        Hyperparameter hyperparameter = first.hyperparameter(name).orElseThrow();
        List<Double> values = ValuesReader.read(
                node, context, item -> HyperparameterReader.read(hyperparameter, item, context.scope()));
        for (OptimizerSpec spec : specs.all()) {
            requireAllowed(spec.hyperparameter(name).orElseThrow(), values, node);
        }
        return values;
    }

    private static void requireAllowed(Hyperparameter hyperparameter, List<Double> values, YamlNode node)
            throws CourseException {
        Optional<Double> bad =
                values.stream().filter(value -> !hyperparameter.allows(value)).findFirst();
        if (bad.isPresent()) {
            throw node.error(
                    MessageKey.EXPERIMENT_OUT_OF_RANGE,
                    NumberText.of(bad.get()),
                    new Bounds(hyperparameter.range()).toString());
        }
    }
}
