package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * NAdam: Adam with the look-ahead of Nesterov's momentum, and a momentum μ that rises from about β₁/2 to β₁.
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        μₜ = β₁·(1 − ½·0.96^(t·ψ))        P = μ₁·μ₂·…·μₜ
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − η·((1 − μₜ)·g / (1 − P) + μₜ₊₁·m / (1 − P·μₜ₊₁)) / (√v̂ + ε)
 * </pre>
 *
 * <p>Source: Dozat, “Incorporating Nesterov Momentum into Adam” (2016), in the form of PyTorch.
 *
 * @param lr learning rate η
 * @param beta1 β₁, weight of the previous value in the running mean m
 * @param beta2 β₂, weight of the previous value in the running mean v
 * @param epsilon ε, added to the root
 * @param momentumDecay ψ, the speed at which μ rises to β₁
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record NAdam(double lr, double beta1, double beta2, double epsilon, double momentumDecay, double l2)
        implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(2e-3),
            Hyperparameter.average("beta1", 0.9),
            Hyperparameter.average("beta2", 0.999),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.notNegative("momentumDecay", 4e-3),
            Hyperparameter.l2());

    NAdam(double[] values) {
        this(values[0], values[1], values[2], values[3], values[4], values[5]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.NADAM;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.NADAM.toMap(lr, beta1, beta2, epsilon, momentumDecay, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Moments(size);
    }

    private final class Moments extends AbstractOptimizer {

        private final double[] m = addState("m");
        private final double[] v = addState("v");
        private int t;

        /** P of the formula: the product μ₁·…·μₜ. */
        private double product = 1;

        Moments(int size) {
            super(size);
            addDerivedState("vHat", i -> v[i] / (1 - Math.pow(beta2, t)));
        }

        private double mu(int t) {
            return beta1 * (1 - 0.5 * Math.pow(0.96, t * momentumDecay));
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            t++;
            product *= mu(t);
            double gradientFactor = -lr * (1 - mu(t)) / (1 - product);
            double meanFactor = -lr * mu(t + 1) / (1 - product * mu(t + 1));
            double scale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * g;
                v[i] = beta2 * v[i] + (1 - beta2) * g * g;
                step[i] = (gradientFactor * g + meanFactor * m[i]) / (Math.sqrt(v[i]) * scale + epsilon);
                x[i] += step[i];
            }
        }
    }
}
