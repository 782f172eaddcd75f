package descenso.optim;

/** Computes {@link OptimizerKind#SGD}. */
final class Sgd extends Optimizer {

    private final double l2 = value("l2");

    Sgd(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
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
