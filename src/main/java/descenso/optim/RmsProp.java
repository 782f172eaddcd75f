package descenso.optim;

/** Computes {@link OptimizerKind#RMSPROP}. */
final class RmsProp extends Optimizer {

    private final double beta = value("beta");
    private final double epsilon = value("epsilon");
    private final double l2 = value("l2");
    private final double[] s = addState("s");

    RmsProp(UpdateRule rule, ArrayShape shape) {
        super(rule, shape);
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
