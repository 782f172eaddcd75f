package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Momentum: a velocity v accumulates past gradients, and the factor β makes it decay.
 *
 * <pre>
 * v ← β·v + g
 * θ ← θ − η·v
 * </pre>
 *
 * <p>Source: Polyak, “Some methods of speeding up the convergence of iteration methods” (1964), in the form of PyTorch.
 *
 * @param lr learning rate η
 * @param beta β, the fraction of the velocity that remains after a step
 * @param form whether v is a sum of gradients, as above, or their running mean
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record Momentum(double lr, double beta, MomentumForm form, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE =
            List.of(Hyperparameter.lr(1e-3), Hyperparameter.momentum(), Hyperparameter.form(), Hyperparameter.l2());

    Momentum(double[] values) {
        this(values[0], values[1], MomentumForm.of(values[2]), values[3]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.MOMENTUM;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.MOMENTUM.toMap(lr, beta, form.value(), l2);
    }

    @Override
    public Optimizer newOptimizer(int size) {
        return new Velocity(size);
    }

    private final class Velocity extends AbstractOptimizer {

        private final double[] v = addState("v");

        Velocity(int size) {
            super(size);
        }

        @Override
        public void step(double[] x, double[] gradient, double lr) {
            double gain = form.gain(beta);
            for (int i = 0; i < x.length; i++) {
                double g = gradient[i] + l2 * x[i];
                v[i] = beta * v[i] + gain * g;
                step[i] = -lr * v[i];
                x[i] += step[i];
            }
        }
    }
}
