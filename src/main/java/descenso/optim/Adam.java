package descenso.optim;

/** Computes {@link OptimizerKind#ADAM}. */
class Adam extends Optimizer {

    private final double beta1 = value("beta1");
    private final double beta2 = value("beta2");
    private final double epsilon = value("epsilon");
    private final double l2 = value("l2");
    private final double[] m = addState("m");
    private final double[] v = addState("v");
    private final boolean isCorrected;
    private int t;

    Adam(UpdateRule rule, ArrayShape shape) {
        super(rule, shape);
        isCorrected = rule.value("biasCorrection", 1) != 0;
        addDerivedState("mHat", i -> m[i] / correction(beta1));
        addDerivedState("vHat", i -> v[i] / correction(beta2));
    }

    /** Returns the divisor of a running mean after step t: 1 − βᵗ, or 1 without bias correction. */
    private double correction(double beta) {
        return isCorrected ? 1 - Math.pow(beta, t) : 1;
    }

    @Override
    public void step(double[] x, double[] gradient, double lr) {
        t++;
        double rate = lr / correction(beta1);
        double scale = 1 / Math.sqrt(correction(beta2));
        for (int i = 0; i < x.length; i++) {
            double g = gradient[i] + l2 * x[i];
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            step[i] = -rate * m[i] / (Math.sqrt(v[i]) * scale + epsilon);
            x[i] += step[i];
        }
    }
}
