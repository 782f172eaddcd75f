package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * RMSProp: the gradient divided by the root of the running mean of its square, for each coordinate.
 *
 * <pre>
 * s ← β·s + (1 − β)·g²
 * θ ← θ − η·g / (√s + ε)
 * </pre>
 *
 * <p>Source: Tieleman and Hinton, “Neural Networks for Machine Learning”, lecture 6.5 (2012), in the form of PyTorch.
 *
 * @param lr learning rate η
 * @param beta β, weight of the previous value in the running mean s
 * @param epsilon ε, added to the root
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record RmsProp(double lr, double beta, double epsilon, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE = List.of(
            Hyperparameter.lr(1e-2),
            Hyperparameter.average("beta", 0.99),
            Hyperparameter.epsilon(1e-8),
            Hyperparameter.l2());

    RmsProp(double[] values) {
        this(values[0], values[1], values[2], values[3]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.RMSPROP;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.RMSPROP.toMap(lr, beta, epsilon, l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new MeanSquare(size);
    }

    private final class MeanSquare extends AbstractOptimizer {

        private final double[] s = addState("s");

        MeanSquare(int size) {
            super(size);
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                s[i] = beta * s[i] + (1 - beta) * g * g;
                step[i] = -lr * g / (Math.sqrt(s[i]) + epsilon);
                x[i] += step[i];
            }
        }
    }
}
