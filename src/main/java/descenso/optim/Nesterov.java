package descenso.optim;

import java.util.List;
import java.util.Map;

/**
 * Nesterov's momentum: the velocity as it will be once this gradient has acted for one step more.
 *
 * <pre>
 * v ← β·v + g
 * θ ← θ − η·(g + β·v)
 * </pre>
 *
 * <p>Source: Sutskever and others, “On the importance of initialization and momentum in deep learning” (2013), in the
 * form of PyTorch.
 *
 * @param beta what remains of the velocity after a step
 * @param form of the average, both terms of the step take (1 − β)·g for g
 * @param l2 adds l2·θ to the gradient
 */
public record Nesterov(double lr, double beta, MomentumForm form, double l2) implements UpdateRule {

    static final List<Hyperparameter> TABLE =
            List.of(Hyperparameter.lr(1e-3), Hyperparameter.momentum(), Hyperparameter.form(), Hyperparameter.l2());

    Nesterov(double[] values) {
        this(values[0], values[1], MomentumForm.of(values[2]), values[3]);
    }

    @Override
    public OptimizerKind rule() {
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

    private final class Velocity extends RecordingOptimizer {

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
