package descenso.optim;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An update rule with its hyperparameters. {@link OptimizerKind#create} checks the values; the constructor does not.
 *
 * @param hyperparameters all hyperparameters by name, in the order of the rule's table. Words are numbers, see
 *     {@link Hyperparameter.Kind}
 */
public record UpdateRule(OptimizerKind kind, Map<String, Double> hyperparameters) {

    public UpdateRule {
        hyperparameters = Collections.unmodifiableMap(new LinkedHashMap<>(hyperparameters));
    }

    /** Returns the learning rate, before a schedule scales it. */
    public double lr() {
        return value("lr", Double.NaN);
    }

    /** Returns a hyperparameter, or another value if the rule has none. Allocates nothing: each step asks for η. */
    public double value(String name, double otherwise) {
        Double value = hyperparameters.get(name);
        return value == null ? otherwise : value;
    }

    /** Creates an optimizer with fresh state, for an array of parameters. */
    public Optimizer newOptimizer(Optimizer.ArrayShape shape) {
        return kind.newOptimizer(this, shape);
    }

    /**
     * Returns the same rule with one hyperparameter changed.
     *
     * @throws IllegalArgumentException if the rule has no hyperparameter of that name, or does not allow the value
     */
    public UpdateRule with(String name, double value) {
        Map<String, Double> changed = new HashMap<>(hyperparameters);
        changed.put(name, value);
        return kind.create(changed);
    }
}
