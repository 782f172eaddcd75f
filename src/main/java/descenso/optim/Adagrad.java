package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Adagrad: the gradient divided by the root of the sum of all its squares. The sum only grows, so steps keep shrinking.
 *
 * <pre>
 * s ← s + g²
 * θ ← θ − η·g / (√s + ε)
 * </pre>
 *
 * <p>Source: Duchi, Hazan and Singer, “Adaptive Subgradient Methods” (2011).
 *
 * @param lr learning rate η
 * @param epsilon ε, added to the root
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record Adagrad(double lr, double epsilon, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE =
            List.of(Hyperparameter.lr(1e-2), Hyperparameter.epsilon(1e-10), Hyperparameter.l2());

    Adagrad(double[] values) {
        this(values[0], values[1], values[2]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.ADAGRAD;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.ADAGRAD.toMap(lr, epsilon, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new SumOfSquares(size);
    }

    private final class SumOfSquares extends AbstractOptimizer {

        private final double[] s = addState("s");

        SumOfSquares(int size) {
            super(size);
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                s[i] += g * g;
                step[i] = -lr * g / (Math.sqrt(s[i]) + epsilon);
                x[i] += step[i];
            }
        }
    }
}
