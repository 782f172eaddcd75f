package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Adadelta: the running mean of earlier squared steps (u) sets the scale of a step, not the learning rate.
 *
 * <pre>
 * s ← ρ·s + (1 − ρ)·g²
 * Δ = √(u + ε) / √(s + ε) · g
 * u ← ρ·u + (1 − ρ)·Δ²
 * θ ← θ − η·Δ
 * </pre>
 *
 * <p>Source: Zeiler, “ADADELTA: An Adaptive Learning Rate Method” (2012).
 *
 * @param lr learning rate η
 * @param rho ρ, weight of the previous value in the running means s and u
 * @param epsilon ε, added under both roots
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record Adadelta(double lr, double rho, double epsilon, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(1),
            Hyperparameter.average("rho", 0.9),
            Hyperparameter.epsilon(1e-6),
            Hyperparameter.l2());

    Adadelta(double[] values) {
        this(values[0], values[1], values[2], values[3]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.ADADELTA;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.ADADELTA.toMap(lr, rho, epsilon, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new MeanSquares(size);
    }

    private final class MeanSquares extends AbstractOptimizer {

        private final double[] s = addState("s");
        private final double[] u = addState("u");

        MeanSquares(int size) {
            super(size);
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                s[i] = rho * s[i] + (1 - rho) * g * g;
                double delta = Math.sqrt(u[i] + epsilon) / Math.sqrt(s[i] + epsilon) * g;
                u[i] = rho * u[i] + (1 - rho) * delta * delta;
                step[i] = -lr * delta;
                x[i] += step[i];
            }
        }
    }
}
