package descenso.optim;

import java.util.HashMap;
import java.util.Map;

/**
 * The hyperparameters of one formula: what turns gradients into steps. A value, which any number of optimizers may
 * share. {@link OptimizerKind#create} makes one of checked values; the constructors take what they are given.
 */
public interface UpdateRule {

    /** The rule that these are hyperparameters of. */
    OptimizerKind rule();

    /** The learning rate that a schedule starts from. */
    double lr();

    /** Fresh memory for an array of {@code size} parameters. */
    Optimizer newOptimizer(int size);

    /** All of them by name, in the order of the rule's table, as numbers (see {@link Hyperparameter.Kind}). */
    Map<String, Double> hyperparameters();

    /**
     * The same rule with one hyperparameter changed.
     *
     * @throws IllegalArgumentException if the rule has none of that name, or does not allow the value
     */
    default UpdateRule with(String name, double value) {
        Map<String, Double> changed = new HashMap<>(hyperparameters());
        changed.put(name, value);
        return rule().create(changed);
    }
}
