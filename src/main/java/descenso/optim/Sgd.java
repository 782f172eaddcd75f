package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Stochastic gradient descent: the step is the gradient times the learning rate.
 *
 * <pre>
 * θ ← θ − η·g
 * </pre>
 *
 * <p>Source: Robbins and Monro, “A Stochastic Approximation Method” (1951).
 *
 * @param lr learning rate η
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record Sgd(double lr, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(Hyperparameter.lr(1e-3), Hyperparameter.l2());

    Sgd(double[] values) {
        this(values[0], values[1]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.SGD;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.SGD.toMap(lr, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Steps(size);
    }

    private final class Steps extends AbstractOptimizer {

        Steps(int size) {
            super(size);
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                step[i] = -lr * g;
                x[i] += step[i];
            }
        }
    }
}
