package descenso.optim;

/** Computes {@link OptimizerKind#ADADELTA}. */
final class Adadelta extends Optimizer {

    private final double rho = value("rho");
    private final double epsilon = value("epsilon");
    private final double l2 = value("l2");
    private final double[] s = addState("s");
    private final double[] u = addState("u");

    Adadelta(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
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
