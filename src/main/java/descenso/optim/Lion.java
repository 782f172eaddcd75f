package descenso.optim;

/** Computes {@link OptimizerKind#LION}. */
final class Lion extends Optimizer {

    private final double beta1 = value("beta1");
    private final double beta2 = value("beta2");
    private final double weightDecay = value("weightDecay");
    private final double[] m = addState("m");

    Lion(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
    }

    @Override
    public void step(double[] x, double[] g, double lr) {
        for (int i = 0; i < x.length; i++) {
            double direction = Math.signum(beta1 * m[i] + (1 - beta1) * g[i]);
            m[i] = beta2 * m[i] + (1 - beta2) * g[i];
            step[i] = -lr * (direction + weightDecay * x[i]);
            x[i] += step[i];
        }
    }
}
