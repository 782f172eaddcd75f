package descenso.optim;

/** Computes {@link OptimizerKind#AMSGRAD}. */
final class AmsGrad extends Optimizer {

    private final double beta1 = value("beta1");
    private final double beta2 = value("beta2");
    private final double epsilon = value("epsilon");
    private final double l2 = value("l2");
    private final double[] m = addState("m");
    private final double[] v = addState("v");
    private final double[] w = addState("vMax");
    private int t;

    AmsGrad(UpdateRule rule, ArrayShape shape) {
        super(rule, shape);
        addDerivedState("mHat", i -> m[i] / (1 - Math.pow(beta1, t)));
        addDerivedState("vHat", i -> w[i] / (1 - Math.pow(beta2, t)));
    }

    @Override
    public void step(double[] x, double[] gradient, double lr) {
        t++;
        double rate = lr / (1 - Math.pow(beta1, t));
        double scale = 1 / Math.sqrt(1 - Math.pow(beta2, t));
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            w[i] = Math.max(w[i], v[i]);
            step[i] = -rate * m[i] / (Math.sqrt(w[i]) * scale + epsilon);
            x[i] += step[i];
        }
    }
}
