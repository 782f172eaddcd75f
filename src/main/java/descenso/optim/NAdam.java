package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * NAdam: Adam with a look ahead as Nesterov's, and a momentum μ that warms up from about β₁/2 to β₁.
 *
 * <pre>
 * m ← β₁·m + (1 − β₁)·g        μₜ = β₁·(1 − ½·0.96^(t·ψ))        P = μ₁·μ₂·…·μₜ
 * v ← β₂·v + (1 − β₂)·g²       v̂ = v / (1 − β₂ᵗ)
 * θ ← θ − η·((1 − μₜ)·g / (1 − P) + μₜ₊₁·m / (1 − P·μₜ₊₁)) / (√v̂ + ε)
 * </pre>
 *
 * <p>Source: Dozat, “Incorporating Nesterov Momentum into Adam” (2016), in the form of PyTorch.
 *
 * @param beta1 the share of the past in m
 * @param beta2 the share of the past in v
 * @param momentumDecay ψ, how fast μ warms up
 * @param l2 adds l2·θ to the gradient
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
    public OptimizerKind rule() {
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

    private final class Moments extends RecordingOptimizer {

        private final double[] m = addState("m");
        private final double[] v = addState("v");
        private int t;
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
            double ofGradient = -lr * (1 - mu(t)) / (1 - product);
            double ofMean = -lr * mu(t + 1) / (1 - product * mu(t + 1));
            double scale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                m[i] = beta1 * m[i] + (1 - beta1) * g;
                v[i] = beta2 * v[i] + (1 - beta2) * g * g;
                step[i] = (ofGradient * g + ofMean * m[i]) / (Math.sqrt(v[i]) * scale + epsilon);
                x[i] += step[i];
            }
        }
    }
}
