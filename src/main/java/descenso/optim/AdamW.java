package descenso.optim;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * AdamW: weights shrink by a share of themselves, then Adam takes its step; its division by √v̂ does not touch the decay.
 *
 * <pre>
 * θ ← θ − η·wd·θ
 * θ ← θ − η·m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>Source: Loshchilov and Hutter, “Decoupled Weight Decay Regularization” (2019).
 *
 * @param beta1 the share of the past in m
 * @param beta2 the share of the past in v
 * @param weightDecay wd, the share of θ that a step of η = 1 would take
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
    public OptimizerKind rule() {
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
            double ofAdam = adam.state(name, coordinate);
            return name.equals("step") ? decay[coordinate] + ofAdam : ofAdam;
        }
    }
}
