package descenso.optim;

/** Computes {@link OptimizerKind#MOMENTUM} and {@link OptimizerKind#NESTEROV}. */
final class Momentum extends Optimizer {

    private final double beta = value("beta");
    private final double l2 = value("l2");
    private final double[] v = addState("v");

    /** Factor of the gradient in the update of v. */
    private final double gain = value("form") == 0 ? 1 : 1 - beta;

    private final boolean looksAhead;

    Momentum(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
        looksAhead = rule.kind() == OptimizerKind.NESTEROV;
    }

    @Override
    public void step(double[] x, double[] gradient, double lr) {
        for (int i = 0; i < x.length; i++) {
            double g = gain * (gradient[i] + l2 * x[i]);
            v[i] = beta * v[i] + g;
            step[i] = -lr * (looksAhead ? g + beta * v[i] : v[i]);
            x[i] += step[i];
        }
    }
}
