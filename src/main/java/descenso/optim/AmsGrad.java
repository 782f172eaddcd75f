package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * AMSGrad: Adam with the largest v so far, so that a step does not grow when v forgets a large gradient.
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        m̂ = m / (1 − β₁ᵗ)
 * v ← β₂·v + (1 − β₂)·g²
 * w ← max(w, v)                ŵ = w / (1 − β₂ᵗ)
 * θ ← θ − η·m̂ / (√ŵ + ε)
 * </pre>
 *
 * <p>Source: Reddi, Kale and Kumar, “On the Convergence of Adam and Beyond” (2018), in the form of PyTorch: the maximum
 * is taken over the uncorrected v, then corrected for bias.
 *
 * @param lr learning rate η
 * @param beta1 β₁, weight of the previous value in the running mean m
 * @param beta2 β₂, weight of the previous value in the running mean v
 * @param epsilon ε, added to the root
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record AmsGrad(double lr, double beta1, double beta2, double epsilon, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(1e-3),
            Hyperparameter.average("beta1", 0.9),
            Hyperparameter.average("beta2", 0.999),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.l2());

    AmsGrad(double[] values) {
        this(values[0], values[1], values[2], values[3], values[4]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.AMSGRAD;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.AMSGRAD.toMap(lr, beta1, beta2, epsilon, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Moments(size);
    }

    private final class Moments extends AbstractOptimizer {

        private final double[] m = addState("m");
        private final double[] v = addState("v");
        private final double[] w = addState("vMax");
        private int t;

        Moments(int size) {
            super(size);
            addDerivedState("mHat", i -> m[i] / (1 - Math.pow(beta1, t)));
            addDerivedState("vHat", i -> w[i] / (1 - Math.pow(beta2, t)));
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            t++;
            double rate = lr / (1 - Math.pow(beta1, t));
            double scale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * g;
                v[i] = beta2 * v[i] + (1 - beta2) * g * g;
                w[i] = Math.max(w[i], v[i]);
                step[i] = -rate * m[i] / (Math.sqrt(w[i]) * scale + epsilon);
                x[i] += step[i];
            }
        }
    }
}
