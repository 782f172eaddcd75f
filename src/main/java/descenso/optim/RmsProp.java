package descenso.optim;

/** Computes {@link OptimizerKind#RMSPROP} and {@link OptimizerKind#ADAGRAD}, which keeps a sum instead of a mean. */
final class RmsProp extends Optimizer {

    private final double epsilon = value("epsilon");
    private final double l2 = value("l2");
    private final double[] s = addState("s");

    /** Factor of the earlier s, and of the square that is added to it. */
    private final double beta;

    private final double gain;

    RmsProp(UpdateRule rule, Optimizer.ArrayShape shape) {
        super(rule, shape);
        beta = rule.value("beta", 1);
        gain = rule.kind() == OptimizerKind.ADAGRAD ? 1 : 1 - beta;
    }

    @Override
    public void step(double[] x, double[] gradient, double lr) {
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            s[i] = beta * s[i] + gain * g * g;
            step[i] = -lr * g / (Math.sqrt(s[i]) + epsilon);
            x[i] += step[i];
        }
    }
}
