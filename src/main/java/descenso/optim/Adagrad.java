package descenso.optim;

/** Computes {@link OptimizerKind#ADAGRAD}. */
final class Adagrad extends Optimizer {

    private final double epsilon = value("epsilon");
    private final double l2 = value("l2");
    private final double[] s = addState("s");

    Adagrad(UpdateRule rule, ArrayShape shape) {
        super(rule, shape);
    }

    @Override
    public void step(double[] x, double[] gradient, double lr) {
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            s[i] += g * g;
            step[i] = -lr * g / (Math.sqrt(s[i]) + epsilon);
            x[i] += step[i];
        }
    }
}
