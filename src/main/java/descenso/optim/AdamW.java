package descenso.optim;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * AdamW: each step first reduces the parameters by a fraction of themselves, then adds the step of Adam. The decay is
 * not divided by √v̂.
 *
 * <pre>
 * θ ← θ − η·wd·θ
 * θ ← θ − η·m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>Source: Loshchilov and Hutter, “Decoupled Weight Decay Regularization” (2019).
 *
 * @param lr learning rate η
 * @param beta1 β₁, weight of the previous value in the running mean m
 * @param beta2 β₂, weight of the previous value in the running mean v
 * @param epsilon ε, added to the root
 * @param weightDecay wd, the fraction of θ that one step with η = 1 removes
 */
public record AdamW(double lr, double beta1, double beta2, double epsilon, double weightDecay) implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(1e-3),
            Hyperparameter.average("beta1", 0.9),
            Hyperparameter.average("beta2", 0.999),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.notNegative("weightDecay", 1e-2));

    AdamW(double[] values) {
        this(values[0], values[1], values[2], values[3], values[4]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.ADAMW;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.ADAMW.toMap(lr, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Decay(size);
    }

    private final class Decay implements Optimizer {

        private final Optimizer adam;

        /** Part of the last step that weight decay caused; one element per parameter. */
        private final double[] decay;

        Decay(int size) {
            adam = new Adam(lr, beta1, beta2, epsilon, true, 0).newOptimizer(size);
            decay = new double[size];
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            for (int i = 0; i < x.length; i++) {
                decay[i] = -lr * weightDecay * x[i];
                x[i] += decay[i];
            }
            adam.step(x, gradient, lr);
        }

        @Override
        public Set<String> stateNames() {
            return adam.stateNames();
        }

        @Override
        public double state(String name, int coordinate) {
            double adamState = adam.state(name, coordinate);
            return name.equals("step") ? decay[coordinate] + adamState : adamState;
        }
    }
}
