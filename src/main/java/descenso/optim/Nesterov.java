package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Nesterov's momentum: the step uses the velocity that one more step with the current gradient would give.
 *
 * <pre>
 * v ← β·v + g
 * θ ← θ − η·(g + β·v)
 * </pre>
 *
 * <p>Source: Sutskever and others, “On the importance of initialization and momentum in deep learning” (2013), in the
 * form of PyTorch.
 *
 * @param lr learning rate η
 * @param beta β, the fraction of the velocity that remains after a step
 * @param form sum, as above, or running mean: then (1 − β)·g replaces g in both formulas
 * @param l2 factor of the term l2·θ that is added to the gradient
 */
public record Nesterov(double lr, double beta, MomentumForm form, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE =
            List.of(Hyperparameter.lr(1e-3), Hyperparameter.momentum(), Hyperparameter.form(), Hyperparameter.l2());

    Nesterov(double[] values) {
        this(values[0], values[1], MomentumForm.of(values[2]), values[3]);
    }

    @Override
    public OptimizerKind kind() {
        return OptimizerKind.NESTEROV;
    }

    @Override
    public Map<String, Double> hyperparameters() {
        return OptimizerKind.NESTEROV.toMap(lr, beta, form.value(), l2);
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
                double g = gain * (gradient[i] + l2 * x[i]);
                v[i] = beta * v[i] + g;
                step[i] = -lr * (g + beta * v[i]);
                x[i] += step[i];
            }
        }
    }
}
