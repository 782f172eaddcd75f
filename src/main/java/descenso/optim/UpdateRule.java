package descenso.optim;

import java.util.HashMap;
import java.util.Map;

/**
 * The formula of an optimizer with its hyperparameters. Immutable; any number of optimizers may share it.
 * {@link OptimizerKind#create} checks the values; the constructors do not.
 *
 * <p>The letters in the formulas of all rules: {@code θ} the parameters ({@code x} in the code), {@code g} the
 * gradient, {@code t} the number of the step from 1, {@code η} the learning rate of this step. A formula “in the form
 * of PyTorch” is that of PyTorch 2.6.
 */
public interface UpdateRule {

    /** Returns the rule that the hyperparameters belong to. */
    OptimizerKind kind();

    /** Returns the learning rate, before a schedule scales it. */
    double lr();

    /**
     * Creates an optimizer with fresh state.
     *
     * @param size number of parameters
     */
    Optimizer newOptimizer(int size);

    /**
     * Returns all hyperparameters by name, in the order of the rule's table. Words are numbers, see
     * {@link Hyperparameter.Kind}.
     */
    Map<String, Double> hyperparameters();

    /**
     * Returns the same rule with one hyperparameter changed.
     *
     * @throws IllegalArgumentException if the rule has no hyperparameter of that name, or does not allow the value
     */
    default UpdateRule with(String name, double value) {
        Map<String, Double> changed = new HashMap<>(hyperparameters());
        changed.put(name, value);
        return kind().create(changed);
    }
}
