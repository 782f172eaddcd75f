package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Lion: the sign of a running mean of the gradient, so that every coordinate moves by the same amount.
 *
 * <pre>
 * θ ← θ − η·(sign(β₁·m + (1 − β₁)·g) + wd·θ)
 * m ← β₂·m + (1 − β₂)·g
 * </pre>
 *
 * <p>Source: Chen and others, “Symbolic Discovery of Optimization Algorithms” (2023).
 *
 * @param lr learning rate η
 * @param beta1 β₁, weight of m in the direction
 * @param beta2 β₂, weight of the previous value in the running mean m
 * @param weightDecay wd, the fraction of θ that one step with η = 1 removes
 */
public record Lion(double lr, double beta1, double beta2, double weightDecay) implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(1e-4),
            Hyperparameter.average("beta1", 0.9),
            Hyperparameter.average("beta2", 0.99),
            Hyperparameter.notNegative("weightDecay", 0));

    Lion(double[] values) {
        this(values[0], values[1], values[2], values[3]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.LION;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.LION.toMap(lr, beta1, beta2, weightDecay);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Mean(size);
    }

    private final class Mean extends AbstractOptimizer {

        private final double[] m = addState("m");

        Mean(int size) {
            super(size);
        }

        @Override
        public void step(double[] x, double[] g, double lr) {
            for (int i = 0; i < x.length; i++) {
                double direction = Math.signum(beta1 * m[i] + (1 - beta1) * g[i]);
                m[i] = beta2 * m[i] + (1 - beta2) * g[i];
                step[i] = -lr * (direction + weightDecay * x[i]);
                x[i] += step[i];
            }
        }
    }
}
