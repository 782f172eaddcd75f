package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Adam: the running mean of the gradient divided by the root of the running mean of its square. Both means start at 0;
 * the division by 1 − βᵗ corrects this bias.
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − η·m̂ / (√v̂ + ε)
 * </pre>
 *
 * <p>Source: Kingma and Ba, “Adam: A Method for Stochastic Optimization” (2015).
 *
 * @param lr learning rate η
 * @param beta1 β₁, weight of the previous value in the running mean m
 * @param beta2 β₂, weight of the previous value in the running mean v
 * @param epsilon ε, added to the root
 * @param biasCorrection whether m̂ and v̂ are used; otherwise m̂ = m and v̂ = v
 * @param l2 factor of the term l2·θ that is added to the gradient; this is not weight decay, see {@link AdamW}
 */
public record Adam(double lr, double beta1, double beta2, double epsilon, boolean biasCorrection, double l2)
        implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(1e-3),
            Hyperparameter.average("beta1", 0.9),
            Hyperparameter.average("beta2", 0.999),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.biasCorrection(),
            Hyperparameter.l2());

    Adam(double[] values) {
        this(values[0], values[1], values[2], values[3], values[4] != 0, values[5]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.ADAM;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.ADAM.toMap(lr, beta1, beta2, epsilon, biasCorrection ? 1 : 0, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Moments(size);
    }

    private final class Moments extends AbstractOptimizer {

        private final double[] m = addState("m");
        private final double[] v = addState("v");
        private int t;

        Moments(int size) {
            super(size);
            addDerivedState("mHat", i -> m[i] / correction(beta1));
            addDerivedState("vHat", i -> v[i] / correction(beta2));
        }

        /** Returns the divisor of a running mean after step t: 1 − βᵗ, or 1 without bias correction. */
        private double correction(double beta) {
            return biasCorrection ? 1 - Math.pow(beta, t) : 1;
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            t++;
            double rate = lr / correction(beta1);
            double scale = 1 / Math.sqrt(correction(beta2));
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * g;
                v[i] = beta2 * v[i] + (1 - beta2) * g * g;
                step[i] = -rate * m[i] / (Math.sqrt(v[i]) * scale + epsilon);
                x[i] += step[i];
            }
        }
    }
}
